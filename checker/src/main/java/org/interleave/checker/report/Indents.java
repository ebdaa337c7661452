package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An indent a process, for more processes than columns fit. The process is named wherever another one goes on.
 *
 * @param processes who moves, from left to right
 * @param edge the right edge
 */
record Indents(List<String> processes, int edge) implements Lanes {
    private static final int STEP = 4;
    private static final int BELOW_NAME = 2;
    /** Where processes are many, the rest of the line must still hold a step. */
    private static final int DEEPEST = 28;

    @Override
    public List<String> heading() {
        return List.of();
    }

    @Override
    public List<String> step(Row row, Optional<String> previous) {
        int indent = indent(row.process());
        List<String> lines = new ArrayList<>();
        if (!previous.equals(Optional.of(row.process()))) {
            lines.add(" ".repeat(indent) + name(row.process()) + ":");
        }
        int start = indent + BELOW_NAME;
        lines.add(" ".repeat(start) + row.text(edge - start));
        return lines;
    }

    @Override
    public List<String> fold(Fold fold) {
        List<String> lines = new ArrayList<>();
        fold.counts().forEach((process, steps) -> {
            String line = " ".repeat(indent(process)) + process + ": " + Fold.text(steps);
            lines.add(Text.cut(line, edge));
        });
        return lines;
    }

    @Override
    public List<String> rounds(Rounds rounds) {
        return List.of(" ".repeat(indent(rounds.process()) + BELOW_NAME) + rounds.text());
    }

    private int indent(String process) {
        return Math.min(processes.indexOf(process) * STEP, DEEPEST);
    }

    private String name(String process) {
        return Text.cut(process, edge - indent(process) - 1);
    }
}
