package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.violated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.difference.Comparison;
import org.interleave.checker.difference.Difference;
import org.interleave.checker.difference.Differences;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the report of what differs")
class ComparisonPrinterTest {
    private static final Trace TRACE = new TraceSketch()
            .step("oom_reaper", "mutex_lock(&oom_lock);")
            .step("allocator", "if (mutex_trylock(&oom_lock))", "busy")
            .ends();
    private static final ProtocolResult OTHER = Results.of("OomReaperNaive", holds("NoLateKill"));

    private static String text(Comparison comparison) {
        return String.join("\n", ComparisonPrinter.lines(comparison, Paint.PLAIN, Form.CHANGELOG)) + "\n";
    }

    private static String text(List<ProtocolResult> before, List<ProtocolResult> now, int again) {
        return text(new Comparison(now, Differences.between(before, now), again, Duration.ofMillis(2140)));
    }

    @Test
    @DisplayName("is one line when nothing differs")
    void nothing() {
        List<ProtocolResult> results = List.of(Results.of("OomReaper", holds("NoLateKill")), OTHER);

        assertThat(text(results, results, 0)).isEqualTo("nothing differs from before (2 protocols unchanged)\n");
        assertThat(text(results, results, 1))
                .isEqualTo("nothing differs from before (1 protocol checked again in 2.1 s, 1 unchanged)\n");
        assertThat(text(results, results, 2))
                .isEqualTo("nothing differs from before (2 protocols checked again in 2.1 s)\n");
    }

    @Test
    @DisplayName("shows the interleaving of what is violated now, and of nothing else")
    void violation() {
        ProtocolResult before = Results.of(
                "OomReaper",
                holds("NoSpuriousKill"),
                violated("NoLateKill", inStates(3), TRACE, "memory = \"mapped\""),
                violated("NoLateReap", Expectation.HOLDS, TRACE, ""));
        ProtocolResult now = Results.of(
                "OomReaper",
                violated("NoSpuriousKill", Expectation.HOLDS, TRACE, "gave_up = FALSE"),
                violated("NoLateKill", inStates(3), TRACE, "memory = \"freed\""),
                holds("NoLateReap"));

        assertThat(text(List.of(before, OTHER), List.of(now, OTHER), 1)).isEqualTo("""
                        OomReaper NoSpuriousKill: held before, now violated (shortest counterexample: 3 states); expected holds
                          why NoSpuriousKill must hold

                        oom_reaper                           allocator
                        -----------------------------------  --------------------------------------
                        mutex_lock(&oom_lock);
                                                             if (mutex_trylock(&oom_lock)) -> busy

                        gave_up = FALSE

                        OomReaper NoLateReap: violated (shortest counterexample: 3 states) before, now holds, as expected

                        1 protocol checked again in 2.1 s, 1 unchanged
                        2 protocols, 4 checks: 1 not as expected
                        To see more: mvn -q compile exec:java -Dexec.args="explain OomReaper NoSpuriousKill"
                        """);
    }

    @Test
    @DisplayName("says what came and what went")
    void came_and_went() {
        ProtocolResult before = new ProtocolResult(
                new Session(Results.protocol("OomReaper")),
                Results.of("OomReaper", holds("NoLateKill")).properties(),
                List.of("OomReaper: step up_read is never taken"),
                Optional.empty());
        ProtocolResult now = new ProtocolResult(
                new Session(Results.protocol("OomReaper")),
                Results.of("OomReaper", holds("NoLateReap")).properties(),
                List.of("OomReaper: the premise of NoLateReap is never reached"),
                Optional.empty());
        ProtocolResult fresh = Results.of("OomReaperV4_14", holds("NoLateKill"), holds("NoLateReap"));

        assertThat(text(List.of(before, OTHER), List.of(now, fresh), 2)).isEqualTo("""
                        OomReaper NoLateReap: not there before, now holds, as expected
                        OomReaper NoLateKill: held before, no longer there
                        OomReaper: the premise of NoLateReap is never reached
                        no longer so: OomReaper: step up_read is never taken
                        OomReaperV4_14: not there before, now 2 checks, all as expected
                        OomReaperNaive: no longer there

                        2 protocols checked again in 2.1 s
                        2 protocols, 3 checks: all as expected, 1 warning
                        """);
    }

    @Test
    @DisplayName("names the figures that differ")
    void figures() {
        Search before = new Search(2308, 5798, OptionalInt.of(25), true);
        Search now = new Search(2290, 5798, OptionalInt.of(24), true);
        ProtocolResult result = Results.of("OomReaper", holds("NoLateKill"));
        Comparison comparison = new Comparison(
                List.of(result),
                List.of(new Difference.SearchChanged("OomReaper", before, now)),
                1,
                Duration.ofMillis(800));

        assertThat(text(comparison)).isEqualTo("""
                        OomReaper: distinct states 2308 -> 2290, depth 25 -> 24

                        1 protocol checked again in 0.8 s
                        1 protocol, 1 check: all as expected
                        """);
    }

    @Test
    @DisplayName("says that it is expected otherwise than before")
    void expectation() {
        ProtocolResult before = Results.of("OomReaper", violated("NoLateKill", inStates(3), TRACE, ""));
        ProtocolResult now = Results.of("OomReaper", violated("NoLateKill", inStates(4), TRACE, ""));

        assertThat(text(List.of(before), List.of(now), 1))
                .startsWith(
                        "OomReaper NoLateKill: still violated (shortest counterexample: 3 states); expected violated"
                                + " (shortest counterexample: 4 states)\n");
        assertThat(text(List.of(now), List.of(before), 1))
                .startsWith("OomReaper NoLateKill: still violated (shortest counterexample: 3 states), as expected\n");
    }
}
