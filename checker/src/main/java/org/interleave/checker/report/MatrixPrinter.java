package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;

/**
 * Prints the matrix: a row a property, a numbered column a protocol, and below it which number is which protocol and
 * how far its search went. Columns that do not fit beside the others, or have no property in common with them, follow
 * below them. Where there are many protocols, a row is a protocol.
 */
public final class MatrixPrinter {
    private static final int WIDTH = 80;
    /** More protocols than this are rows. */
    private static final int MANY = 6;

    private static final int INDENT = 4;
    private static final String BUILT_IN = "built-in checks";

    private final List<ProtocolResult> results;
    private final Paint paint;
    /** Whether what is asked of every protocol is one row. */
    private final boolean gathered;

    private MatrixPrinter(List<ProtocolResult> results, Paint paint) {
        this.results = results;
        this.paint = paint;
        this.gathered = results.stream()
                .flatMap(result -> result.properties().stream())
                .filter(property -> property.kind().isBuiltIn())
                .allMatch(property -> property.verdict() == Verdict.HOLDS && property.isAsExpected());
    }

    /**
     * Prints the matrix.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @return the lines
     */
    public static List<String> lines(List<ProtocolResult> results, Paint paint) {
        return lines(results, paint, true);
    }

    /**
     * Prints the matrix.
     *
     * @param results what came out
     * @param paint gives it its colours
     * @param figures whether the figures of each protocol stand below it also where they are many; otherwise their sum
     * @return the lines
     */
    static List<String> lines(List<ProtocolResult> results, Paint paint, boolean figures) {
        return new MatrixPrinter(results, paint).lines(figures);
    }

    private List<String> lines(boolean figures) {
        List<String> lines = new ArrayList<>();
        List<Matrix<ProtocolResult>> families = Matrix.families(results);
        if (results.size() > MANY) {
            families.forEach(family -> {
                lines.addAll(ManyProtocolsPrinter.lines(family, paint));
                lines.add("");
            });
            if (figures) {
                legend(lines, false);
            } else {
                lines.add(FiguresPrinter.sum(results));
                engines(lines);
            }
            return lines;
        }
        for (Matrix<ProtocolResult> family : families) {
            table(family).blocks(WIDTH, paint).forEach(block -> {
                lines.addAll(block);
                lines.add("");
            });
        }
        legend(lines, true);
        return lines;
    }

    private TextTable table(Matrix<ProtocolResult> family) {
        Map<String, List<MatrixCell>> rows = new LinkedHashMap<>();
        for (Column column :
                family.where(column -> !(gathered && column.isBuiltIn())).columns()) {
            rows.put(
                    column.property(),
                    column.cells().stream()
                            .map(cell -> cell.map(MatrixCell::of).orElse(MatrixCell.NONE))
                            .toList());
        }
        if (gathered && family.columns().stream().anyMatch(Column::isBuiltIn)) {
            rows.put(
                    BUILT_IN, family.rows().stream().map(MatrixPrinter::builtIn).toList());
        }
        return new TextTable(
                family.rows().stream().map(this::number).toList(),
                rows.entrySet().stream()
                        .map(row -> new TextTable.Line(row.getKey(), row.getValue()))
                        .toList(),
                false,
                true);
    }

    private static MatrixCell builtIn(ProtocolResult result) {
        long count = result.properties().stream()
                .filter(property -> property.kind().isBuiltIn())
                .count();
        return count == 0 ? MatrixCell.NONE : new MatrixCell(count + (count == 1 ? " holds" : " hold"), true);
    }

    /** Which number is which protocol, what the gathered checks are, and who decided. */
    private void legend(List<String> lines, boolean numbered) {
        for (ProtocolResult result : results) {
            String number = numbered ? number(result) + " " : "";
            lines.add(number + result.protocol().name());
            String indent = " ".repeat(numbered ? number.length() : INDENT);
            FiguresPrinter.of(result).ifPresent(figures -> lines.add(indent + figures));
            FiguresPrinter.symmetric(result).ifPresent(figures -> lines.add(indent + figures));
        }
        if (numbered) {
            MatrixCell.legend(results.stream()
                            .flatMap(result -> result.properties().stream())
                            .toList())
                    .ifPresent(lines::add);
        }
        if (numbered
                && gathered
                && results.stream().anyMatch(result -> !builtIn(result).equals(MatrixCell.NONE))) {
            lines.addAll(Text.wrap(
                    BUILT_IN + ": every variable has a value of its type, every kernel object is used by its rules,"
                            + " and there is no deadlock",
                    ""));
        }
        engines(lines);
    }

    private void engines(List<String> lines) {
        results.stream()
                .flatMap(result -> result.properties().stream())
                .filter(property -> !property.tool().isBlank())
                .map(property -> property.engine().orElseThrow() + ": " + property.tool())
                .distinct()
                .forEach(lines::add);
    }

    private String number(ProtocolResult result) {
        return "[" + (results.indexOf(result) + 1) + "]";
    }
}
