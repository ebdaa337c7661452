package org.interleave.checker.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.interleave.checker.graph.StateDiagram.Kind;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("all states of a protocol as SVG")
class SvgPrinterTest {
    private static final StateDiagram DIAGRAM = new StateDiagram(
            "<script>",
            List.of(
                    new State(1, List.of(Kind.INITIAL), List.of(), List.of(), List.of("name = \"<script>&\"")),
                    new State(2, List.of(Kind.END), List.of("p has ended"), List.of("Shut"), List.of())),
            List.of(new Step(1, 2, "p", "knock", List.of()), new Step(2, 2, "p", "turn <round>", List.of("Slow"))));

    @Test
    @DisplayName("are a well-formed picture, with a group a state that has its values as title")
    void states() throws Exception {
        Document picture = parsed(SvgPrinter.text(DIAGRAM));

        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(texts(picture, "title")).startsWith("name = \"<script>&\"", "");
        assertThat(texts(picture, "text"))
                .contains("1, initial", "2, end", "violates Shut", "p has ended", "p: knock", "p: turn <round>")
                .contains("violates Slow", "<script>: 2 states, 2 steps");
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    @DisplayName("are drawn in a long chain too, which takes more stack than a thread has by default")
    void longChain() throws InterruptedException {
        List<State> states = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            states.add(new State(number, List.of(), List.of(), List.of(), List.of()));
            steps.add(new Step(number, number % 200 + 1, "p", "go", List.of()));
        }

        assertThat(SvgPrinter.text(new StateDiagram("Chain", states, steps))).contains("id=\"s200\"");
    }

    private static List<String> texts(Document picture, String element) {
        NodeList nodes = picture.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(((Element) nodes.item(i)).getTextContent().replace('\u00a0', ' '));
        }
        return texts;
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // The document type lies on the web.
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(svg)));
    }
}
