package org.interleave.checker.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.Results;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The subsets of the hunks of a patch")
class AblatorTest {
    /** Two hunks with a property that names a step which the first one adds; the second one needs the first. */
    static final class Needy extends Patch<Cleaning.Dirty> {
        private final Label lock = label("lock");
        private final boolean named;

        Needy(boolean named) {
            super(new Cleaning.Dirty(), "an example");
            this.named = named;
        }

        @Override
        protected void hunks() {
            hunk("fs/buffer.c", "write", () -> before("write", () -> step(lock)));
            hunk("fs/sync.c", "flush", () -> after("flush", () -> step("unlock")))
                    .needs("fs/buffer.c:write", "only who holds the lock releases it");
        }

        @Override
        protected void properties() {
            super.properties();
            if (named) {
                never("Locked", base.task.at(lock), "an example");
            }
        }
    }

    private final List<ProtocolEntry> checked = new ArrayList<>();

    private Ablation ablation(Supplier<? extends Patch<?>> patches) {
        return new Ablator(patches, Map.of()).ablation(this::check);
    }

    private List<ProtocolResult> check(List<ProtocolEntry> entries) {
        checked.addAll(entries);
        return entries.stream()
                .map(entry -> Results.of(entry.name(), Results.holds("Clean")))
                .toList();
    }

    @Test
    void are_protocols_with_names_of_their_own() {
        ablation(Cleaning::new);

        assertThat(checked)
                .extracting(ProtocolEntry::name)
                .containsExactly(
                        "Cleaning_none",
                        "Cleaning_1",
                        "Cleaning_2",
                        "Cleaning_3",
                        "Cleaning_1_2",
                        "Cleaning_1_3",
                        "Cleaning_2_3",
                        "Cleaning");
        assertThat(checked)
                .extracting(entry -> entry.protocol().name())
                .isEqualTo(checked.stream().map(ProtocolEntry::name).toList());
    }

    @Test
    void are_refused_without_a_hunk_that_is_needed() {
        Ablation ablation = ablation(() -> new Needy(false));

        assertThat(ablation).refusesOnly("fs/sync.c:flush");
        assertThat(ablation.trials())
                .contains(new Trial.Refused(
                        new Subset(List.of("fs/sync.c:flush"), List.of("fs/buffer.c:write")),
                        "fs/sync.c:flush needs fs/buffer.c:write: only who holds the lock releases it"));
        assertThat(ablation.without("fs/buffer.c:write").subset().dropped())
                .as("what needs it goes with it")
                .containsExactly("fs/buffer.c:write", "fs/sync.c:flush");
    }

    @Test
    void are_refused_with_the_mistake_that_they_make() {
        Ablation ablation = ablation(() -> new Needy(true));

        assertThat(ablation.trials().get(0))
                .isInstanceOfSatisfying(
                        Trial.Refused.class,
                        refused ->
                                assertThat(refused.reason()).matches("AblatorTest.java:\\d+: task has no step lock"));
        assertThat(checked)
                .as("what the patch is made to stands for it")
                .extracting(ProtocolEntry::name)
                .containsExactly("Needy_1", "Needy", "Needy_base");
    }

    @Test
    void are_those_of_the_hunks_that_are_kept() {
        Ablation ablation = ablation(() -> new Cleaning().without("fs/report.c:report"));

        assertThat(ablation.hunks()).containsExactly("fs/buffer.c:write", "fs/sync.c:flush");
        assertThat(checked).hasSize(4);
    }

    @Test
    void are_not_asked_for_what_makes_no_sense_in_the_patch() {
        new Ablator(Cleaning::new, Map.of("Reported", "nobody listens")).ablation(this::check);

        assertThat(checked)
                .extracting(entry -> entry.expectations().get("Reported").kind())
                .containsOnly(Expectation.Kind.NOT_APPLICABLE);
    }

    @Test
    void need_a_new_patch_each_time() {
        Cleaning same = new Cleaning();

        assertThatThrownBy(() -> ablation(() -> same))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cleaning is the same object each time; make a new one: Cleaning::new");
    }
}
