package org.interleave.checker.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two behaviours in two columns, as {@code diff -y} shows two files: the same steps stand beside each other, {@code |}
 * stands between steps that differ, and {@code <} or {@code >} beside one that only the left or the right one has.
 */
final class SideBySide {
    private static final int GAP = 3;
    private static final int WIDTH = (Text.WIDTH - GAP) / 2;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    private Optional<String> left = Optional.empty();
    private Optional<String> right = Optional.empty();

    private SideBySide() {}

    /** Prints the steps of both, below the names of the two protocols. */
    static List<String> lines(String name, List<Row> rows, String otherName, List<Row> others) {
        SideBySide all = new SideBySide();
        all.line(Text.cut(name, WIDTH), ' ', Text.cut(otherName, WIDTH));
        all.line("-".repeat(WIDTH), ' ', "-".repeat(WIDTH));
        for (AbstractDelta<Row> delta : DiffUtils.diff(rows, others, true).getDeltas()) {
            all.rows(delta.getSource().getLines(), delta.getTarget().getLines());
        }
        return all.lines;
    }

    private void rows(List<Row> some, List<Row> others) {
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            Optional<Row> one = at(some, i);
            Optional<Row> other = at(others, i);
            heading(one, other);
            line(step(one), mark(one, other), step(other));
            left = one.map(Row::process).or(() -> left);
            right = other.map(Row::process).or(() -> right);
        }
    }

    private static Optional<Row> at(List<Row> rows, int index) {
        return index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    /** Who moves, where it is somebody else than before. */
    private void heading(Optional<Row> one, Optional<Row> other) {
        String who = one.map(Row::process)
                .filter(name -> !left.equals(Optional.of(name)))
                .orElse("");
        String otherWho = other.map(Row::process)
                .filter(name -> !right.equals(Optional.of(name)))
                .orElse("");
        if (!who.isEmpty() || !otherWho.isEmpty()) {
            line(Text.cut(who, WIDTH), ' ', Text.cut(otherWho, WIDTH));
        }
    }

    private static String step(Optional<Row> row) {
        return row.map(some -> INDENT + some.text(WIDTH - INDENT.length())).orElse("");
    }

    private static char mark(Optional<Row> one, Optional<Row> other) {
        if (one.isEmpty()) {
            return '>';
        }
        if (other.isEmpty()) {
            return '<';
        }
        return one.equals(other) ? ' ' : '|';
    }

    private void line(String one, char mark, String other) {
        lines.add((Text.pad(one, WIDTH) + " " + mark + " " + other).stripTrailing());
    }
}
