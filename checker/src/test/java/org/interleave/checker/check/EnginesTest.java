package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fast checker says what TLC says, and TLC can take every step that it shows. Runs TLC a few times a protocol. */
@DisplayName("The two engines")
class EnginesTest {
    @TestFactory
    @Tag("tlc")
    Stream<DynamicTest> agree() {
        // Of the others VerdictsTest has TLC count the states, and random protocols are held against TLC as well.
        return Stream.of(
                        new Buffer(2).symmetric(),
                        new Careless(),
                        new EmptyQueue(false),
                        new LockOrder(),
                        new Peterson(false),
                        new LongWay(),
                        new Bell())
                .map(protocol -> dynamicTest(protocol.build().name(), () -> {
                    ProtocolResult tlc = check(protocol, Engine.TLC);
                    ProtocolResult fast = check(protocol, Engine.FAST);

                    assertThat(EngineComparison.differences(tlc, fast)).isEmpty();
                    assertThat(Replay.refused(fast)).isEmpty();
                }));
    }

    @Test
    @Tag("tlc")
    void find_as_many_states_with_symmetry() {
        ProtocolResult tlc = check(new Buffer(3).symmetric(), Engine.TLC);
        ProtocolResult fast = check(new Buffer(3).symmetric(), Engine.FAST);

        assertThat(fast.symmetric()).isPresent().isEqualTo(tlc.symmetric());
        assertThat(fast.symmetric().orElseThrow().distinctStates())
                .isLessThan(property(fast, "TypeOK").search().orElseThrow().distinctStates());
    }

    @Test
    @Tag("tlc")
    void complain_of_the_same() {
        assertThat(check(new Idle(), Engine.FAST).warnings())
                .isEqualTo(check(new Idle(), Engine.TLC).warnings())
                .hasSize(2);
    }

    @Test
    @Tag("tlc")
    void say_of_each_result_who_decided_it() {
        assertThat(check(new Bell(), Engine.FAST).properties())
                .extracting(PropertyResult::engine)
                .containsOnly(Optional.of(Engine.FAST));
        // No formula of TLA+ says who hangs: that is asked of the graph of all states.
        assertThat(check(new Bell(), Engine.TLC).properties())
                .filteredOn(property -> property.kind() != CheckKind.HANG)
                .extracting(PropertyResult::engine)
                .containsOnly(Optional.of(Engine.TLC));
    }

    @Test
    void name_the_step_that_takes_from_an_empty_queue() {
        ProtocolResult result = check(new EmptyQueue(false), Engine.FAST);

        assertThat(property(result, "QueueOk").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(result, "QueueOk").message())
                .matches("queue: asked for an element while empty \\(getter at get, EmptyQueue.java:\\d+\\)");
        assertThat(property(result, "Gets").verdict()).isEqualTo(Verdict.HOLDS_WITHOUT_MISUSE);
    }

    @Test
    void name_the_step_that_takes_from_a_queue_it_has_emptied() {
        ProtocolResult result = check(new JustEmptied(), Engine.FAST);

        assertThat(property(result, "QueueOk").message())
                .matches("queue: asked for an element while empty \\(task at get, JustEmptied.java:\\d+\\)");
        assertThat(property(result, "NoDeadlock").verdict()).isEqualTo(Verdict.HOLDS_WITHOUT_MISUSE);
    }

    @Test
    void name_the_step_that_asks_for_an_element_that_is_not_there_though_it_waits_later() {
        ProtocolResult result = check(new ShortQueue(), Engine.FAST);

        assertThat(property(result, "QueueOk").message())
                .matches("queue: asked for an element that it does not have \\(getter at get, ShortQueue.java:\\d+\\)");
        assertThat(property(result, "GotsOne").verdict()).isEqualTo(Verdict.HOLDS_WITHOUT_MISUSE);
    }

    @Test
    @Tag("tlc")
    void agree_on_an_element_that_is_asked_for_behind_a_branch_or_before_a_wait() {
        for (ProtocolSource source : List.of(new ShortQueue(), new PeekedQueue())) {
            ProtocolResult tlc = check(source, Engine.TLC);

            assertThat(property(tlc, "QueueOk").verdict()).isEqualTo(Verdict.VIOLATED);
            assertThat(tlc.properties().stream().map(PropertyResult::verdict))
                    .containsExactlyElementsOf(check(source, Engine.FAST).properties().stream()
                            .map(PropertyResult::verdict)
                            .toList());
        }
    }

    @Test
    @Tag("tlc")
    void show_the_way_to_a_value_that_is_missing() {
        PropertyResult fast = property(check(new EmptyQueue(false), Engine.FAST), "QueueOk");
        PropertyResult tlc = property(check(new EmptyQueue(false), Engine.TLC), "QueueOk");

        assertThat(fast.trace()).isPresent();
        assertThat(fast.trace().orElseThrow().steps())
                .hasToString(String.valueOf(tlc.trace().orElseThrow().steps()));
    }

    @Test
    void do_not_judge_states_behind_a_value_out_of_range() {
        ProtocolResult careless = check(new Careless(), Engine.FAST);
        ProtocolResult runaway = check(new Runaway(), Engine.FAST);

        assertThat(property(careless, "TypeOK").message())
                .matches("count = 3 is outside of 0 \\.\\. 2, written by task in count_up \\(Careless.java:\\d+\\)");
        assertThat(property(careless, "LockOk").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(careless, "SemOk").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(runaway, "TypeOK").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(runaway, "NeverTen").verdict()).isEqualTo(Verdict.HOLDS_WITHOUT_MISUSE);
    }

