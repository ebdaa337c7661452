package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Completion;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server may wait for ever")
class ServersTest {
    /** Who decides. */
    Engine engine() {
        return Engine.FAST;
    }

    private Verdicts by(ProtocolSource source) {
        return new Verdicts(check(source, CheckOptions.DEFAULT.by(engine())));
    }

    private record Verdicts(CheckedProtocol checked) {
        private PropertyResult result(String property) {
            return checked.result().properties().stream()
                    .filter(result -> result.property().equals(property))
                    .findFirst()
                    .orElseThrow();
        }

        Verdict of(String property) {
            return result(property).verdict();
        }

        String message(String property) {
            return result(property).message();
        }
    }

    /** A work that waits for what nobody does. */
    private static final class StuckWork extends ProtocolSource {
        final Work work = new Work(this, "work");
        final Completion never = new Completion(this, "never", 1);
        final Process task = process("task", () -> step("schedule_work", work.schedule()));
        final Process kworker = process("kworker", () -> work.worker(() -> step(never.waitFor())));

        StuckWork() {
            super("A worker that is stuck in its work");
        }

        @Override
        protected void properties() {}
    }

    @Test
    void but_one_that_is_stuck_in_its_work_hangs() {
        Verdicts result = by(new StuckWork());

        assertThat(result.of("NoDeadlock")).isEqualTo(Verdict.HOLDS);
        assertThat(result.of("NobodyHangs")).isEqualTo(Verdict.VIOLATED);
        assertThat(result.message("NobodyHangs")).startsWith("kworker can never go on again");
    }

    /** Two tasks take two locks in two orders, and a third goes round. */
    private static final class Abba extends ProtocolSource {
        final Mutex a = new Mutex(this, "a");
        final Mutex b = new Mutex(this, "b");
        final Int ticks = integer("ticks", 0, 1, 0);
        final Process one = process("one", () -> both(a, b));
        final Process other = process("other", () -> both(b, a));
        final Process third = process(
                "third", () -> loop(() -> step("tick", ticks.set(ticks.plus(1).mod(2)))));

        Abba() {
            super("ABBA beside a task that goes round");
        }

        private void both(Mutex first, Mutex second) {
            step("lock_first", first.lock());
            step("lock_second", second.lock());
            step("unlock_second", second.unlock());
            step("unlock_first", first.unlock());
        }

        @Override
        protected void properties() {}
    }

    @Test
    void and_a_task_that_goes_round_hides_nobody_who_hangs() {
        Verdicts result = by(new Abba());

        assertThat(result.of("NoDeadlock")).isEqualTo(Verdict.HOLDS);
        assertThat(result.of("NobodyHangs")).isEqualTo(Verdict.VIOLATED);
        assertThat(result.message("NobodyHangs")).startsWith("one can never go on again");
    }

    /** A thread looks at its list, is told to wake up while it is awake, and sleeps with work on the list. */
    private static final class LostWakeUp extends ProtocolSource {
        final Bool queued = bool("queued", false);
        final Bool asleep = bool("asleep", false);
        final Process thread = process("thread", this::thread);
        final Process task = process("task", this::task);

        LostWakeUp() {
            super("A thread that looks before it gets ready to sleep");
        }

        void thread() {
            loop(() -> {
                if_("look", not(queued), () -> {
                    step("get_ready", asleep.set(true));
                    step("schedule", await(not(asleep))).idleWhile(not(queued));
                });
                step("do_it", queued.set(false));
            });
        }

        void task() {
            step("queue", queued.set(true));
            step("wake_up", asleep.set(false));
        }

        @Override
        protected void properties() {
            noDeadlock("the task gets done");
        }
    }

    @Test
    void only_while_it_is_idle() {
        Verdicts result = by(new LostWakeUp());

        assertThat(result.of("NoDeadlock")).isEqualTo(Verdict.HOLDS);
        assertThat(result.of("NobodyHangs")).isEqualTo(Verdict.VIOLATED);
    }

    /** An interrupt completes what the task of its CPU waits for; another one only counts. */
    private static final class Strikes extends ProtocolSource {
        final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
        final Completion done = new Completion(this, "done", 1);
        final Int ticks = integer("ticks", 0, 1, 0);
        final Process task = process("task", () -> step(done.waitFor())).runsWhile(cpu0.lets(self()));
        final Process irq;

        Strikes(boolean completes) {
            super("A task waits for what a handler does");
            irq = process(
                    "irq",
                    () -> cpu0.handler(() -> {
                        if (completes) {
                            step(done.completeAll());
                        } else {
                            step("tick", ticks.set(ticks.plus(1).mod(2)));
                        }
                    }));
        }

        @Override
        protected void properties() {}
    }

    @Test
    void and_a_handler_that_can_always_strike_hides_no_deadlock() {
        Verdicts result = by(new Strikes(false));

        assertThat(result.of("NoDeadlock")).isEqualTo(Verdict.VIOLATED);
        assertThat(result.message("NoDeadlock")).contains("task");
    }

    /** A work that is flushed, and that nobody runs. */
    private static final class NobodyRuns extends ProtocolSource {
        final Work work = new Work(this, "work");
        final Process task = process("task", this::task);

        NobodyRuns() {
            super("A work that nobody runs");
        }

        void task() {
            step("schedule_work", work.schedule());
            step(work.flush());
        }

        @Override
        protected void properties() {}
    }

    @Test
    void for_who_waits_for_a_work_that_nobody_runs_it_is_a_deadlock() {
        assertThat(check(new NobodyRuns(), CheckOptions.DEFAULT.by(engine())))
                .violates("NoDeadlock")
                .violates("NobodyHangs");
    }
}
