package org.interleave.checker.report;

/** The letters that stand above a column, where its name does not fit: A, B, ... Z, AA, AB and so on. */
final class ColumnKey {
    private static final int LETTERS = 26;

    private ColumnKey() {}

    static String of(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : of(column / LETTERS - 1) + last;
    }
}
