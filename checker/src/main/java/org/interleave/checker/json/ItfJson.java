package org.interleave.checker.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;

/**
 * Prints a behaviour in the Informal Trace Format, which viewers of traces read: the states one after the other. What
 * the format has no place for, such as who takes a step, stands where it lets tools write what they like.
 */
public final class ItfJson {
    /** The end of the name of a file in this format. */
    public static final String EXTENSION = ".itf.json";

    private static final String META = "#meta";
    private static final String DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";

    private ItfJson() {}

    /**
     * Prints the behaviour of a result.
     *
     * @param result what came out of a check
     * @return the JSON text
     * @throws java.util.NoSuchElementException if the result has no behaviour
     */
    public static String text(PropertyResult result) {
        Trace trace = result.trace().orElseThrow();
        Map<String, Object> itf = new LinkedHashMap<>();
        itf.put(META, about(result, trace));
        itf.put("vars", List.copyOf(trace.initial().values().keySet()));
        itf.put("states", states(trace));
        // States have numbers from 1, and indices from 0.
        trace.loopStart().ifPresent(number -> itf.put("loop", number - 1));
        return JsonText.of(itf);
    }

    private static Map<String, Object> about(PropertyResult result, Trace trace) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("format", "ITF");
        about.put("format-description", DESCRIPTION);
        about.put("source", result.protocol() + ".tla");
        about.put("status", result.verdict() == Verdict.VIOLATED ? "violation" : "example");
        about.put("description", result.protocol() + " " + result.property() + ": " + result.outcome());
        about.put("property", result.property());
        about.put("reason", result.reason());
        about.put("message", result.message());
        trace.closing().ifPresent(step -> about.put("closing", step(step)));
        return about;
    }

    private static List<Map<String, Object>> states(Trace trace) {
        List<Map<String, Object>> states = new ArrayList<>();
        states.add(state(Map.of("index", 0), trace.initial()));
        for (TraceStep step : trace.steps()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("index", states.size());
            about.putAll(step(step));
            states.add(state(about, step.after()));
        }
        return states;
    }

    private static Map<String, Object> state(Map<String, Object> about, TraceState state) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(META, about);
        values.putAll(ValueJson.all(state.values()));
        return values;
    }

    /** The step that leads to a state. */
    private static Map<String, Object> step(TraceStep step) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("actor", step.process());
        about.put("step", step.step());
        about.put("c", step.c());
        about.put("location", step.location().toString());
        step.misuse().ifPresent(misuse -> about.put("breaks", StepJson.BreaksJson.of(misuse)));
        return about;
    }
}
