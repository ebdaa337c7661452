package org.interleave.checker.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.result;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.Results;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What differs between two checks")
class DifferencesTest {
    private static ProtocolResult complaining(String warning) {
        return new ProtocolResult(
                new Session(Results.protocol("OomReaper")),
                List.of(holds("NoLateKill")),
                List.of(warning),
                Optional.empty());
    }

    private static List<Difference> between(ProtocolResult before, ProtocolResult now) {
        return Differences.between(List.of(before), List.of(now));
    }

    @Test
    void is_nothing_where_all_came_out_as_before() {
        ProtocolResult result = Results.of("OomReaper", holds("NoLateKill"));
        assertThat(between(result, result)).isEmpty();
    }

    @Test
    void is_told_in_the_order_of_the_protocols() {
        List<ProtocolResult> before = List.of(Results.of("A"), Results.of("B"));
        List<ProtocolResult> now = List.of(Results.of("B"), Results.of("C"));
        assertThat(Differences.between(before, now))
                .containsExactly(new Difference.ProtocolCame(now.get(1)), new Difference.ProtocolWent("A"));
    }

    @Test
    void is_a_property_that_came_or_went() {
        ProtocolResult before = Results.of("OomReaper", holds("NoLateKill"));
        ProtocolResult now = Results.of("OomReaper", holds("NoLateReap"));
        assertThat(between(before, now))
                .containsExactly(
                        new Difference.PropertyCame(
                                now.session(), now.properties().get(0)),
                        new Difference.PropertyWent(before.properties().get(0)));
    }

    @Test
    void is_not_what_is_expected_while_it_comes_out_so() {
        ProtocolResult before = Results.of(
                "OomReaper", result(CheckKind.INVARIANT, "NoLateKill", Expectation.VIOLATED, Verdict.VIOLATED));
        ProtocolResult now =
                Results.of("OomReaper", result(CheckKind.INVARIANT, "NoLateKill", Expectation.HOLDS, Verdict.VIOLATED));
        assertThat(between(before, before)).isEmpty();
        assertThat(between(before, now))
                .containsExactly(new Difference.SameOutcome(
                        now.session(), now.properties().get(0)));
    }

    @Test
    void is_a_warning_but_not_the_line_it_speaks_of() {
        ProtocolResult quiet = Results.of("OomReaper", holds("NoLateKill"));
        ProtocolResult before = complaining("step up_read is never taken (OomReaper.java:27). Remove it. [IL991]");
        ProtocolResult now = complaining("step up_read is never taken (OomReaper.java:28). Remove it. [IL991]");
        assertThat(between(before, now)).isEmpty();
        assertThat(between(quiet, now))
                .containsExactly(new Difference.WarningCame(now.warnings().get(0)));
        assertThat(between(before, quiet))
                .containsExactly(new Difference.WarningWent(before.warnings().get(0)));
    }
}
