package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;

/**
 * Prints the matrix of many protocols that have properties in common, such as the versions of a patch: a row a protocol,
 * a lettered column a property. What holds in all of them needs no column.
 */
final class ManyProtocolsPrinter {
    /** More protocols than these are not named where they are rows of a table. */
    private static final int FEW = 3;

    private final Matrix<ProtocolResult> matrix;
    private final Paint paint;

    private ManyProtocolsPrinter(Matrix<ProtocolResult> matrix, Paint paint) {
        this.matrix = matrix;
        this.paint = paint;
    }

    /** The lines of the matrix, with the legend of its letters above it. */
    static List<String> lines(Matrix<ProtocolResult> matrix, Paint paint) {
        return new ManyProtocolsPrinter(matrix, paint).lines();
    }

    private List<String> lines() {
        Matrix<ProtocolResult> differing = matrix.where(column -> !column.holds());
        boolean differs = !differing.columns().isEmpty();
        List<String> lines = new ArrayList<>(ColumnKey.legend(differing.columns()));
        if (differs) {
            lines.add("");
            table(differing, lines);
            lines.add("");
        }
        same("holds", false, differs, lines);
        same("possible", true, differs, lines);
        return lines;
    }

    private void table(Matrix<ProtocolResult> differing, List<String> lines) {
        List<TextTable.Line> rows = new ArrayList<>();
        for (ProtocolResult row : differing.rows()) {
            rows.add(new TextTable.Line(
                    row.protocol().name(),
                    differing.cells(
                            rows.size(),
                            (column, cell) -> cell.map(MatrixCell::brief).orElse(MatrixCell.NONE))));
        }
        new TextTable(ColumnKey.keys(differing.columns().size()), rows, false, false)
                .blocks(Integer.MAX_VALUE, paint)
                .forEach(lines::addAll);
        lines.add("");
        lines.addAll(Text.wrap(
                "ok: holds; (ok): holds up to a misuse or bound; a number: violated, the shortest counterexample (or a"
                        + " lasso) has so many states; yes, no: whether it is possible; n/a: does not apply; -: not checked; ?: not"
                        + " decided; !: not as expected",
                ""));
    }

    /** What has no column, those together that the same protocols have. */
    private void same(String verdict, boolean possible, boolean table, List<String> lines) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        matrix.columns().stream()
                .filter(column -> column.holds() && column.isReachable() == possible)
                .forEach(column -> names.computeIfAbsent(where(column, table), where -> new ArrayList<>())
                        .add(column.property()));
        names.forEach((where, some) ->
                lines.addAll(Text.wrap(verdict + " in " + where + ": " + String.join(", ", some), "")));
    }

    /** The protocols that have a property: by name where no row says it, and where they are few. */
    private String where(Column column, boolean table) {
        List<String> having = new ArrayList<>();
        for (int i = 0; i < matrix.rows().size(); i++) {
            if (column.cells().get(i).isPresent()) {
                having.add(matrix.rows().get(i).protocol().name());
            }
        }
        if (table && column.isFull()) {
            return "every row";
        }
        return table && having.size() > FEW ? "every row that has it" : String.join(", ", having);
    }
}
