package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.tree.Protocol;

/**
 * Prints a behaviour as it is shown in changelogs: a column a process that moves, the C text of one step a row, at
 * most 75 columns wide.
 */
public final class InterleavingPrinter {
    private InterleavingPrinter() {}

    /**
     * Prints a behaviour, and above it what distinguishes its beginning from other ones.
     *
     * @param trace the behaviour
     * @param protocol whose behaviour it is
     * @return the lines
     */
    public static List<String> lines(Trace trace, Protocol protocol) {
        return Stream.concat(StartPrinter.lines(trace.initial(), protocol).stream(), lines(trace).stream())
                .toList();
    }

    /**
     * Prints a behaviour.
     *
     * @param trace the behaviour
     * @return the lines
     */
    public static List<String> lines(Trace trace) {
        List<TraceStep> steps = new ArrayList<>(trace.steps());
        trace.closing().ifPresent(steps::add);
        List<Row> rows = steps.stream().map(Row::of).toList();
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add("(the initial state, before any step)");
        } else {
            lines.addAll(steps(rows, trace.stuttering() ? 0 : trace.loopStart().orElse(0)));
        }
        end(trace, rows).ifPresent(lines::add);
        return lines;
    }

    /** The steps, with a mark before the one that a loop begins with; 0 when there is no loop. */
    private static List<String> steps(List<Row> rows, int loopStart) {
        List<String> processes = rows.stream().map(Row::process).distinct().toList();
        Lanes lanes = Columns.fit(processes) ? Columns.of(processes, rows) : new Indents(processes);
        List<String> lines = new ArrayList<>(lanes.heading());
        Optional<String> previous = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            if (i + 1 == loopStart) {
                lines.add("<- from here on, for ever:");
                previous = Optional.empty();
            }
            lines.addAll(lanes.lines(rows.get(i), previous));
            previous = Optional.of(rows.get(i).process());
        }
        return lines;
    }

    private static Optional<String> end(Trace trace, List<Row> rows) {
        if (trace.stuttering()) {
            return Optional.of("(nobody takes another step)");
        }
        if (trace.loopStart().isEmpty()) {
            return Optional.empty();
        }
        int first = trace.loopStart().getAsInt();
        if (first > rows.size()) {
            return Optional.of("(nothing changes any more)");
        }
        Row row = rows.get(first - 1);
        return Optional.of(Text.cut("-> back to step " + first + ", " + row.process() + ": " + row.c(), Text.WIDTH));
    }
}