    /** The step that breaks the range does not take those of others with it. */
    @Test
    void go_on_beside_a_value_out_of_range() {
        ProtocolResult result = check(new OneTooMany(), Engine.FAST);

        assertThat(property(result, "TypeOK").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(result, "NoDeadlock").verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void stop_when_the_time_is_up() {
        CheckOptions noTime = new CheckOptions(1, Duration.ofNanos(1), 64, Optional.empty(), Engine.FAST, true);

        ProtocolResult result =
                ProtocolAssertions.check(new Peterson(true), noTime).result();

        assertThat(result.properties()).extracting(PropertyResult::verdict).containsOnly(Verdict.TIMEOUT);
    }

    /** What would be noticed if the fast checker were wrong. */
    @Test
    @Tag("tlc")
    void differ_when_one_of_them_is_wrong() {
        ProtocolResult tlc = check(new LockOrder(), Engine.TLC);
        PropertyResult deadlock = property(tlc, "NoDeadlock");

        assertThat(EngineComparison.differences(tlc, with(tlc, verdict(deadlock, Verdict.HOLDS))))
                .containsExactly(
                        "LockOrder NoDeadlock: TLC says violated (shortest counterexample: 3 states), and the fast"
                                + " checker says holds");
        Trace trace = deadlock.trace().orElseThrow();
        Trace shorter = new Trace(
                trace.initial(), trace.steps().subList(0, 1), trace.loopStart(), trace.closing(), trace.stuttering());
        assertThat(EngineComparison.differences(tlc, with(tlc, trace(deadlock, shorter))))
                .containsExactly(
                        "LockOrder NoDeadlock: TLC says violated (shortest counterexample: 3 states), and the fast"
                                + " checker says violated (shortest counterexample: 2 states)");
    }

    @Test
    @Tag("tlc")
    void differ_when_one_of_them_misses_a_state() {
        ProtocolResult tlc = check(new Buffer(1), Engine.TLC);
        ProtocolResult fewer = new ProtocolResult(
                tlc.session(),
                tlc.properties().stream().map(EnginesTest::oneStateLess).toList(),
                tlc.warnings(),
                tlc.symmetric());

        assertThat(EngineComparison.differences(tlc, fewer))
                .singleElement()
                .asString()
                .matches(
                        "Buffer: TLC finds \\d+ distinct states, \\d+ generated, depth \\d+, and the fast checker finds"
                                + " \\d+ distinct states, \\d+ generated, depth \\d+");
    }

    @Test
    @Tag("tlc")
    void refuse_a_behaviour_that_is_none() {
        ProtocolResult fast = check(new LockOrder(), Engine.FAST);
        PropertyResult deadlock = property(fast, "NoDeadlock");
        Trace trace = deadlock.trace().orElseThrow();
        List<TraceStep> jump = trace.steps().subList(1, trace.steps().size());
        Trace wrong = new Trace(trace.initial(), jump, trace.loopStart(), trace.closing(), trace.stuttering());

        assertThat(Replay.refused(with(fast, trace(deadlock, wrong))))
                .containsExactly("TLC does not accept the behaviour of LockOrder NoDeadlock");
    }

    @Test
    @Tag("tlc")
    void refuse_a_behaviour_that_is_not_fair() {
        ProtocolResult fast = check(new LockOrder(), Engine.FAST);
        PropertyResult ends = property(fast, "OneEnds");
        Trace trace = ends.trace().orElseThrow();
        Trace atOnce = new Trace(trace.initial(), List.of(), OptionalInt.of(1), Optional.empty(), true);

        assertThat(Replay.refused(with(fast, trace(ends, atOnce))))
                .singleElement()
                .asString()
                .startsWith("TLC does not accept the behaviour without end of LockOrder OneEnds");
    }

    private static ProtocolResult check(ProtocolSource protocol, Engine engine) {
        return ProtocolAssertions.check(protocol, CheckOptions.DEFAULT.by(engine))
                .result();
    }

    private static PropertyResult property(ProtocolResult result, String name) {
        return new Checked(result).property(name);
    }

    private static ProtocolResult with(ProtocolResult result, PropertyResult other) {
        List<PropertyResult> properties = result.properties().stream()
                .map(one -> one.property().equals(other.property()) ? other : one)
                .toList();
        return new ProtocolResult(result.session(), properties, result.warnings(), result.symmetric());
    }

    private static PropertyResult oneStateLess(PropertyResult one) {
        return copy(
                one,
                one.verdict(),
                one.search()
                        .map(all -> new Search(
                                all.distinctStates() - 1, all.generatedStates(), all.depth(), all.complete())),
                one.trace());
    }

    private static PropertyResult verdict(PropertyResult one, Verdict verdict) {
        return copy(one, verdict, one.search(), Optional.empty());
    }

    private static PropertyResult trace(PropertyResult one, Trace trace) {
        return copy(one, one.verdict(), one.search(), Optional.of(trace));
    }

    private static PropertyResult copy(
            PropertyResult one, Verdict verdict, Optional<Search> search, Optional<Trace> trace) {
        return new PropertyResult(
                one.protocol(),
                one.property(),
                one.kind(),
                one.expected(),
                verdict,
                one.reason(),
                one.message(),
                one.engine(),
                one.tool(),
                search,
                trace,
                one.time(),
                one.location());
    }
}
