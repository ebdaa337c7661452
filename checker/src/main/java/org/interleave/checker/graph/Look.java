package org.interleave.checker.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interleave.checker.graph.StateDiagram.Kind;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;

/**
 * How a state is drawn. What is special about it shows in its words and in its shape; the colour only helps to find it.
 *
 * @param lines its label
 * @param shape its outline
 * @param bold whether the outline is thick
 * @param fill its colour, which is light, since the words are black
 */
record Look(List<String> lines, Shape shape, boolean bold, Optional<String> fill) {
    /** The colour of a step that breaks a property: dark enough to be read on white. */
    static final String WRONG = "#b00020";

    /** The outline of a state. */
    enum Shape {
        ELLIPSE,
        BOX,
        NOTE,
        HEXAGON,
        OCTAGON;

        /** Its name in the language of Graphviz. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Look of(State state) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(state));
        state.violated().forEach(property -> lines.add("violates " + property));
        lines.addAll(state.changed());
        boolean initial = state.is(Kind.INITIAL);
        if (!state.violated().isEmpty()) {
            return new Look(lines, Shape.OCTAGON, initial, Optional.of("#ffd9d9"));
        }
        if (state.is(Kind.DEADLOCK)) {
            return new Look(lines, Shape.HEXAGON, initial, Optional.of("#ffe9b0"));
        }
        if (state.is(Kind.END)) {
            return new Look(lines, Shape.NOTE, initial, Optional.empty());
        }
        return initial
                ? new Look(lines, Shape.BOX, true, Optional.of("#dcebff"))
                : new Look(lines, Shape.ELLIPSE, false, Optional.empty());
    }

    private static String heading(State state) {
        StringBuilder heading = new StringBuilder().append(state.number());
        for (Kind kind : state.kinds()) {
            heading.append(", ").append(kind.name().toLowerCase(Locale.ROOT));
        }
        return heading.toString();
    }

    /** The label of a step. */
    static List<String> lines(Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(step.actor() + ": " + step.step());
        step.violated().forEach(property -> lines.add("violates " + property));
        return lines;
    }

    /** The label below the picture: how much there is, and what the shapes mean. */
    static List<String> caption(StateDiagram diagram) {
        List<String> lines = new ArrayList<>();
        lines.add(diagram.protocol() + ": " + diagram.states().size() + " states, "
                + diagram.steps().size() + " steps");
        lines.add("thick: initial; octagon: violates a property; hexagon: deadlock; note: every process has ended");
        return lines;
    }
}
