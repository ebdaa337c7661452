package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/**
 * Prints the matrix of many protocols that have properties in common, such as the versions of a patch: a row a protocol,
 * a lettered column a property. What holds in all of them needs no column.
 */
final class ManyProtocolsPrinter {
    private static final String GAP = "  ";

    /** More protocols than these are not named where they are rows of a table. */
    private static final int FEW = 3;

    private final List<ProtocolResult> results;
    private final Paint paint;
    private final List<Column> columns;

    private ManyProtocolsPrinter(List<ProtocolResult> results, Paint paint) {
        this.results = results;
        this.paint = paint;
        this.columns = results.stream()
                .flatMap(result -> result.properties().stream())
                .map(PropertyResult::property)
                .distinct()
                .map(name -> new Column(
                        name, results.stream().map(result -> find(result, name)).toList()))
                .toList();
    }

    private static Optional<PropertyResult> find(ProtocolResult result, String name) {
        return result.properties().stream()
                .filter(property -> property.property().equals(name))
                .findFirst();
    }

    /** What came out of a property, for each protocol that has it. */
    private record Column(String name, List<Optional<PropertyResult>> cells) {
        /** Whether it holds in all of them, as expected: nothing to compare. */
        boolean isTheSame() {
            return cells.stream()
                    .flatMap(Optional::stream)
                    .allMatch(property -> property.verdict() == Verdict.HOLDS && property.isAsExpected());
        }

        boolean isOfWhatMustBePossible() {
            return cells.stream()
                    .flatMap(Optional::stream)
                    .allMatch(property -> property.kind() == CheckKind.REACHABLE);
        }

        int width() {
            return cells.stream().mapToInt(cell -> text(cell).length()).max().orElse(0);
        }
    }

    /** The lines of the matrix, with the legend of its letters above it. */
    static List<String> lines(List<ProtocolResult> results, Paint paint) {
        return new ManyProtocolsPrinter(results, paint).lines();
    }

    private List<String> lines() {
        List<Column> differing =
                columns.stream().filter(column -> !column.isTheSame()).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < differing.size(); i++) {
            Column column = differing.get(i);
            lines.add("  " + ColumnKey.of(i) + GAP + column.name()
                    + (column.isOfWhatMustBePossible() ? " (possible?)" : ""));
        }
        if (!differing.isEmpty()) {
            lines.add("");
            table(differing, lines);
            lines.add("");
        }
        same("holds", false, !differing.isEmpty(), lines);
        same("possible", true, !differing.isEmpty(), lines);
        return lines;
    }

    private void table(List<Column> differing, List<String> lines) {
        int names = results.stream()
                .mapToInt(result -> result.protocol().name().length())
                .max()
                .orElse(0);
        StringBuilder heading = new StringBuilder(" ".repeat(names));
        for (int i = 0; i < differing.size(); i++) {
            heading.append(GAP)
                    .append(Text.pad(ColumnKey.of(i), differing.get(i).width()));
        }
        lines.add(paint.paint(Tone.HEADING, heading.toString().stripTrailing()));
        for (int i = 0; i < results.size(); i++) {
            StringBuilder line =
                    new StringBuilder(Text.pad(results.get(i).protocol().name(), names));
            String blanks = GAP;
            for (Column column : differing) {
                String cell = text(column.cells().get(i));
                line.append(blanks).append(cell.endsWith("!") ? paint.paint(Tone.BAD, cell) : cell);
                blanks = " ".repeat(column.width() - cell.length()) + GAP;
            }
            lines.add(line.toString());
        }
        lines.add("");
        lines.addAll(Text.wrap(
                "ok: holds; (ok): holds up to a misuse or bound; a number: violated, the shortest counterexample (or a"
                        + " lasso) has so many states; yes, no: whether it is possible; n/a: does not apply; -: not checked; ?: not"
                        + " decided; !: not as expected",
                ""));
    }

    private static String text(Optional<PropertyResult> cell) {
        return cell.map(property -> what(property) + (property.isAsExpected() ? "" : "!"))
                .orElse("-");
    }

    private static String what(PropertyResult property) {
        return switch (property.verdict()) {
            case HOLDS -> property.kind() == CheckKind.REACHABLE ? "yes" : "ok";
            case HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND -> "(ok)";
            case VIOLATED ->
                property.trace().map(trace -> Integer.toString(trace.length())).orElse("no");
            case NOT_APPLICABLE -> "n/a";
            case SPEC_ERROR, TIMEOUT, OUT_OF_MEMORY, TOOL_FAILURE -> "?";
        };
    }

    /** What has no column, those together that the same protocols have. */
    private void same(String verdict, boolean possible, boolean table, List<String> lines) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.isTheSame() && column.isOfWhatMustBePossible() == possible)
                .forEach(column -> names.computeIfAbsent(where(column, table), where -> new ArrayList<>())
                        .add(column.name()));
        names.forEach((where, some) ->
                lines.addAll(Text.wrap(verdict + " in " + where + ": " + String.join(", ", some), "")));
    }

    /** The protocols that have a property: by name where no row says it, and where they are few. */
    private String where(Column column, boolean table) {
        List<String> having = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (column.cells().get(i).isPresent()) {
                having.add(results.get(i).protocol().name());
            }
        }
        if (table && having.size() == results.size()) {
            return "every row";
        }
        return table && having.size() > FEW ? "every row that has it" : String.join(", ", having);
    }
}
