package org.interleave.checker.json;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.jspecify.annotations.Nullable;

/** A behaviour as an object of JSON: its first state, and every step with what it changes and the state behind it. */
@JsonPropertyOrder({"initial", "steps", "loopStart", "closing", "stuttering"})
record TraceJson(
        Map<String, Object> initial,
        List<StepJson> steps,
        @Nullable Integer loopStart,
        @Nullable StepJson closing,
        boolean stuttering) {

    static TraceJson of(Trace trace) {
        List<StepJson> steps = new ArrayList<>();
        for (TraceStep step : trace.steps()) {
            steps.add(StepJson.of(steps.size() + 1, step));
        }
        return new TraceJson(
                ValueJson.all(trace.initial().values()),
                steps,
                trace.loopStart().isPresent() ? trace.loopStart().getAsInt() : null,
                trace.closing().map(step -> StepJson.of(trace.length(), step)).orElse(null),
                trace.stuttering());
    }
}
