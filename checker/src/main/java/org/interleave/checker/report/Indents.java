package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An indent a process, for more processes than columns fit. The process is named wherever another one goes on.
 *
 * @param processes who moves, from left to right
 */
record Indents(List<String> processes) implements Lanes {
    private static final int STEP = 4;
    private static final int BELOW_NAME = 2;
    /** Where processes are many, the rest of the line must still hold a step. */
    private static final int DEEPEST = 28;

    @Override
    public List<String> heading() {
        return List.of();
    }

    @Override
    public List<String> lines(Row row, Optional<String> previous) {
        int indent = Math.min(processes.indexOf(row.process()) * STEP, DEEPEST);
        List<String> lines = new ArrayList<>();
        if (!previous.equals(Optional.of(row.process()))) {
            lines.add(" ".repeat(indent) + Text.cut(row.process(), Text.WIDTH - indent - 1) + ":");
        }
        int start = indent + BELOW_NAME;
        lines.add(" ".repeat(start) + row.text(Text.WIDTH - start));
        return lines;
    }
}
