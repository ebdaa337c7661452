package org.interleave.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. Its first columns are names, the others numbers. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(int names, String... heads) {
        row(heads);
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < heads.length; column++) {
            rule.append(column < names ? " --- |" : " ---: |");
        }
        lines.add(rule.toString());
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
