package org.interleave.checker.report;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.model.Session;

/** Prints results as Markdown, for an issue or a page: a heading, the reason, the interleaving, and what is wrong. */
public final class MarkdownPrinter {
    private MarkdownPrinter() {}

    /**
     * Prints results.
     *
     * @param result what came out of the check of a protocol, or of some of its properties
     * @param form how interleavings are written
     * @return the lines
     */
    public static List<String> lines(ProtocolResult result, Form form) {
        List<String> lines = new ArrayList<>();
        for (PropertyResult property : result.properties()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(lines(property, result.session(), form));
        }
        for (String warning : result.warnings()) {
            lines.add("");
            lines.add(escaped(warning));
        }
        return lines;
    }

    private static List<String> lines(PropertyResult property, Session session, Form form) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + escaped(Headline.of(property, Paint.PLAIN)));
        if (!property.reason().isBlank()) {
            lines.add("");
            lines.add(escaped(property.reason()));
        }
        List<String> block = ChangelogPrinter.lines(property, session, form);
        if (!block.isEmpty()) {
            lines.add("");
            lines.addAll(block(block));
        }
        return lines;
    }

    /** Lines that stand as they are, between fences that are longer than any in them. */
    static List<String> block(List<String> text) {
        String fence = "```";
        while (String.join("\n", text).contains(fence)) {
            fence += "`";
        }
        List<String> lines = new ArrayList<>();
        lines.add(fence + "text");
        lines.addAll(text);
        lines.add(fence);
        return lines;
    }

    /** Text in which nothing means anything to Markdown. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|&~])", "\\\\$1");
    }
}
