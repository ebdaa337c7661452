package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.List;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is queued, what is being done, and who waits for which of the two. Both engines decide what is subtle. */
@DisplayName("Work")
class WorkTest {
    private static CheckOptions by(Engine engine) {
        return CheckOptions.DEFAULT.by(engine);
    }

    /** A worker, and somebody who frees what the work uses. */
    private abstract static class Freed extends ProtocolSource {
        final Bool freed = bool("freed", false);
        final Work work = new Work(this, "work");
        final Process task = process("task", this::task);
        final Process kworker = process("kworker", () -> work.worker(this::poll));
        final Label use = label("use");

        Freed() {
            super("Work uses something that is freed.");
        }

        abstract void task();

        void poll() {
            step(use);
        }

        @Override
        protected void properties() {
            never("NoUseAfterFree", freed.and(kworker.at(use)), "the work does not run when it is freed");
            eventually("TaskEnds", task.ended(), "flush_work() returns");
        }
    }

    private static final class FlushOfRequeue extends Freed {
        @Override
        void task() {
            step(work.schedule());
            step(work.flush());
            step("kfree", freed.set(true));
        }

        @Override
        void poll() {
            step(use);
            step("schedule_again", work.schedule());
        }
    }

    @ParameterizedTest
    @Tag("tlc")
    @EnumSource(names = {"FAST", "TLC"})
    void that_queues_itself_again_is_flushed_once_and_runs_again(Engine engine) {
        assertThat(check(new FlushOfRequeue(), by(engine)))
                .holds("TaskEnds")
                .violates("NoUseAfterFree")
                .inStates(10);
    }

    @Test
    @Tag("tlc")
    void that_queues_itself_again_comes_out_alike_in_the_twin() {
        ProtocolResult twin = new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(List.of(ExpectationsBuilder.everythingHolds(new FlushOfRequeue().build())))
                .get(0);

        assertThat(twin).holds("TaskEnds").violates("NoUseAfterFree");
    }

    @ParameterizedTest
    @Tag("tlc")
    @EnumSource(names = {"FAST", "TLC"})
    void that_is_queued_once_is_over_when_it_is_flushed(Engine engine) {
        final class Once extends Freed {
            @Override
            void task() {
                step(work.schedule());
                step(work.flush());
                step("kfree", freed.set(true));
            }
        }

        assertThat(check(new Once(), by(engine))).holds("NoUseAfterFree", "TaskEnds");
    }

    @Test
    void that_nobody_queued_is_flushed_at_once() {
        final class Idle extends Freed {
            @Override
            void task() {
                step(work.flush());
                step("kfree", freed.set(true));
            }

            @Override
            void poll() {
                step(use).neverFires("nobody queues it");
            }
        }

        assertThat(check(new Idle(), by(Engine.FAST))).holds("NoUseAfterFree", "TaskEnds");
    }

    @ParameterizedTest
    @Tag("tlc")
    @EnumSource(names = {"FAST", "TLC"})
    void that_is_cancelled_is_not_waited_for_any_more(Engine engine) {
        final class Cancels extends ProtocolSource {
            final Work work = new Work(this, "work");
            final Process task = process("task", this::task);
            final Bool cancelled = bool("cancelled", false);
            final Process other = process("other", () -> if_(work.cancel(), () -> also(cancelled.set(true))));
            final Label flushes = label("flushes");

            Cancels() {
                super("Work that nobody does is cancelled while somebody waits for it.");
            }

            void task() {
                step(work.schedule());
                step(flushes, work.flush());
            }

            @Override
            protected void properties() {
                leadsTo("Cancelled", cancelled, task.ended(), "nothing is left to wait for");
                reachable("Waits", task.waits().and(task.at(flushes)), "it may wait");
            }
        }

        assertThat(check(new Cancels(), by(engine))).holds("Cancelled", "Waits");
    }

