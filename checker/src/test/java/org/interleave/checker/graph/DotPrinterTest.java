package org.interleave.checker.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.checker.graph.StateDiagram.Kind;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("all states of a protocol in DOT")
class DotPrinterTest {
    @Test
    @DisplayName("tell what is special about them in words and by their shapes, and steps who takes them")
    void shapes() {
        StateDiagram diagram = new StateDiagram(
                "Door",
                List.of(
                        new State(
                                1, List.of(Kind.INITIAL), List.of("open = FALSE"), List.of(), List.of("open = FALSE")),
                        new State(2, List.of(), List.of("p at b"), List.of(), List.of("open = FALSE")),
                        new State(3, List.of(Kind.DEADLOCK), List.of(), List.of("Shut"), List.of("open = TRUE")),
                        new State(4, List.of(Kind.DEADLOCK), List.of(), List.of(), List.of()),
                        new State(5, List.of(Kind.END), List.of("p has ended"), List.of(), List.of())),
                List.of(new Step(1, 2, "p", "knock", List.of()), new Step(1, 3, "q", "open -> busy", List.of("Slow"))));

        assertThat(DotPrinter.lines(diagram)).containsExactly("""
                digraph "Door" {
                  graph [label="Door: 5 states, 2 steps\\nthick: initial; octagon: violates a property; hexagon: \
                deadlock; note: every process has ended", fontname="sans-serif", fontsize=12];
                  node [fontname="sans-serif", fontsize=10];
                  edge [fontname="sans-serif", fontsize=9];
                  s1 [label="1, initial\\nopen = FALSE", shape=box, penwidth=3, style=filled, fillcolor="#dcebff", \
                tooltip="open = FALSE"];
                  s2 [label="2\\np at b", shape=ellipse, tooltip="open = FALSE"];
                  s3 [label="3, deadlock\\nviolates Shut", shape=octagon, style=filled, fillcolor="#ffd9d9", \
                tooltip="open = TRUE"];
                  s4 [label="4, deadlock", shape=hexagon, style=filled, fillcolor="#ffe9b0", tooltip=""];
                  s5 [label="5, end\\np has ended", shape=note, tooltip=""];
                  s1 -> s2 [label="p: knock"];
                  s1 -> s3 [label="q: open -> busy\\nviolates Slow", penwidth=3, color="#b00020", fontcolor="#b00020"];
                }
                """.lines().toArray(String[]::new));
    }

    @Test
    @DisplayName("are one string each, whatever is in it")
    void quoting() {
        State state = new State(1, List.of(), List.of("name = \"a\\b\" & <c>"), List.of(), List.of());

        assertThat(DotPrinter.lines(new StateDiagram("V", List.of(state), List.of())))
                .anyMatch(line -> line.contains("label=\"1\\nname = \\\"a\\\\b\\\" &amp; <c>\""));
    }
}
