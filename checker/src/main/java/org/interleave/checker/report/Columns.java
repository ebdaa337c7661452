package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column a process, all equally wide. A step may run on to the right edge, since it has its row for itself; so the
 * columns are as wide as the longest steps allow.
 *
 * @param processes who moves, from left to right
 * @param width from the left side of a column to that of the next
 */
record Columns(List<String> processes, int width) implements Lanes {
    private static final int NARROWEST = 12;
    private static final int GAP = 2;
    private static final int MOST = 3;

    /** Whether columns for these processes can stand beside each other. */
    static boolean fit(List<String> processes) {
        int width = NARROWEST;
        for (String process : processes) {
            width = Math.max(width, process.length() + GAP);
        }
        return processes.size() <= MOST && width * processes.size() <= Text.WIDTH;
    }

    static Columns of(List<String> processes, List<Row> rows) {
        int width = Text.WIDTH / processes.size();
        for (Row row : rows) {
            int before = processes.indexOf(row.process());
            if (before > 0) {
                width = Math.min(width, (Text.WIDTH - row.width()) / before);
            }
        }
        for (String process : processes.subList(0, processes.size() - 1)) {
            width = Math.max(width, process.length() + GAP);
        }
        return new Columns(processes, Math.max(width, NARROWEST));
    }

    @Override
    public List<String> heading() {
        StringBuilder names = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (String process : processes.subList(0, processes.size() - 1)) {
            names.append(Text.pad(process, width));
            rule.append(Text.pad("-".repeat(width - GAP), width));
        }
        names.append(processes.get(processes.size() - 1));
        rule.append("-".repeat(Text.WIDTH - rule.length()));
        return List.of(names.toString(), rule.toString());
    }

    @Override
    public List<String> lines(Row row, Optional<String> previous) {
        int start = processes.indexOf(row.process()) * width;
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(start) + row.text(Text.WIDTH - start));
        return lines;
    }
}