    @Test
    void that_is_cancelled_while_it_runs_is_waited_for_until_it_has_run() {
        final class Cancels extends Freed {
            final Process other = process("other", this::other);
            final Bool cancelled = bool("cancelled", false);

            @Override
            void task() {
                step(work.schedule());
                step("flush_first", work.flush());
                step("flush_second", work.flush());
            }

            void other() {
                step(work.schedule());
                if_(work.cancel(), () -> also(cancelled.set(true)));
            }

            @Override
            protected void properties() {
                super.properties();
                reachable("Cancelled", cancelled.and(kworker.at(use)), "it is cancelled while it runs");
            }
        }

        assertThat(check(new Cancels(), by(Engine.FAST))).holds("NoUseAfterFree", "TaskEnds", "Cancelled");
    }

    @ParameterizedTest
    @Tag("tlc")
    @EnumSource(names = {"FAST", "TLC"})
    void is_flushed_by_several_at_once_each_of_whom_waits_for_what_it_found(Engine engine) {
        final class Several extends ProtocolSource {
            final Int done = integer("done", 0, 4, 0);
            final Work work = new Work(this, "work");
            final Family task = processes("task", 2, this::task).symmetric();
            final Process kworker = process("kworker", () -> work.worker(() -> step("do_it", done.inc())));
            final Label waits = label("flush");

            Several() {
                super("Two tasks queue work and flush it.");
            }

            void task() {
                step(work.schedule());
                step(waits, work.flush());
            }

            @Override
            protected void properties() {
                never("EndedBefore", task.ended().and(done.is(0)), "it has run when it is flushed");
                eventually("AllEnd", task.ended(), "each waits for what it found only");
                reachable("Both", task.count(waits).is(2).and(done.is(1)), "both may wait when it runs again");
                reachable("RunsTwice", task.ended().and(done.is(2)), "it may run for each");
            }
        }

        assertThat(check(new Several(), by(engine))).holds("EndedBefore", "AllEnd", "Both", "RunsTwice");
    }

    @Test
    void of_two_workers_is_done_by_one_at_a_time() {
        final class Pool extends ProtocolSource {
            final Int inside = integer("inside", 0, 2, 0);
            final Work work = new Work(this, "work");
            final Process task = process("task", this::task);
            final Family kworker =
                    processes("kworker", 2, () -> work.worker(this::poll)).symmetric();

            Pool() {
                super("Two workers share work that is queued twice.");
            }

            void task() {
                step(work.schedule());
                step("schedule_again", work.schedule());
                step(work.flush());
            }

            void poll() {
                step("begin", inside.inc());
                step("end", inside.dec());
            }

            @Override
            protected void properties() {
                never("TwoInside", inside.is(2), "work is not done twice at once");
                eventually("TaskEnds", task.ended(), "flush_work() returns");
            }
        }

        assertThat(check(new Pool(), by(Engine.FAST))).holds("TwoInside", "TaskEnds");
    }

    @Test
    void that_flushes_itself_waits_for_ever() {
        final class Itself extends Freed {
            @Override
            void task() {
                step(work.schedule());
                step(work.flush());
            }

            @Override
            void poll() {
                step(use);
                step("flush_itself", work.flush());
            }
        }

        assertThat(check(new Itself(), by(Engine.FAST))).violates("TaskEnds");
    }

    @Test
    void that_nobody_does_is_waited_for_for_ever() {
        final class Nobody extends ProtocolSource {
            final Work work = new Work(this, "work");
            final Process task = process("task", this::task);

            Nobody() {
                super("Work that nobody does is flushed.");
            }

            void task() {
                step(work.schedule());
                step(work.flush());
            }

            @Override
            protected void properties() {
                eventually("TaskEnds", task.ended(), "flush_work() returns");
            }
        }

        assertThat(check(new Nobody(), by(Engine.FAST))).violates("TaskEnds").violates("NoDeadlock");
    }
}
