package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Chosen;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour, as the page's script reads it.
 *
 * @param lanes who moves, in the order of their first steps
 * @param initial the first value of every variable
 * @param steps the steps
 * @param loopStart number of the state to which it goes back for ever; 0 when it ends
 * @param closing the step that goes back, when that changes anything
 * @param stuttering whether nobody takes another step
 * @param text the behaviour as it is shown in changelogs
 */
record TraceData(
        List<String> lanes,
        Map<String, String> initial,
        List<StepData> steps,
        int loopStart,
        @Nullable StepData closing,
        boolean stuttering,
        String text) {
    /**
     * A step.
     *
     * @param lane whose step it is: a number among the lanes
     * @param process name of its process or family
     * @param step its name
     * @param c what it stands for in C
     * @param outcome what it chooses and which way it goes
     * @param function the C function it stands in
     * @param file the file of that function
     * @param at where it was written
     * @param parts what it changed, each as it is told to people
     * @param values the whole values of the variables that it changed
     */
    record StepData(
            int lane,
            String process,
            String step,
            List<String> c,
            String outcome,
            String function,
            String file,
            String at,
            List<String> parts,
            Map<String, String> values) {}

    static TraceData of(Trace trace, List<String> changelog) {
        List<TraceStep> all = new ArrayList<>(trace.steps());
        trace.closing().ifPresent(all::add);
        List<String> lanes = all.stream().map(TraceStep::process).distinct().toList();
        Map<String, String> initial = new LinkedHashMap<>();
        trace.initial().values().forEach((variable, value) -> initial.put(variable, value.toString()));
        return new TraceData(
                lanes,
                initial,
                trace.steps().stream().map(step -> step(step, lanes)).toList(),
                trace.loopStart().orElse(0),
                trace.closing().map(step -> step(step, lanes)).orElse(null),
                trace.stuttering(),
                String.join("\n", changelog));
    }

    private static StepData step(TraceStep step, List<String> lanes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Change change : step.changes()) {
            values.put(change.variable(), String.valueOf(step.after().values().get(change.variable())));
        }
        return new StepData(
                lanes.indexOf(step.process()),
                step.actor().process(),
                step.step(),
                step.c().stream().map(String::strip).toList(),
                outcome(step),
                step.function().orElse(""),
                step.file().orElse(""),
                step.location().toString(),
                step.changes().stream().map(Change::toString).toList(),
                values);
    }

    private static String outcome(TraceStep step) {
        List<String> chosen = step.chosen().stream().map(Chosen::toString).toList();
        return (chosen.isEmpty() ? "" : " with " + String.join(", ", chosen))
                + step.outcome().map(word -> " → " + word.replace('_', ' ')).orElse("");
    }
}
