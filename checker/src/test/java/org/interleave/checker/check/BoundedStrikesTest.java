package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts that strike so often at most: what is not explored is never said to hold, and nobody has misused anything. */
@Tag("tlc")
@DisplayName("Bounded strikes")
class BoundedStrikesTest {
    private static CheckedProtocol by(Engine engine, ProtocolSource source) {
        return check(source, CheckOptions.DEFAULT.by(engine));
    }

    /** A task reads a counter twice; the handler counts. It takes two strikes in between to go wrong. */
    private static class TwoReads extends ProtocolSource {
        final LocalInterrupts cpu0;
        final Int jiffies = integer("jiffies", 0, 9, 0);
        final Bool torn = bool("torn", false);
        final Process task = process("task", this::read);
        final Int first = task.integer("first", 0, 9, 0);
        final Process timer;

        TwoReads(int strikes) {
            super("A task that reads a counter twice, beside a timer that counts");
            cpu0 = new LocalInterrupts(this, "cpu0").strikesAtMost(strikes);
            timer = process("timer", () -> cpu0.handler(() -> step("tick", jiffies.inc())));
            task.runsWhile(cpu0.lets(self()));
        }

        private void read() {
            step("read_once", first.set(jiffies));
            if_("read_again", jiffies.minus(first).gt(1), () -> step("notice", torn.set(true)));
        }

        @Override
        protected void properties() {
            never("Torn", torn, "the two reads are one tick apart at most");
            reachable("OneTick", jiffies.is(1), "the timer ticks");
            reachable("ThreeTicks", jiffies.is(3), "the timer ticks three times");
            eventually("TaskEnds", task.ended(), "the timer does not keep the task from its end");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void that_are_too_few_for_a_race_never_say_holds(Engine engine) {
        CheckedProtocol checked = by(engine, new TwoReads(1));

        assertThat(checked)
                .holds("OneTick")
                .holdsWithinBound("Torn", "TaskEnds", "TypeOK", "NoDeadlock", "NobodyHangs");
        PropertyResult torn = result(checked, "Torn");
        assertThat(torn.message())
                .isEqualTo("It holds while interrupts strike cpu0 at most once; nothing is known of what comes behind"
                        + " that.");
        assertThat(torn.search().orElseThrow().complete()).isFalse();
        assertThat(checked.result().properties())
                .noneMatch(property -> property.verdict() == Verdict.HOLDS_WITHOUT_MISUSE)
                .noneMatch(property -> property.kind() == CheckKind.MISUSE);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void that_are_enough_for_a_race_show_it(Engine engine) {
        assertThat(by(engine, new TwoReads(2))).violates("Torn").inStates(10);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void leave_undecided_what_was_not_found_before(Engine engine) {
        PropertyResult result = result(by(engine, new TwoReads(2)), "ThreeTicks");

        assertThat(result.verdict()).isEqualTo(Verdict.SPEC_ERROR);
        assertThat(result.message())
                .startsWith("not decided, since it was not found while interrupts strike cpu0 at most 2 times")
                .doesNotContain("rule", "misuse");
        assertThat(by(engine, new TwoReads(3))).holds("ThreeTicks");
    }

    private static PropertyResult result(CheckedProtocol checked, String property) {
        return checked.result().properties().stream()
                .filter(result -> result.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    /** A task gets ready and waits for the handler. The only strike may have come before. */
    private static final class Waits extends ProtocolSource {
        final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0").strikesAtMost(1);
        final Bool ready = bool("ready", false);
        final Bool done = bool("done", false);
        final Process task = process("task", this::task).runsWhile(cpu0.lets(self()));
        final Process irq = process("irq", () -> cpu0.handler(() -> step("answer", when(ready, done.set(true)))));

        Waits() {
            super("A task that waits for a handler");
        }

        private void task() {
            step("get_ready", ready.set(true));
            step("wait", await(done));
        }

        @Override
        protected void properties() {}
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void that_are_all_taken_are_no_deadlock_for_who_waits_for_one_more(Engine engine) {
        assertThat(by(engine, new Waits())).holdsEverythingElseWithinBound();
    }

    /** Somebody who misuses a lock, with a bound besides. */
    private static final class Misuses extends ProtocolSource {
        final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0").strikesAtMost(1);
        final Mutex lock = new Mutex(this, "lock");
        final Process task = process("task", () -> step(lock.unlock())).runsWhile(cpu0.lets(self()));
        final Process irq = process("irq", () -> cpu0.handler(() -> step("ack")));

        Misuses() {
            super("A lock that is released by who does not hold it");
        }

        @Override
        protected void properties() {}
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void do_not_hide_misuse(Engine engine) {
        CheckedProtocol checked = by(engine, new Misuses());

        assertThat(checked).violates("LockOk").holdsWithoutMisuse("TypeOK", "NoDeadlock");
        assertThat(result(checked, "TypeOK").message())
                .isEqualTo("It holds without misuse while interrupts strike cpu0 at most once; nothing is known of what"
                        + " comes behind that.");
    }
}
