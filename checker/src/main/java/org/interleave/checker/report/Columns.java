package org.interleave.checker.report;

import java.util.List;
import java.util.Optional;

/**
 * A column a process, all equally wide. A step may run on to the right edge, since it has its row for itself; so the
 * columns are as wide as the longest steps allow.
 *
 * @param processes who moves, from left to right
 * @param width from the left side of a column to that of the next
 * @param edge the right edge
 * @param strokes what the rule under the names is drawn with
 */
record Columns(List<String> processes, int width, int edge, Strokes strokes) implements Lanes {
    private static final int NARROWEST = 12;
    private static final int GAP = 2;
    private static final int MOST = 3;

    /** Whether columns for these processes can stand beside each other. */
    static boolean fit(List<String> processes, int edge) {
        int width = NARROWEST;
        for (String process : processes) {
            width = Math.max(width, process.length() + GAP);
        }
        return processes.size() <= MOST && width * processes.size() <= edge;
    }

    static Columns of(List<String> processes, List<Row> rows, int edge, Strokes strokes) {
        int width = edge / processes.size();
        for (Row row : rows) {
            int before = processes.indexOf(row.process());
            if (before > 0) {
                width = Math.min(width, (edge - row.width()) / before);
            }
        }
        for (String process : processes.subList(0, processes.size() - 1)) {
            width = Math.max(width, process.length() + GAP);
        }
        return new Columns(processes, Math.max(width, NARROWEST), edge, strokes);
    }

    @Override
    public List<String> heading() {
        StringBuilder names = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (String process : processes.subList(0, processes.size() - 1)) {
            names.append(Text.pad(process, width));
            rule.append(Text.pad(strokes.rule(width - GAP), width));
        }
        names.append(processes.get(processes.size() - 1));
        rule.append(strokes.rule(edge - rule.length()));
        return List.of(names.toString(), rule.toString());
    }

    @Override
    public List<String> step(Row row, Optional<String> previous) {
        int start = start(row.process());
        return List.of(" ".repeat(start) + row.text(edge - start));
    }

    @Override
    public List<String> fold(Fold fold) {
        StringBuilder line = new StringBuilder();
        for (String process : processes) {
            Integer steps = fold.counts().get(process);
            if (steps != null) {
                line.append(" ".repeat(Math.max(0, start(process) - line.length())))
                        .append(Fold.text(steps));
            }
        }
        return List.of(line.toString());
    }

    @Override
    public List<String> rounds(Rounds rounds) {
        int start = Math.min(start(rounds.process()), edge - rounds.text().length());
        return List.of(" ".repeat(start) + rounds.text());
    }

    private int start(String process) {
        return processes.indexOf(process) * width;
    }
}
