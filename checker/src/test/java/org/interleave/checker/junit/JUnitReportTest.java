package org.interleave.checker.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.Form;
import org.interleave.checker.report.InterleavingPrinter;
import org.interleave.checker.report.Results;
import org.interleave.checker.report.TraceSketch;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@DisplayName("the JUnit report")
class JUnitReportTest {
    private static final Trace TRACE =
            new TraceSketch().step("oom_reaper", "mutex_lock(&oom_lock);").ends();

    @Test
    @DisplayName("is a suite a protocol and a case a property, with what is wrong in the case")
    void report() {
        Expectation none = new Expectation(
                Expectation.Kind.NOT_APPLICABLE, OptionalInt.empty(), Optional.of("there is no reaper yet"));
        ProtocolResult results = Results.of(
                "V",
                holds("TypeOK"),
                violated("Safe", inStates(2), TRACE, "it is gone"),
                violated("Late", Expectation.HOLDS, TRACE, "held = TRUE"),
                result(CheckKind.TEMPORAL, "Ends", Expectation.HOLDS, Verdict.TIMEOUT),
                result(CheckKind.REACHABLE, "Reaps", none, Verdict.NOT_APPLICABLE));

        assertThat(JUnitReport.text(List.of(results))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="interleave" tests="5" failures="1" errors="1" skipped="1" time="1.300">
                          <testsuite name="V" tests="5" failures="1" errors="1" skipped="1" time="1.300">
                            <testcase classname="V" name="TypeOK" time="0.300">
                            </testcase>
                            <testcase classname="V" name="Safe" time="0.200">
                              <system-out>V Safe: violated, as expected; shortest counterexample: 2 states
                          why Safe must hold (OomReaper.java:120)

                        INTERLEAVING

                        it is gone
                        </system-out>
                            </testcase>
                            <testcase classname="V" name="Late" time="0.200">
                              <failure message="V Late: expected holds, got violated (shortest counterexample: 2 states)" type="violated">V Late: expected holds, got violated (shortest counterexample: 2 states)
                          why Late must hold (OomReaper.java:120)

                        INTERLEAVING

                        held = TRUE
                        </failure>
                            </testcase>
                            <testcase classname="V" name="Ends" time="0.300">
                              <error message="V Ends: expected holds, got out of time" type="timeout">V Ends: expected holds, got out of time
                          why Ends must hold (OomReaper.java:120)
                        </error>
                            </testcase>
                            <testcase classname="V" name="Reaps" time="0.300">
                              <skipped message="not applicable: there is no reaper yet"/>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """.replace("INTERLEAVING", interleaving(results)));
    }

    private static String interleaving(ProtocolResult results) {
        List<String> lines = InterleavingPrinter.lines(results.properties().get(2), results.session(), Form.CHANGELOG);
        return String.join("\n", lines).replace("&", "&amp;");
    }

    @Test
    @DisplayName("counts warnings as one more case that fails")
    void warnings() {
        ProtocolResult result = new ProtocolResult(
                new Session(Results.protocol("V")),
                List.of(),
                List.of("step lock is never taken", "nobody waits"),
                Optional.empty());

        Element failure = (Element) parsed(JUnitReport.text(List.of(result)))
                .getElementsByTagName("failure")
                .item(0);

        assertThat(failure.getAttribute("message")).isEqualTo("step lock is never taken");
        assertThat(failure.getTextContent()).isEqualTo("step lock is never taken\nnobody waits");
    }

    @Test
    @DisplayName("is well-formed whatever the author's text is")
    void escaping() {
        String hostile = "]]></failure><script>\"&amp;'\u0000\uD800 \u00e4\uD83D\uDE00";

        Document document =
                parsed(JUnitReport.text(List.of(Results.of("V", violated("Late", Expectation.HOLDS, TRACE, hostile)))));

        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .endsWith("]]></failure><script>\"&amp;'\uFFFD\uFFFD \u00e4\uD83D\uDE00\n");
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }
}
