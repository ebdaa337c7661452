package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Subset;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/**
 * Prints the lattice of a patch: a row a subset of its hunks, a column a property whose verdict is not the same in all
 * of them. Columns that do not fit beside the others follow below them.
 */
final class LatticePrinter {
    private static final int GAP = 2;
    private static final String NOT_THERE = "-";
    private static final String BASE = "base";

    private final Ablation ablation;
    private final List<String> varying;
    private final List<Trial> rows;
    private final List<String> marks;

    LatticePrinter(Ablation ablation) {
        this.ablation = ablation;
        this.varying = ablation.varying();
        this.rows = ablation.rows();
        this.marks = rows.stream().map(this::mark).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        numbered(lines);
        keys(lines);
        int first = 0;
        do {
            int end = lastThatFits(first);
            lines.add("");
            block(first, end, lines);
            first = end;
        } while (first < varying.size());
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

    private void keys(List<String> lines) {
        if (!varying.isEmpty()) {
            lines.add("");
        }
        for (int column = 0; column < varying.size(); column++) {
            String property = varying.get(column);
            String remark = isReachable(property) ? " (possible?)" : "";
            lines.add("  " + ColumnKey.of(column) + "  " + property + remark);
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

    private int marksWidth() {
        return marks.stream().mapToInt(String::length).max().orElse(0);
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(trial -> cell(trial, varying.get(column)).length())
                .reduce(ColumnKey.of(column).length(), Math::max);
    }

    private int lastThatFits(int first) {
        int width = marksWidth();
        int end = first;
        while (end < varying.size() && (end == first || width + GAP + width(end) <= Text.WIDTH)) {
            width += GAP + width(end);
            end++;
        }
        return end;
    }

    private void block(int first, int end, List<String> lines) {
        StringBuilder heading = new StringBuilder(Text.pad("", marksWidth()));
        StringBuilder rule = new StringBuilder("-".repeat(marksWidth()));
        for (int column = first; column < end; column++) {
            heading.append(" ".repeat(GAP)).append(Text.pad(ColumnKey.of(column), width(column)));
            rule.append(" ".repeat(GAP)).append("-".repeat(width(column)));
        }
        if (first < end) {
            lines.add(heading.toString().stripTrailing());
            lines.add(rule.toString());
        }
        for (int row = 0; row < marks.size(); row++) {
            Trial trial = rows.get(row);
            StringBuilder line = new StringBuilder(Text.pad(marks.get(row), marksWidth()));
            if (trial instanceof Trial.Refused) {
                line.append(" ".repeat(GAP)).append(isBase(trial) ? "cannot be built" : "makes no sense");
            } else {
                for (int column = first; column < end; column++) {
                    line.append(" ".repeat(GAP)).append(Text.pad(cell(trial, varying.get(column)), width(column)));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String cell(Trial trial, String property) {
        return trial.of(property).map(LatticePrinter::cell).orElse(NOT_THERE);
    }

    private static String cell(PropertyResult result) {
        boolean reachable = result.kind() == CheckKind.REACHABLE;
        return switch (result.verdict()) {
            case HOLDS -> reachable ? "possible" : "holds";
            case HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND -> "(holds)";
            case VIOLATED ->
                reachable
                        ? "never"
                        : result.trace()
                                .map(trace -> "violated " + trace.length())
                                .orElse("violated");
            case NOT_APPLICABLE -> NOT_THERE;
            case SPEC_ERROR, TIMEOUT, OUT_OF_MEMORY, TOOL_FAILURE -> "?";
        };
    }

    // What stands below it

    /** What the number in a cell counts. */
    private void states(List<String> lines) {
        Cell.legend(rows.stream()
                        .flatMap(trial -> varying.stream().flatMap(property -> trial.of(property).stream()))
                        .toList())
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
        Predicate<String> everywhere = property -> ablation.verdicts(property).equals(List.of(verdict));
        list(what + " in every row", names(everywhere.and(property -> !isReachable(property))), lines);
        String possible = verdict == Verdict.HOLDS ? "possible" : "never possible";
        list(possible + " in every row", names(everywhere.and(this::isReachable)), lines);
    }

    private List<String> names(Predicate<String> which) {
        return ablation.properties().stream().filter(which).toList();
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

    private boolean isReachable(String property) {
        return rows.stream()
                .flatMap(trial -> trial.of(property).stream())
                .anyMatch(result -> result.kind() == CheckKind.REACHABLE);
    }
}
