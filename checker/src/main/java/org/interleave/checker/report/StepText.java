package org.interleave.checker.report;

import java.util.stream.Collectors;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.TraceStep;

/** How a step is told. */
final class StepText {
    private StepText() {}

    /** What it chooses and which way it goes: {@code  with x = 3 -> busy}; empty where there is only one way. */
    static String outcome(TraceStep step) {
        String chosen = step.chosen().isEmpty()
                ? ""
                : step.chosen().stream().map(Chosen::toString).collect(Collectors.joining(", ", " with ", ""));
        return chosen
                + step.outcome().map(word -> " -> " + word.replace('_', ' ')).orElse("");
    }
}
