package org.interleave.checker.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.side.SideResult;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tree.TreePrinter;

/**
 * What was found when a protocol was examined.
 *
 * @param kind in one word
 * @param choices the decisions behind the protocol
 * @param protocol the protocol, if there is one
 * @param states how many states it has, as far as is known
 * @param cut whether a step breaks a rule
 * @param lines what is wrong
 */
record Finding(
        Kind kind, List<Integer> choices, Optional<Protocol> protocol, long states, boolean cut, List<String> lines) {
    /** What it comes to. */
    enum Kind {
        /** All say the same. */
        FINE,
        /** The protocol was refused, and each mistake has its line. */
        REFUSED,
        /** It has too many states to look at. */
        TOO_LARGE,
        /** Something is wrong. */
        DIFFERENT
    }

    static Finding fine(Choices choices, SideResult result) {
        return new Finding(
                Kind.FINE, choices.made(), Optional.empty(), result.distinct().orElse(0), result.isCut(), List.of());
    }

    static Finding tooLarge(Choices choices) {
        return new Finding(Kind.TOO_LARGE, choices.made(), Optional.empty(), 0, false, List.of());
    }

    static Finding refused(Choices choices, List<String> lines) {
        return new Finding(
                lines.isEmpty() ? Kind.REFUSED : Kind.DIFFERENT, choices.made(), Optional.empty(), 0, false, lines);
    }

    static Finding failed(Choices choices, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return new Finding(
                Kind.DIFFERENT,
                choices.made(),
                Optional.empty(),
                0,
                false,
                trace.toString().lines().limit(12).toList());
    }

    Finding different(List<String> what) {
        return new Finding(Kind.DIFFERENT, choices, protocol, states, cut, what);
    }

    Finding of(Protocol known) {
        return new Finding(kind, choices, Optional.of(known), states, cut, lines);
    }

    boolean isWrong() {
        return kind == Kind.DIFFERENT;
    }

    /** Whether another protocol fails in the same way: the same words, whatever the names and numbers. */
    boolean isLike(Finding other) {
        return isWrong() && other.isWrong() && words(lines.get(0)).equals(words(other.lines.get(0)));
    }

    private static String words(String line) {
        String words = line.replaceAll("[\\w.$]*\\d[\\w.$]*", "");
        return words.substring(0, Math.min(words.length(), 60));
    }

    /** All that is needed to look into it. */
    String text() {
        return String.join("\n", lines) + "\nchoices: " + choices + "\n"
                + protocol.map(TreePrinter::print).orElse("");
    }
}
