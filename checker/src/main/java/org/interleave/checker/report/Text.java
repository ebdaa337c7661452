package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/** Text that fits into a width. */
final class Text {
    /** The widest line of prose and of interleavings: fit for a changelog. */
    static final int WIDTH = 75;

    private static final String CUT = "...";

    private Text() {}

    /** Prose, broken between words; nothing for a blank text. */
    static List<String> wrap(String text, String indent) {
        if (text.isBlank()) {
            return List.of();
        }
        return WordUtils.wrap(text.strip(), WIDTH - indent.length(), "\n", false)
                .lines()
                .map(line -> indent + line)
                .toList();
    }

    /** Prose whose lines behind the first are set in further. */
    static List<String> hanging(String text, String indent, String further) {
        List<String> lines = new ArrayList<>();
        wrap(text, indent).stream().findFirst().ifPresent(first -> {
            lines.add(first);
            lines.addAll(wrap(text.strip().substring(first.strip().length()), indent + further));
        });
        return lines;
    }

    /** A text in a given number of columns: what does not fit is left out, and that is shown. */
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - CUT.length()) + CUT;
    }

    /** A text with blanks behind it. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
