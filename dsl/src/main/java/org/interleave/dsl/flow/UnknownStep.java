package org.interleave.dsl.flow;

import java.util.List;
import org.interleave.dsl.catalogue.NameMistake;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;

/** Says what is wrong with a label that no step of a process has. */
public final class UnknownStep {
    private UnknownStep() {}

    /**
     * The mistake of using such a label.
     *
     * @param at where it is used
     * @param process name of the process
     * @param label the label
     * @param advice what to write instead, for example {@code jump to}; the names of the steps follow it
     * @param steps the steps that could be meant
     * @return the mistake
     */
    public static Mistake mistake(SourceLocation at, String process, Label label, String advice, List<Place> steps) {
        List<String> names = steps.stream().map(Place::name).distinct().toList();
        if (names.contains(label.name())) {
            return new Mistake(
                    NameMistake.OTHER_LABEL,
                    at,
                    process + " has a step " + label + ", but not with this label",
                    "declare one label, label(\"" + label + "\"), and use it here and for the step");
        }
        return new Mistake(
                NameMistake.NO_SUCH_STEP, at, process + " has no step " + label, advice + " one of " + names);
    }
}
