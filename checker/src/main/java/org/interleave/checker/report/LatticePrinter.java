package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Subset;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;

/**
 * Prints the lattice of a patch: a row a subset of its hunks, a column a property whose verdict is not the same in all
 * of them. Columns that do not fit beside the others follow below them.
 */
final class LatticePrinter {
    private static final String BASE = "base";

    private final Ablation ablation;
    private final Matrix<Trial> matrix;
    private final Matrix<Trial> varying;
    private final List<Trial> rows;
    private final List<String> marks;

    LatticePrinter(Ablation ablation) {
        this.ablation = ablation;
        this.matrix = Matrix.of(ablation);
        this.varying = matrix.where(Column::varies);
        this.rows = matrix.rows();
        this.marks = rows.stream().map(this::mark).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        numbered(lines);
        if (!varying.columns().isEmpty()) {
            lines.add("");
        }
        lines.addAll(ColumnKey.legend(varying.columns()));
        table().blocks(Text.WIDTH, Paint.PLAIN).forEach(block -> {
            lines.add("");
            lines.addAll(block);
        });
        lines.add("");
        states(lines);
        base(lines);
        refusals(lines);
        same("holds", Verdict.HOLDS, lines);
        same("violated", Verdict.VIOLATED, lines);
        undecided(lines);
        notAsked(lines);
        return lines;
    }

    // What the numbers and letters are

    private void numbered(List<String> lines) {
        for (String hunk : ablation.hunks()) {
            lines.add("  " + number(hunk) + "  " + hunk);
        }
    }

    private String number(String hunk) {
        return String.valueOf(ablation.hunks().indexOf(hunk) + 1);
    }

    // The table

    /** {@code 1 . 3}: which hunks are there; in words where the table does not have all subsets. */
    private String mark(Trial trial) {
        if (isBase(trial)) {
            return BASE;
        }
        Subset subset = trial.subset();
        int hunks = ablation.hunks().size();
        if (ablation.trials().size() == 1 << hunks) {
            return String.join(
                    " ",
                    ablation.hunks().stream()
                            .map(hunk -> subset.kept().contains(hunk) ? number(hunk) : ".")
                            .toList());
        }
        if (subset.isWhole()) {
            return "all";
        }
        if (subset.isNone()) {
            return "none";
        }
        boolean few = subset.kept().size() < subset.dropped().size();
        List<String> named = few ? subset.kept() : subset.dropped();
        return (few ? "only " : "without ")
                + String.join(" ", named.stream().map(this::number).toList());
    }

    private boolean isBase(Trial trial) {
        return ablation.base().filter(base -> base == trial).isPresent();
    }

    private TextTable table() {
        List<TextTable.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(
                    rows.get(i) instanceof Trial.Refused
                            ? new TextTable.Line(
                                    marks.get(i), List.of(), isBase(rows.get(i)) ? "cannot be built" : "makes no sense")
                            : new TextTable.Line(
                                    marks.get(i),
                                    varying.cells(
                                            i,
                                            (column, cell) -> cell.map(MatrixCell::ofSubset)
                                                    .orElse(MatrixCell.NONE))));
        }
        return new TextTable(ColumnKey.keys(varying.columns().size()), lines, true, false);
    }

    // What stands below it

    /** What the number in a cell counts. */
    private void states(List<String> lines) {
        MatrixCell.legend(varying.columns().stream().flatMap(Column::results).toList())
                .ifPresent(lines::add);
    }

    /** What the row of the base is, and why it is not that without any hunk. */
    private void base(List<String> lines) {
        ablation.base()
                .ifPresent(base -> lines.addAll(
                        Text.wrap(BASE + ": what the patch is made to, without what it adds besides its hunks", "")));
    }

    private void refusals(List<String> lines) {
        for (int row = 0; row < marks.size(); row++) {
            if (rows.get(row) instanceof Trial.Refused refused) {
                lines.addAll(Text.wrap(marks.get(row).strip() + ": " + refused.reason(), ""));
            }
        }
    }

    private void same(String what, Verdict verdict, List<String> lines) {
        List<Column> everywhere = matrix.columns().stream()
                .filter(column -> !column.varies() && column.results().allMatch(result -> result.verdict() == verdict))
                .toList();
        list(what + " in every row", names(everywhere, false), lines);
        String possible = verdict == Verdict.HOLDS ? "possible" : "never possible";
        list(possible + " in every row", names(everywhere, true), lines);
    }

    private static List<String> names(List<Column> columns, boolean reachable) {
        return columns.stream()
                .filter(column -> column.isReachable() == reachable)
                .map(Column::property)
                .toList();
    }

    private static void list(String what, List<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.addAll(Text.wrap(what + ": " + String.join(", ", names), ""));
        }
    }

    private void undecided(List<String> lines) {
        for (int row = 0; row < marks.size(); row++) {
            if (rows.get(row) instanceof Trial.Checked trial) {
                for (PropertyResult result : trial.result().properties()) {
                    if (!result.verdict().isDecided()) {
                        String why =
                                result.message().isBlank() ? result.verdict().toString() : result.message();
                        lines.addAll(Text.wrap(
                                "? in row " + marks.get(row) + ": " + result.property() + ": "
                                        + why.replaceAll("\\s+", " "),
                                ""));
                    }
                }
            }
        }
    }

    private void notAsked(List<String> lines) {
        ablation.notAsked()
                .forEach((property, reason) -> lines.addAll(Text.wrap(
                        "not checked, since it makes no sense in " + ablation.patch() + ": " + property + ": " + reason,
                        "")));
    }
}
