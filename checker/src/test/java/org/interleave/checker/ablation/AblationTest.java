package org.interleave.checker.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interleave.checker.assertion.ProtocolAssertions.ablation;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import org.interleave.checker.check.PropertyResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a small patch does without some of its hunks, as TLC says. */
@Tag("tlc")
@DisplayName("The ablation of a patch")
class AblationTest {
    private static final Ablation CLEANING = ablation(Cleaning::new);

    private static final String WRITE = "fs/buffer.c:write";
    private static final String FLUSH = "fs/sync.c:flush";
    private static final String REPORT = "fs/report.c:report";

    @Test
    void tells_what_holds_only_with_a_hunk_also_what_only_it_makes_possible() {
        assertThat(CLEANING).carriesOnly(REPORT, "Reported");
    }

    @Test
    void tells_that_one_of_two_hunks_is_enough() {
        assertThat(CLEANING).needsOneOf("Clean", WRITE, FLUSH);
        assertThat(CLEANING.needs(WRITE)).isEmpty();
        assertThat(CLEANING.carriesNothing(WRITE)).isFalse();
    }

    @Test
    void shows_what_is_wrong_without_both() {
        PropertyResult broken = CLEANING.either().get(0).property();

        assertThat(broken.outcome()).isEqualTo("violated (shortest counterexample: 5 states)");
        assertThat(broken.message()).isEqualTo("task has ended, dirty = TRUE");
    }

    @Test
    void compares_with_what_the_patch_is_made_to() {
        Need reported = CLEANING.needs(REPORT).get(0);

        assertThat(reported.before().orElseThrow().verdict())
                .isEqualTo(reported.property().verdict());
    }

    @Test
    void fails_with_the_whole_table() {
        assertThatThrownBy(() -> assertThat(CLEANING).carries(WRITE, "Clean"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Clean does not need fs/buffer.c:write")
                .hasMessageContaining("1 2 3  holds       possible");
        assertThatThrownBy(() -> assertThat(CLEANING).carriesOnly(REPORT))
                .hasMessageStartingWith("fs/report.c:report also carries Reported");
        assertThatThrownBy(() -> assertThat(CLEANING).carriesNothing(REPORT))
                .hasMessageStartingWith("fs/report.c:report carries Reported");
        assertThatThrownBy(() -> assertThat(CLEANING).carriesNothing(FLUSH))
                .hasMessageStartingWith("it is not so that no property needs fs/sync.c:flush");
        assertThatThrownBy(() -> assertThat(CLEANING).needsOneOf("Reported", WRITE, REPORT))
                .hasMessageStartingWith(
                        "it is not so that Reported needs one of fs/buffer.c:write, fs/report.c:report");
        assertThatThrownBy(() -> assertThat(CLEANING).refusesOnly(WRITE))
                .hasMessageStartingWith("it is not refused to keep only fs/buffer.c:write");
    }

    @Test
    void knows_its_hunks_and_properties() {
        assertThatThrownBy(() -> assertThat(CLEANING).carries("fs/sync.c:flsh", "Clean"))
                .hasMessage("Cleaning has no hunk fs/sync.c:flsh; it has fs/buffer.c:write, fs/sync.c:flush, "
                        + "fs/report.c:report");
        assertThatThrownBy(() -> assertThat(CLEANING).carries(FLUSH, "Cleen"))
                .hasMessage("Cleaning has no property Cleen; it has TypeOK, NoDeadlock, NobodyHangs, Clean, Reported");
    }
}
