package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;

/** Prints a behaviour in full: its first state, then every step with its C text, its DSL line and what it changes. */
public final class TracePrinter {
    private static final String INDENT = "    ";

    private final List<String> lines = new ArrayList<>();

    private TracePrinter() {}

    /**
     * Prints a behaviour.
     *
     * @param trace the behaviour
     * @return the lines
     */
    public static List<String> lines(Trace trace) {
        TracePrinter printer = new TracePrinter();
        printer.print(trace);
        return printer.lines;
    }

    private void print(Trace trace) {
        lines.add("Initial state:");
        trace.initial().values().forEach((variable, value) -> lines.add(INDENT + variable + " = " + value));
        int loopStart = trace.stuttering() ? 0 : trace.loopStart().orElse(0);
        int number = 1;
        for (TraceStep step : trace.steps()) {
            step(number, step, loopStart);
            number++;
        }
        trace.closing().ifPresent(step -> step(trace.length(), step, loopStart));
        if (trace.stuttering()) {
            lines.add("");
            lines.add("Nobody takes another step.");
        } else if (loopStart > trace.steps().size() && trace.closing().isEmpty()) {
            lines.add("");
            lines.add("Nothing changes any more.");
        } else if (loopStart > 0) {
            lines.add("");
            lines.add("Back to step " + loopStart + ", and so on for ever.");
        }
    }

    private void step(int number, TraceStep step, int loopStart) {
        lines.add("");
        if (number == loopStart) {
            lines.add("From here on, for ever:");
            lines.add("");
        }
        lines.add(number + ". " + step.process() + ": " + step.step() + StepText.outcome(step) + function(step));
        if (!step.c().equals(List.of(step.step()))) {
            step.c().forEach(line -> lines.add(INDENT + line));
        }
        lines.add(INDENT + "at " + step.location());
        for (Change change : step.changes()) {
            lines.add(INDENT + change);
        }
        if (step.changes().isEmpty()) {
            lines.add(INDENT + "changes nothing");
        }
    }

    private static String function(TraceStep step) {
        String file = step.file().map(name -> " (" + name + ")").orElse("");
        return step.function().map(name -> ", in " + name + file).orElse(file);
    }
}
