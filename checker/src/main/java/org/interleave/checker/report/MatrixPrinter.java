package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/**
 * Prints the matrix: a row a property, a numbered column a protocol, and below it which number is which protocol and
 * how far its search went. Columns that do not fit beside the others, or have no property in common with the one
 * before, follow below them. Where there are many protocols, a row is a protocol.
 */
public final class MatrixPrinter {
    private static final int WIDTH = 80;
    private static final int GAP = 2;
    /** More protocols than this are rows. */
    private static final int MANY = 6;

    private static final int INDENT = 4;
    private static final String BUILT_IN = "built-in checks";

    private final List<ProtocolResult> results;
    private final Paint paint;
    /** The cells by the row's name, one for each protocol. */
    private final Map<String, List<Cell>> rows = new LinkedHashMap<>();

    private MatrixPrinter(List<ProtocolResult> results, Paint paint) {
        this.results = results;
        this.paint = paint;
        fillRows();
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

    private void fillRows() {
        boolean gathered = results.stream()
                .flatMap(result -> result.properties().stream())
                .filter(MatrixPrinter::isBuiltIn)
                .allMatch(property -> property.verdict() == Verdict.HOLDS && property.isAsExpected());
        for (int column = 0; column < results.size(); column++) {
            int builtIn = 0;
            for (PropertyResult property : results.get(column).properties()) {
                if (gathered && isBuiltIn(property)) {
                    builtIn++;
                } else {
                    row(property.property()).set(column, Cell.of(property));
                }
            }
            if (builtIn > 0) {
                row(BUILT_IN).set(column, new Cell(builtIn + (builtIn == 1 ? " holds" : " hold"), true));
            }
        }
    }

    private List<Cell> row(String name) {
        return rows.computeIfAbsent(name, key -> new ArrayList<>(Collections.nCopies(results.size(), Cell.NONE)));
    }

    private static boolean isBuiltIn(PropertyResult property) {
        return property.kind() == CheckKind.TYPE
                || property.kind() == CheckKind.MISUSE
                || property.kind() == CheckKind.LOCK_ORDER
                || property.kind() == CheckKind.DEADLOCK;
    }

    private List<String> lines(boolean figures) {
        List<String> lines = new ArrayList<>();
        if (results.size() > MANY) {
            families().forEach(family -> {
                lines.addAll(ManyProtocolsPrinter.lines(family, paint));
                lines.add("");
            });
            if (figures) {
                legend(lines, false);
            } else {
                lines.add(Figures.sum(results));
                engines(lines);
            }
            return lines;
        }
        int names = rows.keySet().stream().mapToInt(String::length).max().orElse(0) + GAP;
        int first = 0;
        while (first < results.size()) {
            int end = lastThatFits(first, names);
            block(first, end, names, lines);
            lines.add("");
            first = end;
        }
        legend(lines, true);
        return lines;
    }

    /** The protocols that can be compared with one another, in their order. */
    private List<List<ProtocolResult>> families() {
        List<List<ProtocolResult>> families = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (i == 0 || !comparable(i - 1, i)) {
                families.add(new ArrayList<>());
            }
            families.get(families.size() - 1).add(results.get(i));
        }
        return families;
    }

    /** Which number is which protocol, what the gathered checks are, and who decided. */
    private void legend(List<String> lines, boolean numbered) {
        for (int i = 0; i < results.size(); i++) {
            String number = numbered ? number(i) + " " : "";
            lines.add(number + results.get(i).protocol().name());
            String indent = " ".repeat(numbered ? number.length() : INDENT);
            Figures.of(results.get(i)).ifPresent(figures -> lines.add(indent + figures));
            Figures.symmetric(results.get(i)).ifPresent(figures -> lines.add(indent + figures));
        }
        if (numbered) {
            Cell.legend(results.stream()
                            .flatMap(result -> result.properties().stream())
                            .toList())
                    .ifPresent(lines::add);
        }
        if (numbered && rows.containsKey(BUILT_IN)) {
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

    /** The end of the longest run of columns that fits and can be compared; at least one column. */
    private int lastThatFits(int first, int names) {
        int end = first + 1;
        int width = names + width(first);
        while (end < results.size() && width + GAP + width(end) <= WIDTH && comparable(end - 1, end)) {
            width += GAP + width(end);
            end++;
        }
        return end;
    }

    /** Whether two protocols have a property in common that is not asked of every protocol, or one has none at all. */
    private boolean comparable(int column, int other) {
        Set<String> own = own(column);
        Set<String> others = own(other);
        return own.isEmpty() || others.isEmpty() || others.stream().anyMatch(own::contains);
    }

    private Set<String> own(int column) {
        return results.get(column).properties().stream()
                .filter(property -> !isBuiltIn(property) && property.kind() != CheckKind.HANG)
                .map(PropertyResult::property)
                .collect(Collectors.toSet());
    }

    private int width(int column) {
        return rows.values().stream()
                .mapToInt(cells -> cells.get(column).text().length())
                .reduce(number(column).length(), Math::max);
    }

    private void block(int first, int end, int names, List<String> lines) {
        StringBuilder heading = new StringBuilder(" ".repeat(names));
        for (int column = first; column < end; column++) {
            heading.append(Text.pad(number(column), width(column) + GAP));
        }
        lines.add(paint.paint(Tone.HEADING, heading.toString().stripTrailing()));
        for (Map.Entry<String, List<Cell>> row : rows.entrySet()) {
            if (row.getValue().subList(first, end).stream().allMatch(Cell.NONE::equals)) {
                continue;
            }
            StringBuilder line = new StringBuilder(Text.pad(row.getKey(), names));
            for (int column = first; column < end; column++) {
                Cell cell = row.getValue().get(column);
                boolean last = column == end - 1;
                int blanks = last ? 0 : width(column) + GAP - cell.text().length();
                line.append(cell.asExpected() ? cell.text() : paint.paint(Tone.BAD, cell.text()))
                        .append(" ".repeat(blanks));
            }
            lines.add(line.toString());
        }
    }

    private static String number(int column) {
        return "[" + (column + 1) + "]";
    }
}
