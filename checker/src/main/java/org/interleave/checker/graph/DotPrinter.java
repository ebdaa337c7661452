package org.interleave.checker.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;

/** Prints the states and steps of a protocol in DOT, the language of Graphviz. */
public final class DotPrinter {
    private DotPrinter() {}

    /**
     * Prints a diagram.
     *
     * @param diagram the states and steps
     * @return the lines
     */
    public static List<String> lines(StateDiagram diagram) {
        List<String> lines = new ArrayList<>();
        lines.add("digraph " + quoted(List.of(diagram.protocol())) + " {");
        lines.add("  graph [label=" + quoted(Look.caption(diagram)) + ", fontname=\"sans-serif\", fontsize=12];");
        lines.add("  node [fontname=\"sans-serif\", fontsize=10];");
        lines.add("  edge [fontname=\"sans-serif\", fontsize=9];");
        diagram.states().forEach(state -> lines.add("  " + state(state)));
        diagram.steps().forEach(step -> lines.add("  " + step(step)));
        lines.add("}");
        return lines;
    }

    private static String state(State state) {
        Look look = Look.of(state);
        return "s" + state.number() + " [label=" + quoted(look.lines()) + ", shape=" + look.shape()
                + (look.bold() ? ", penwidth=3" : "")
                + look.fill()
                        .map(colour -> ", style=filled, fillcolor=\"" + colour + "\"")
                        .orElse("")
                + ", tooltip=" + quoted(state.values()) + "];";
    }

    private static String step(Step step) {
        String wrong = step.violated().isEmpty()
                ? ""
                : ", penwidth=3, color=\"" + Look.WRONG + "\", fontcolor=\"" + Look.WRONG + "\"";
        return "s" + step.from() + " -> s" + step.to() + " [label=" + quoted(Look.lines(step)) + wrong + "];";
    }

    /** Lines as one string of DOT, in which an ampersand may begin a character of HTML, and a backslash a line. */
    private static String quoted(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\\n", "\"", "\""));
    }
}
