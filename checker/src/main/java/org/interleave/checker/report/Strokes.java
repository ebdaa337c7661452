package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;

/** The characters that lines are drawn with. */
enum Strokes {
    ASCII("-", ",-> ", "|   ", "'-- ", "'-> "),
    UNICODE("\u2500", "\u250c\u2500> ", "\u2502   ", "\u2514\u2500\u2500 ", "\u2514\u2500> ");

    /** How many columns the bracket beside a loop takes. */
    static final int BRACKET = 4;

    private final String rule;
    private final String first;
    private final String middle;
    private final String last;
    private final String only;

    Strokes(String rule, String first, String middle, String last, String only) {
        this.rule = rule;
        this.first = first;
        this.middle = middle;
        this.last = last;
        this.only = only;
    }

    /** A horizontal line. */
    String rule(int length) {
        return rule.repeat(length);
    }

    /** Lines with a bracket on their left that leads from the last one back to the first. */
    List<String> bracket(List<String> lines) {
        List<String> bracketed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean end = i == lines.size() - 1;
            String stroke = i > 0 ? (end ? last : middle) : (end ? only : first);
            bracketed.add((stroke + lines.get(i)).stripTrailing());
        }
        return bracketed;
    }

    /** Lines that stand outside of the bracket. */
    static List<String> beside(List<String> lines) {
        return lines.stream()
                .map(line -> (" ".repeat(BRACKET) + line).stripTrailing())
                .toList();
    }
}
