package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;

/**
 * The matrix of protocols that can be compared: a row a protocol, a column a property whose verdict is not the same in all
 * rows.
 *
 * @param name what its protocols are called together
 * @param columns the properties
 * @param rows the protocols
 * @param everywhere the properties that came out well in every row, which have no column
 */
record Table(String name, List<Head> columns, List<Line> rows, List<Head> everywhere) {
    /**
     * A property.
     *
     * @param name its name
     * @param reason why it must hold
     * @param possible whether it says that something must be possible
     */
    record Head(String name, String reason, boolean possible) {
        static Head of(Column column) {
            String reason = column.results().findFirst().orElseThrow().reason();
            return new Head(column.property(), reason, column.isReachable());
        }
    }

    /**
     * A protocol.
     *
     * @param name its name
     * @param title what it is
     * @param base what it is made to, if it is a patch
     * @param warnings what makes its results worth less
     * @param cells one for each column
     */
    record Line(String name, String title, Optional<String> base, List<String> warnings, List<CellView> cells) {
        private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

        /** The words of the name: a line may be broken between them. */
        List<String> parts() {
            return List.of(HUMP.split(name));
        }

        /** Whether it is a patch. */
        boolean patch() {
            return base.isPresent();
        }

        boolean troubled() {
            return !warnings.isEmpty();
        }
    }

    /**
     * What came of a property of a protocol.
     *
     * @param present whether it was asked
     * @param place what stands behind # in the address of what is to be seen of it
     * @param mark how it is shown
     * @param label all of it in words
     * @param surprising whether it is not as expected
     */
    record CellView(boolean present, String place, Mark mark, String label, boolean surprising) {
        static CellView of(PropertyResult result) {
            return new CellView(
                    true,
                    PageAddress.of(result),
                    Mark.of(result),
                    result.protocol() + " " + result.property() + ": " + Words.outcome(result),
                    !result.isAsExpected());
        }

        static CellView none(String protocol, String property) {
            return new CellView(false, "", Mark.NOT_CHECKED, protocol + " " + property + ": not checked", false);
        }
    }

    /** Whether there are properties without a column. */
    boolean uniform() {
        return !everywhere.isEmpty();
    }

    static List<Table> of(List<ProtocolResult> results) {
        return Matrix.families(results).stream().map(Table::of).toList();
    }

    private static Table of(Matrix<ProtocolResult> family) {
        boolean several = family.rows().size() > 1;
        Matrix<ProtocolResult> shown = family.where(column -> !(several && isPlain(column)));
        List<Line> rows = new ArrayList<>();
        for (ProtocolResult row : family.rows()) {
            rows.add(line(row, rows.size(), shown));
        }
        return new Table(
                name(family.rows()), heads(shown), rows, heads(family.where(column -> several && isPlain(column))));
    }

    static List<Head> heads(Matrix<?> matrix) {
        return matrix.columns().stream().map(Head::of).toList();
    }

    /** Whether there is nothing to compare; what every protocol is asked needs no column where some are not. */
    private static boolean isPlain(Column column) {
        return column.holds() && (column.isFull() || column.isBuiltIn());
    }

    /** What the names begin with; of a protocol alone its name. */
    private static String name(List<ProtocolResult> family) {
        List<String> names =
                family.stream().map(result -> result.protocol().name()).toList();
        String common = names.stream().reduce(Table::commonPrefix).orElse("");
        return common.isBlank() ? String.join(", ", names) : common;
    }

    private static String commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private static Line line(ProtocolResult result, int row, Matrix<ProtocolResult> matrix) {
        String name = result.protocol().name();
        return new Line(
                name,
                result.protocol().about().title(),
                PageStart.base(result),
                result.warnings(),
                matrix.cells(
                        row,
                        (column, cell) ->
                                cell.map(CellView::of).orElseGet(() -> CellView.none(name, column.property()))));
    }
}
