package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.generator.lower.Action;

/** Takes the lines of a module, and notes what they were made from. */
public final class ModuleWriter {
    private final List<String> lines = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /** A writer without lines. */
    public ModuleWriter() {}

    /**
     * Adds a line.
     *
     * @param line its text
     */
    public void line(String line) {
        lines.add(line);
    }

    /**
     * Adds lines.
     *
     * @param block their text
     */
    public void lines(List<String> block) {
        lines.addAll(block);
    }

    /** Adds a blank line. */
    public void blank() {
        lines.add("");
    }

    /**
     * Adds the line with which a module begins.
     *
     * @param name name of the module
     */
    public void title(String name) {
        String title = " MODULE " + name + " ";
        int dashes = Math.max(8, Layout.WIDTH - title.length());
        lines.add("-".repeat(dashes / 2) + title + "-".repeat(dashes - dashes / 2));
    }

    /** Adds a rule across the page. */
    public void rule() {
        lines.add("-".repeat(Layout.WIDTH));
    }

    /**
     * Adds a comment in a box across the page. A box ends at the first sign that ends a comment, and C has such signs:
     * around text with one of them there is a box of line comments, which hold any text.
     *
     * @param content its lines, each short enough for the box
     */
    public void box(List<String> content) {
        if (content.stream().anyMatch(ModuleWriter::isCommentSign)) {
            lines.add("\\" + "*".repeat(Layout.WIDTH - 1));
            content.forEach(line -> lines.add(line.isEmpty() ? "\\*" : "\\* " + line));
            lines.add("\\" + "*".repeat(Layout.WIDTH - 1));
            return;
        }
        lines.add("(" + "*".repeat(Layout.WIDTH - 2) + ")");
        for (String line : content) {
            lines.add("(* " + line + " ".repeat(Math.max(0, Layout.WIDTH - 6 - line.length())) + " *)");
        }
        lines.add("(" + "*".repeat(Layout.WIDTH - 2) + ")");
    }

    /**
     * Adds a comment that heads a part of the module.
     *
     * @param text its words
     */
    public void heading(String text) {
        if (isCommentSign(text) || text.length() > Layout.WIDTH - 6) {
            comment(text);
        } else {
            lines.add("(* " + text + " *)");
        }
    }

    private static boolean isCommentSign(String text) {
        return text.contains("(*") || text.contains("*)");
    }

    /**
     * Adds a comment on lines of its own.
     *
     * @param text its words
     */
    public void comment(String text) {
        Layout.wrap(text, Layout.WIDTH - 3).forEach(line -> lines.add("\\* " + line));
    }

    /**
     * Adds a definition: its name on a line, its body indented below.
     *
     * @param head its name, with parameters if it has any
     * @param body the lines of its body
     */
    public void definition(String head, List<String> body) {
        lines.add(head + " ==");
        body.forEach(line -> lines.add("  " + line));
    }

    int nextLine() {
        return lines.size() + 1;
    }

    void source(int firstLine, Action action) {
        sources.add(new Source(
                action.name(),
                firstLine,
                lines.size(),
                Optional.of(action.process()),
                Optional.of(action.step().name()),
                action.outcome(),
                action.step().info().location()));
    }

    void source(int firstLine, String definition, SourceLocation location) {
        sources.add(new Source(
                definition, firstLine, lines.size(), Optional.empty(), Optional.empty(), Optional.empty(), location));
    }

    /** {@return what the lines so far were made from} */
    public SourceMap sourceMap() {
        return new SourceMap(sources);
    }

    /** {@return the text so far, each line with its line feed} */
    public String text() {
        return String.join("\n", lines) + "\n";
    }
}
