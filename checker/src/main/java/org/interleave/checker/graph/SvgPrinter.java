package org.interleave.checker.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.commons.text.StringEscapeUtils;
import org.graphper.api.Graphviz;
import org.graphper.api.Line;
import org.graphper.api.Node;
import org.graphper.api.attributes.Color;
import org.graphper.api.attributes.NodeShape;
import org.graphper.api.attributes.NodeShapeEnum;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;

/** Draws the states and steps of a protocol as SVG, laid out as Graphviz does it, by a library that is Java throughout. */
public final class SvgPrinter {
    /** The layout follows paths through the graph by recursion. */
    private static final long STACK_BYTES = 512L << 20;

    private static final double THICK = 3;

    private static final String FONT = "SansSerif";

    private SvgPrinter() {}

    /**
     * Draws a diagram. It takes seconds for hundreds of states.
     *
     * @param diagram the states and steps
     * @return the text of the picture
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public static String text(StateDiagram diagram) throws InterruptedException {
        quietLog();
        Graphviz graph = graph(diagram);
        FutureTask<String> layout = new FutureTask<>(graph::toSvgStr);
        Thread thread = new Thread(null, layout, "lay out", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return withTitles(withKnownFont(layout.get()), diagram);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the picture cannot be laid out", e.getCause());
        }
    }

    /** The library logs, and without anybody who listens SLF4J says so on the user's terminal. */
    private static void quietLog() {
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    /** The library measures text in a font of Java, and names that; a browser knows it by another name. */
    private static String withKnownFont(String svg) {
        return svg.replace("font-family=\"" + FONT + "\"", "font-family=\"sans-serif\"");
    }

    /** The library has no place for the values of a state, which a browser shows when the mouse is over it. */
    private static String withTitles(String svg, StateDiagram diagram) {
        String titled = svg;
        for (State state : diagram.states()) {
            String group = "<g id=\"s" + state.number() + "\" class=\"node\">";
            String title = StringEscapeUtils.escapeXml11(String.join("\n", state.values()));
            titled = titled.replace(group, group + "<title>" + title + "</title>");
        }
        return titled;
    }

    private static Graphviz graph(StateDiagram diagram) {
        Graphviz.GraphvizBuilder graph = Graphviz.digraph()
                .label(String.join("\n", Look.caption(diagram)))
                .fontName(FONT)
                .fontSize(12);
        Map<Integer, Node> nodes = new HashMap<>();
        for (State state : diagram.states()) {
            Node node = node(state);
            nodes.put(state.number(), node);
            graph.addNode(node);
        }
        for (Step step : diagram.steps()) {
            graph.addLine(line(step, nodes));
        }
        return graph.build();
    }

    private static Node node(State state) {
        Look look = Look.of(state);
        Node.NodeBuilder node = Node.builder()
                .id("s" + state.number())
                .label(String.join("\n", look.lines()))
                .shape(shape(look.shape()))
                .fontName(FONT)
                .fontSize(10);
        look.fill().ifPresent(colour -> node.fillColor(Color.ofRGB(colour)));
        if (look.bold()) {
            node.penWidth(THICK);
        }
        return node.build();
    }

    private static NodeShape shape(Look.Shape shape) {
        return switch (shape) {
            case ELLIPSE -> NodeShapeEnum.ELLIPSE;
            case BOX -> NodeShapeEnum.BOX;
            case NOTE -> NodeShapeEnum.NOTE;
            case HEXAGON -> NodeShapeEnum.HEXAGON;
            case OCTAGON -> NodeShapeEnum.OCTAGON;
        };
    }

    private static Line line(Step step, Map<Integer, Node> nodes) {
        Line.LineBuilder line = Line.builder(nodes.get(step.from()), nodes.get(step.to()))
                .label(String.join("\n", Look.lines(step)))
                .fontName(FONT)
                .fontSize(9);
        if (!step.violated().isEmpty()) {
            line.color(Color.ofRGB(Look.WRONG))
                    .fontColor(Color.ofRGB(Look.WRONG))
                    .penWidth(THICK);
        }
        return line.build();
    }
}
