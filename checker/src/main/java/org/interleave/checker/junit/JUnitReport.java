package org.interleave.checker.junit;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.interleave.checker.check.ProtocolResult;

/**
 * Prints results in the form in which JUnit's are reported: a suite a protocol, a case a property. What is not as
 * expected is a failure, what was not decided an error, what does not apply is skipped.
 */
public final class JUnitReport {
    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Prints results.
     *
     * @param results what came out
     * @return the text of an XML file in UTF-8
     */
    public static String text(List<ProtocolResult> results) {
        StringWriter text = new StringWriter();
        List<Suite> suites = results.stream().map(Suite::of).toList();
        try {
            new JUnitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).print(suites);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text is written to memory", e);
        }
        return text.toString();
    }

    private void print(List<Suite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line("");
        xml.writeStartElement("testsuites");
        attribute("name", "interleave");
        totals(suites.stream().flatMap(suite -> suite.cases().stream()).toList());
        for (Suite suite : suites) {
            line("  ");
            print(suite);
        }
        line("");
        xml.writeEndElement();
        line("");
        xml.writeEndDocument();
        xml.close();
    }

    private void print(Suite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", suite.protocol());
        totals(suite.cases());
        for (Case one : suite.cases()) {
            line("    ");
            print(suite.protocol(), one);
        }
        line("  ");
        xml.writeEndElement();
    }

    private void totals(List<Case> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, Case.Kind.FAILURE));
        attribute("errors", count(cases, Case.Kind.ERROR));
        attribute("skipped", count(cases, Case.Kind.SKIPPED));
        attribute("time", seconds(cases.stream().map(Case::time).reduce(Duration.ZERO, Duration::plus)));
    }

    private static String count(List<Case> cases, Case.Kind kind) {
        return Long.toString(cases.stream().filter(one -> one.kind() == kind).count());
    }

    private void print(String protocol, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", protocol);
        attribute("name", one.name());
        attribute("time", seconds(one.time()));
        switch (one.kind()) {
            case PASSED -> passed(one);
            case SKIPPED -> {
                line("      ");
                xml.writeEmptyElement("skipped");
                attribute("message", one.headline());
            }
            case FAILURE -> wrong("failure", one);
            case ERROR -> wrong("error", one);
        }
        line("    ");
        xml.writeEndElement();
    }

    /** What is expected is worth seeing too, where it is an interleaving. */
    private void passed(Case one) throws XMLStreamException {
        if (!one.text().isEmpty()) {
            line("      ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(allowed(one.headline() + "\n" + one.text()));
            xml.writeEndElement();
        }
    }

    private void wrong(String element, Case one) throws XMLStreamException {
        line("      ");
        xml.writeStartElement(element);
        attribute("message", one.headline());
        attribute("type", one.type());
        xml.writeCharacters(allowed(one.headline() + "\n" + one.text()));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** The text without what no file of XML may contain, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(character -> isAllowed(character) ? character : '\uFFFD')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character > 0xFFFF;
    }
}
