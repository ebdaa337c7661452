package org.interleave.checker.page;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.difference.UnifiedDiff;
import org.interleave.checker.matrix.Column;
import org.interleave.checker.matrix.Matrix;
import org.interleave.checker.report.AblationPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.Paint;
import org.interleave.generator.tree.TreePrinter;

/**
 * What came of a patch with some of its hunks, as the page's script reads it: a row a choice of hunks, a column a
 * property whose verdict is not the same in all rows.
 *
 * @param hunks names of the hunks
 * @param columns the properties
 * @param rows the choices of hunks, those with few of them first; before them what the patch is made to, where that is
 *     not the patch without any hunk
 * @param same the properties whose verdict is the same in all rows
 * @param carried what each hunk carries, and its lines
 * @param either of which hunks at least one is needed
 * @param text all of it, and what goes wrong without each hunk, as the command line prints it
 */
record LatticeData(
        List<String> hunks,
        List<Table.Head> columns,
        List<Line> rows,
        List<Same> same,
        List<Carried> carried,
        List<String> either,
        String text) {
    /**
     * A choice of hunks.
     *
     * @param base whether it is what the patch is made to, which is no choice of its hunks
     * @param kept names of those that are kept
     * @param refusal why they make no sense together; empty if they do
     * @param marks how the verdicts are shown, one for each column
     */
    record Line(boolean base, List<String> kept, String refusal, List<Mark> marks) {}

    /**
     * A property that does not depend on the hunks.
     *
     * @param name its name
     * @param mark how its verdict is shown
     */
    record Same(String name, Mark mark) {
        static Same of(Column column) {
            PropertyResult first = column.results().findFirst().orElseThrow();
            return new Same(column.property(), Mark.ofKind(first));
        }
    }

    /**
     * A hunk.
     *
     * @param name its name
     * @param sentences which properties need it
     * @param lines what it adds and removes, as a unified diff without its head; none if it cannot be left out
     */
    record Carried(String name, List<String> sentences, List<String> lines) {
        private static final int HEAD = 2;

        static Carried of(String hunk, Ablation ablation) {
            List<String> lines = ablation.without(hunk) instanceof Trial.Checked without
                    ? UnifiedDiff.of(
                            "without it",
                            TreePrinter.print(without.result().protocol()),
                            "with it",
                            TreePrinter.print(ablation.whole().result().protocol()))
                    : List.of();
            return new Carried(
                    hunk,
                    AblationPrinter.carried(ablation, hunk),
                    lines.stream().skip(HEAD).toList());
        }
    }

    static LatticeData of(Ablation ablation) {
        Matrix<Trial> matrix = Matrix.of(ablation);
        Matrix<Trial> varying = matrix.where(Column::varies);
        return new LatticeData(
                ablation.hunks(),
                Table.heads(varying),
                lines(ablation, varying),
                matrix.where(column -> !column.varies()).columns().stream()
                        .map(Same::of)
                        .toList(),
                ablation.hunks().stream()
                        .map(hunk -> Carried.of(hunk, ablation))
                        .toList(),
                AblationPrinter.either(ablation),
                String.join("\n", AblationPrinter.lines(ablation, Paint.PLAIN, Form.CHANGELOG)));
    }

    private static List<Line> lines(Ablation ablation, Matrix<Trial> matrix) {
        List<Line> lines = new ArrayList<>();
        for (Trial trial : matrix.rows()) {
            lines.add(new Line(
                    ablation.base().filter(base -> base == trial).isPresent(),
                    trial.subset().kept(),
                    trial instanceof Trial.Refused refused ? refused.reason() : "",
                    matrix.cells(
                            lines.size(), (column, cell) -> cell.map(Mark::of).orElse(Mark.NOT_CHECKED))));
        }
        return lines;
    }
}
