package org.interleave.dsl.flow;

import java.util.List;
import org.interleave.dsl.catalogue.ProtocolMistake;
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
        List<String> names = steps.stream()
                .filter(place -> !place.info().label().isOfPrimitive())
                .map(Place::name)
                .distinct()
                .toList();
        String other = names.isEmpty() ? "give a step of yours a label" : advice + " one of " + names;
        if (!names.contains(label.name())
                && steps.stream().anyMatch(place -> place.name().equals(label.name()))) {
            return new Mistake(
                    ProtocolMistake.STEP_OF_A_PRIMITIVE,
                    at,
                    process + " has a step " + label + ", but a primitive makes it, and no label means it",
                    other);
        }
        if (names.contains(label.name())) {
            return new Mistake(
                    ProtocolMistake.OTHER_LABEL,
                    at,
                    process + " has a step " + label + ", but not with this label",
                    "declare one label, label(\"" + label + "\"), and use it here and for the step");
        }
        return new Mistake(ProtocolMistake.NO_SUCH_STEP, at, process + " has no step " + label, other);
    }
}
