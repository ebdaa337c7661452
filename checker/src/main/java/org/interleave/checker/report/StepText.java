package org.interleave.checker.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.TraceStep;

/** How a step is told. */
public final class StepText {
    private StepText() {}

    /** What it chooses and which way it goes: {@code  with x = 3 -> busy}; empty where there is only one way. */
    static String outcome(TraceStep step) {
        return outcome(step.chosen(), step.outcome());
    }

    /**
     * What stands behind the C text of a step: {@code  with x = 3 -> busy}.
     *
     * @param chosen what it chooses
     * @param way the word for the way it goes, where there are several
     * @return the text; empty where there is only one way
     */
    public static String outcome(List<Chosen> chosen, Optional<String> way) {
        String with = chosen.isEmpty()
                ? ""
                : chosen.stream().map(Chosen::toString).collect(Collectors.joining(", ", " with ", ""));
        return with + way.map(word -> " -> " + word.replace('_', ' ')).orElse("");
    }
}
