package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as text. Columns that do not fit beside the others follow below them.
 *
 * @param headings what stands above the columns
 * @param lines its lines
 * @param ruled whether there is a rule below the headings
 * @param dense whether lines are left out that have nothing in the columns beside them
 */
record TextTable(List<String> headings, List<Line> lines, boolean ruled, boolean dense) {
    private static final int GAP = 2;

    /**
     * A line.
     *
     * @param name what stands before its cells
     * @param cells one for each column; where there are none, {@code instead} stands there
     * @param instead a few words
     */
    record Line(String name, List<MatrixCell> cells, String instead) {
        Line(String name, List<MatrixCell> cells) {
            this(name, cells, "");
        }

        boolean isEmpty(int first, int end) {
            return cells.subList(first, end).stream().allMatch(MatrixCell.NONE::equals);
        }
    }

    /** The blocks of the table, each with as many columns as fit; there is one even if there is no column. */
    List<List<String>> blocks(int width, Paint paint) {
        List<List<String>> blocks = new ArrayList<>();
        int first = 0;
        do {
            int end = lastThatFits(first, width);
            blocks.add(block(first, end, paint));
            first = end;
        } while (first < headings.size());
        return blocks;
    }

    /** The end of the longest run of columns that fits; at least one column. */
    private int lastThatFits(int first, int most) {
        int width = names();
        int end = first;
        while (end < headings.size() && (end == first || width + GAP + width(end) <= most)) {
            width += GAP + width(end);
            end++;
        }
        return end;
    }

    private int names() {
        return lines.stream().mapToInt(line -> line.name().length()).max().orElse(0);
    }

    private int width(int column) {
        return lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> line.cells().get(column).text().length())
                .reduce(headings.get(column).length(), Math::max);
    }

    private List<String> block(int first, int end, Paint paint) {
        StringBuilder heading = new StringBuilder(" ".repeat(names()));
        StringBuilder rule = new StringBuilder("-".repeat(names()));
        for (int column = first; column < end; column++) {
            heading.append(" ".repeat(GAP)).append(Text.pad(headings.get(column), width(column)));
            rule.append(" ".repeat(GAP)).append("-".repeat(width(column)));
        }
        List<String> text = new ArrayList<>();
        if (first < end) {
            text.add(paint.paint(Tone.HEADING, heading.toString().stripTrailing()));
        }
        if (first < end && ruled) {
            text.add(rule.toString());
        }
        lines.stream()
                .filter(line -> !dense || !line.isEmpty(first, end))
                .forEach(line -> text.add(text(line, first, end, paint)));
        return text;
    }

    private String text(Line line, int first, int end, Paint paint) {
        StringBuilder text = new StringBuilder(Text.pad(line.name(), names()));
        if (!line.instead().isEmpty()) {
            return text.append(" ".repeat(GAP)).append(line.instead()).toString();
        }
        String blanks = " ".repeat(GAP);
        for (int column = first; column < end; column++) {
            MatrixCell cell = line.cells().get(column);
            text.append(blanks).append(cell.asExpected() ? cell.text() : paint.paint(Tone.BAD, cell.text()));
            blanks = " ".repeat(width(column) - cell.text().length() + GAP);
        }
        return text.toString().stripTrailing();
    }
}
