package org.interleave.checker.check;

import java.util.List;
import java.util.stream.Collectors;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.TraceStep;

/** Names a step and what it changed in the middle of a sentence. */
final class StepWords {
    private StepWords() {}

    /** {@code step 5, set_turn of proc 1 (Peterson.java:33),}. */
    static String of(int number, TraceStep step) {
        return "step " + number + ", " + step.step() + " of " + step.process() + " (" + step.location() + "),";
    }

    static String changes(List<Change> changes) {
        return changes.isEmpty()
                ? "it changes nothing"
                : changes.stream().map(Change::toString).collect(Collectors.joining(", "));
    }
}
