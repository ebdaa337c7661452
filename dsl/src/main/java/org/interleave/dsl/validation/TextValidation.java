package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** Text goes into comments of the generated module: it must not be able to leave their lines. */
public final class TextValidation {
    private TextValidation() {}

    /**
     * Looks at one text.
     *
     * @param text what somebody wrote
     * @param at where it was written
     * @return what is wrong with it, if anything is
     */
    public static Optional<Mistake> mistake(String text, SourceLocation at) {
        if (text.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return Optional.of(new Mistake(
                    ProtocolMistake.NO_COMMENT_TEXT,
                    at,
                    "the text \"" + printable(text) + "\" cannot stand in a comment of the generated module",
                    "write it on one line, in ASCII"));
        }
        return text.isBlank()
                ? Optional.of(new Mistake(ProtocolMistake.EMPTY_TEXT, at, "a text is empty", "say it in a few words"))
                : Optional.empty();
    }

    /** The texts of steps, among them those that primitives bring with them. */
    static List<Mistake> mistakes(ControlFlow flow) {
        List<Mistake> mistakes = new ArrayList<>();
        for (ProcessFlow process : flow.processes().values()) {
            for (Place step : process.steps()) {
                StepInfo info = step.info();
                Stream.of(
                                info.c(),
                                info.note(),
                                info.neverFires(),
                                step.function().map(Statement.Function::file))
                        .flatMap(Optional::stream)
                        .flatMap(text -> mistake(text, info.location()).stream())
                        .forEach(mistakes::add);
            }
        }
        return mistakes;
    }

    private static String printable(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c))
                .reduce("", String::concat);
    }
}
