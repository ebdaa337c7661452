package org.interleave.checker.report;

import java.util.List;
import java.util.stream.IntStream;
import org.interleave.checker.matrix.Column;

/** The letters that stand above a column, where its name does not fit: A, B, ... Z, AA, AB and so on. */
final class ColumnKey {
    private static final String GAP = "  ";
    private static final int LETTERS = 26;

    private ColumnKey() {}

    /** The first keys, for so many columns. */
    static List<String> keys(int columns) {
        return IntStream.range(0, columns).mapToObj(ColumnKey::of).toList();
    }

    /** Which key is which property. */
    static List<String> legend(List<Column> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> GAP
                        + of(i)
                        + GAP
                        + columns.get(i).property()
                        + (columns.get(i).isReachable() ? " (possible?)" : ""))
                .toList();
    }

    private static String of(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : of(column / LETTERS - 1) + last;
    }
}
