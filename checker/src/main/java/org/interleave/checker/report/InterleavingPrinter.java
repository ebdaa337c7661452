package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;
import org.interleave.checker.slice.Slice;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;

/**
 * Prints a behaviour as it is shown in changelogs: a column a process that moves, the C text of one step a row, at
 * most 75 columns wide, with a bracket beside what is repeated for ever.
 */
public final class InterleavingPrinter {
    private final Trace trace;
    private final Set<Integer> kept;
    private final Form form;
    private final List<Row> rows;
    private final List<String> processes;
    /** The rule that the last step breaks, if it does. */
    private final Optional<String> rule;
    /** How many steps come before those that are repeated. */
    private final int loop;

    private InterleavingPrinter(Trace trace, Set<Integer> kept, Form form) {
        this.trace = trace;
        this.kept = kept;
        this.form = form;
        List<TraceStep> steps = new ArrayList<>(trace.steps());
        this.rule = steps.isEmpty()
                ? Optional.empty()
                : steps.get(steps.size() - 1)
                        .misuse()
                        .map(misuse -> misuse.cut().rule());
        trace.closing().ifPresent(steps::add);
        this.rows = steps.stream().map(Row::of).toList();
        this.processes = rows.stream().map(Row::process).distinct().toList();
        this.loop = trace.stuttering()
                ? rows.size()
                : Math.min(rows.size(), trace.loopStart().orElse(rows.size() + 1) - 1);
    }

    /**
     * Prints the behaviour of a result, and above it what distinguishes its beginning from other ones.
     *
     * @param result what came out of the check of a property
     * @param session the protocol whose behaviour it is
     * @param form how it is written
     * @return the lines; none if there is no behaviour
     */
    public static List<String> lines(PropertyResult result, Session session, Form form) {
        if (result.trace().isEmpty()) {
            return List.of();
        }
        Trace trace = result.trace().orElseThrow();
        Set<Integer> kept = form.full() ? Set.of() : Slice.of(session, result);
        List<String> lines = new ArrayList<>(StartPrinter.lines(trace.initial(), session.protocol()));
        lines.addAll(new InterleavingPrinter(trace, kept, form).lines());
        return lines;
    }

    /**
     * Prints a behaviour.
     *
     * @param trace the behaviour
     * @param kept the numbers of the steps that are not folded, from 1, where not every step is shown
     * @param form how it is written
     * @return the lines
     */
    static List<String> lines(Trace trace, Set<Integer> kept, Form form) {
        return new InterleavingPrinter(trace, kept, form).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
            lines.add("(the initial state, before any step)");
        } else {
            steps(lines);
        }
        end().ifPresent(lines::add);
        return lines;
    }

    private void steps(List<String> lines) {
        boolean repeats = loop < rows.size();
        int width = repeats ? Text.WIDTH - Strokes.BRACKET : Text.WIDTH;
        Lanes lanes = Columns.fit(processes, width)
                ? Columns.of(processes, rows, width, form.strokes())
                : new Indents(processes, width);
        List<String> before = new ArrayList<>(lanes.heading());
        before.addAll(entries(lanes, 0, loop));
        lines.addAll(repeats ? Strokes.beside(before) : before);
        lines.addAll(form.strokes().bracket(entries(lanes, loop, rows.size())));
    }

    private List<String> entries(Lanes lanes, int from, int to) {
        List<Row> some = rows.subList(from, to);
        List<Entry> entries = form.full() ? List.copyOf(some) : Folding.of(some, from + 1, kept);
        List<String> lines = new ArrayList<>();
        Optional<String> previous = Optional.empty();
        for (Entry entry : entries) {
            lines.addAll(lanes.lines(entry, previous));
            previous = entry instanceof Row row ? Optional.of(row.process()) : Optional.empty();
        }
        return lines;
    }

    private Optional<String> end() {
        if (rule.isPresent()) {
            return rule.filter(name -> !rows.isEmpty()).map(name -> "(the last step breaks " + name + ")");
        }
        if (trace.stuttering()) {
            return Optional.of("(nobody takes another step)");
        }
        if (trace.loopStart().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                loop == rows.size()
                        ? "(nothing changes any more)"
                        : rows.size() - loop == 1
                                ? "(the step in the bracket is repeated for ever)"
                                : "(the steps in the bracket are repeated for ever)");
    }
}
