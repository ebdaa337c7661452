package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.distinctStates;
import static org.interleave.checker.assertion.ProtocolAssertions.generatedStates;

import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.IntegerValue;
import org.interleave.dsl.Array;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("A family")
class FamilyVerdictsTest {
    private static final Checked RIGHT = Checked.of(new Peterson(true));
    private static final Checked WRONG = Checked.of(new Peterson(false));

    @Test
    void has_as_many_states_as_was_published() {
        assertThat(RIGHT.result())
                .holds("TypeOK", "NoDeadlock", "Together", "Exclusion", "StarvationFree")
                .exploring(distinctStates(42))
                .exploring(generatedStates(77))
                .leavesNothingUntested();
    }

    @Test
    @DisplayName("is told by its members in a behaviour: who moved, and what changed of theirs")
    void members() {
        Trace trace = WRONG.property("Together").trace().orElseThrow();

        assertThat(trace.steps()).extracting(TraceStep::process).containsOnly("proc 1", "proc 2");
        assertThat(trace.steps().get(0).actor().member()).contains(new IntegerValue(1));
        assertThat(trace.steps())
                .filteredOn(step -> step.step().equals("set_flag"))
                .extracting(step -> step.process() + " " + step.changes())
                .containsExactlyInAnyOrder(
                        "proc 1 [proc[1]: \"set_flag\" -> \"wait_turn\", flag[1]: FALSE -> TRUE]",
                        "proc 2 [proc[2]: \"set_flag\" -> \"wait_turn\", flag[2]: FALSE -> TRUE]");
        assertThat(WRONG.message("Together")).isEqualTo("proc 1 is at critical, proc 2 is at critical");
    }

    @Test
    @DisplayName("has a column for each member in an interleaving")
    void columns() {
        assertThat(WRONG.report()).contains("""
                        proc 1                               proc 2
                        -----------------------------------  --------------------------------------
                        noncritical
                        """).contains("                                     wait_turn\n");
    }

    @Test
    @DisplayName("says for which members an invariant breaks")
    void witness() {
        assertThat(WRONG.message("Exclusion"))
                .isEqualTo("for i = 1, j = 2: proc 1 is at critical, proc 2 is at critical");
    }

    @Test
    @DisplayName("says for which member a behaviour without end is wrong")
    void endless() {
        PropertyResult busy = RIGHT.property("Busy");

        assertThat(busy.kind()).isEqualTo(CheckKind.TEMPORAL);
        assertThat(busy.trace().orElseThrow().stuttering()).isTrue();
        assertThat(busy.message()).isEqualTo("""
                        proc 1 may stop at noncritical (no fairness assumption)
                        proc 2 may stop at noncritical (no fairness assumption)
                        for i = 1: nobody has to take another step, and so it stays: proc 1 is at noncritical, proc 2 is at \
                        noncritical""");
    }

    @Test
    @DisplayName("shows the step that breaks a property of steps, and no loop")
    void step() {
        PropertyResult flag = RIGHT.property("FlagOfOwner");

        assertThat(flag.kind()).isEqualTo(CheckKind.TEMPORAL);
        assertThat(flag.outcome()).isEqualTo("violated (shortest counterexample: 7 states)");
        assertThat(flag.trace().orElseThrow().loopStart()).isEmpty();
        assertThat(flag.message())
                .matches("for i = 1: step 6, clear_flag of proc 1 \\(Peterson.java:\\d+\\), breaks it: "
                        + "proc\\[1\\]: \"clear_flag\" -> \"noncritical\", flag\\[1\\]: TRUE -> FALSE");
    }

    @Test
    @DisplayName("shows who overtakes whom, though that is found in a module around the protocol's")
    void overtaking() {
        PropertyResult overtaken = RIGHT.property("NotOvertaken");
        TraceStep last = overtaken.trace().orElseThrow().steps().get(6);

        assertThat(overtaken.outcome()).isEqualTo("violated (shortest counterexample: 8 states)");
        assertThat(overtaken.message())
                .isEqualTo("proc 1 overtakes proc 2, which waits, once, in step 7, and must not");
        assertThat(last.process() + ": " + last.step()).isEqualTo("proc 1: wait_turn");
        assertThat(last.changes()).hasToString("[proc[1]: \"wait_turn\" -> \"critical\", overtaken[2][1]: 0 -> 1]");
    }

    @Test
    @DisplayName("is overtaken as often as it says, and no figure of that search is taken for the protocol's")
    void overtaken_once() {
        PropertyResult once = RIGHT.property("OvertakenOnce");

        assertThat(once.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(once.kind()).isEqualTo(CheckKind.INVARIANT);
        assertThat(once.search().orElseThrow().complete()).isTrue();
        assertThat(once.search().orElseThrow().distinctStates()).isGreaterThan(42);
        assertThat(RIGHT.report()).contains("    42 distinct states, 77 generated, depth 11");
    }

    @Test
    @DisplayName("may have names instead, and is told by these")
    void named() {
        Checked checked = Checked.of(new Buffer(1));
        PropertyResult broken = checked.property("Short");

        assertThat(checked.result()).holds("AllEnd", "Full", "NoDeadlock").exploring(distinctStates(138));
        assertThat(checked.result().symmetric()).isEmpty();
        assertThat(broken.trace().orElseThrow().steps())
                .extracting(step -> step.process() + step.chosen())
                .containsExactlyInAnyOrder("producer_1[item = 1]", "producer_2[item = 1]");
        assertThat(broken.trace().orElseThrow().steps().get(0).changes())
                .asString()
                .contains("buffer: <<>> -> <<1>>", "producer[\"producer_1\"]: \"put\" -> \"rest\"");
    }

    /** Two that count, one of them beyond what it can. */
    private static final class Counters extends ProtocolSource {
        final Numbered counter = numbered("counter", 1, 2, this::counter);
        final Array<Num, Int> count = counter.each("count", range(0, 2), 0);

        Counters() {
            super("Two that count.");
        }

        void counter() {
            step("count_up", count.of(counter.self()).inc());
            step(
                    "count_on",
                    count.of(counter.self())
                            .set(count.of(counter.self()).times(counter.self()).plus(1)));
        }

        @Override
        protected void properties() {
            noDeadlock("both end");
        }
    }

    @Test
    @DisplayName("is told by its member and element where a value lies outside of its range")
    void outside() {
        assertThat(Checked.of(new Counters()).message("TypeOK"))
                .matches("count\\[2\\] = 3 is outside of 0 \\.\\. 2, written by counter 2 in count_on "
                        + "\\(FamilyVerdictsTest.java:\\d+\\)");
    }
}
