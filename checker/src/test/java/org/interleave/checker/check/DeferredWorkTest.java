package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Misused.says;
import static org.interleave.checker.check.Tied.check;

import java.util.function.Function;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.DelayedWork;
import org.interleave.dsl.kernel.HeapObject;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Softirqs;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.kernel.Timer;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.kernel.Workqueue;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody else does later: works on workqueues, delayed works, timers, softirqs. */
@Tag("tlc")
@DisplayName("What is done later")
class DeferredWorkTest {
    /** A work that uses an object, and may queue itself again; a task that tears down. */
    private abstract static class TearDown extends ProtocolSource {
        final HeapObject dev = new HeapObject(this, "dev");
        final Work work = new Work(this, "work");
        final Process task = process("task", this::task);
        final Process kworker = process("kworker", () -> work.worker(this::work_fn));

        TearDown() {
            super("Work uses an object that a task frees.");
        }

        void task() {
            step(work.schedule());
            stop();
            step(dev.free());
        }

        abstract void stop();

        void work_fn() {
            step("work_fn", dev.use());
            step("again", work.schedule());
        }

        @Override
        protected void properties() {
            eventually("TaskEnds", task.ended(), "the task gets to its end");
        }
    }

    @Nested
    class a_work {
        @Test
        void that_queues_itself_again_is_over_after_cancel_work_sync() {
            final class Cancels extends TearDown {
                @Override
                void stop() {
                    step(work.cancelSync());
                }
            }

            assertThat(check(new Cancels())).holds("DevOk", "DevNotLeaked", "TaskEnds", "NoDeadlock");
        }

        @Test
        void that_queues_itself_again_is_not_over_after_cancel_work() {
            final class Cancels extends TearDown {
                @Override
                void stop() {
                    if_(work.cancel(), () -> {});
                }
            }

            says(check(new Cancels()), "DevOk", "dev: used after it was freed");
        }

        @Test
        void that_is_cancelled_by_two_lets_both_go_on() {
            final class Both extends ProtocolSource {
                final Work work = new Work(this, "work");
                final Process task = process("task", () -> {
                    step(work.schedule());
                    step(work.cancelSync());
                });
                final Process other = process("other", () -> step(work.cancelSync()));
                final Process kworker = process("kworker", () -> work.worker(() -> step("work_fn")));

                Both() {
                    super("Two cancel the same work.");
                }

                @Override
                protected void properties() {
                    eventually("Ends", task.ended().and(other.ended()), "cancel_work_sync() returns");
                    never("Pending", task.ended().and(other.ended()).and(work.isPending()), "nobody queued it since");
                }
            }

            assertThat(check(new Both())).holds("Ends", "Pending", "NoDeadlock");
        }

        @Test
        void takes_a_lock_that_must_not_be_held_by_whoever_cancels_it() {
            final class Locked extends ProtocolSource {
                final Mutex host = new Mutex(this, "host");
                final Work work = new Work(this, "work");
                final Process task = process("task", () -> {
                    step(work.schedule());
                    step(host.lock());
                    step(work.cancelSync());
                    step(host.unlock());
                });
                final Process kworker = process(
                        "kworker",
                        () -> work.worker(() -> {
                            step(host.lock());
                            step(host.unlock());
                        }));

                Locked() {
                    super("A work is cancelled under the lock that it takes.");
                }

                @Override
                protected void properties() {}
            }

            assertThat(check(new Locked())).violates("NoDeadlock").violates("LockOrder");
        }

        @Test
        void whose_lock_is_free_by_chance_breaks_the_order_all_the_same() {
            final class Lucky extends ProtocolSource {
                final Mutex lock = new Mutex(this, "lock");
                final Work work = new Work(this, "work");
                final Process task = process("task", () -> {
                    step(lock.lock());
                    step(work.flush());
                    step(lock.unlock());
                    step(work.schedule());
                });
                final Process kworker = process(
                        "kworker",
                        () -> work.worker(() -> {
                            step(lock.lock());
                            step(lock.unlock());
                        }));

                Lucky() {
                    super("Nothing is queued yet when the work is flushed under the lock that it takes.");
                }

                @Override
                protected void properties() {}
            }

            assertThat(check(new Lucky())).holds("NoDeadlock").violates("LockOrder");
        }
    }

    @Nested
    class a_workqueue {
        /** Two works that both are inside at once, or not. */
        private abstract static class TwoWorks extends ProtocolSource {
            final Workqueue wq = queue();
            final Work first = new Work(this, "first", wq);
            final Work second = new Work(this, "second", wq);
            final Label in_first = label();
            final Label in_second = label();
            final Bool second_done = bool("second_done", false);
            final Process task = process("task", this::task);

            TwoWorks() {
                super("Two works on one workqueue.");
            }

            abstract Workqueue queue();

            void task() {
                step("queue_first", first.schedule());
                step("queue_second", second.schedule());
                step(wq.flush());
            }

            void work() {
                wq.worker(first.runs(() -> step(in_first)), second.runs(() -> step(in_second, second_done.set(true))));
            }

            @Override
            protected void properties() {
                eventually("TaskEnds", task.ended(), "flush_workqueue() returns");
                never("Late", task.ended().and(first.isPending().or(second.isRunning())), "both are over by then");
            }
        }

        @Test
        void does_one_work_at_a_time_with_one_worker_in_any_order() {
            final class OneWorker extends TwoWorks {
                final Process kworker = process("kworker", this::work);

                @Override
                Workqueue queue() {
                    return new Workqueue(this, "wq");
                }

                @Override
                protected void properties() {
                    super.properties();
                    never("AtOnce", first.isRunning().and(second.isRunning()), "one after the other");
                    reachable("SecondFirst", kworker.at(in_first).and(second_done), "the second may be done first");
                }
            }

            assertThat(check(new OneWorker())).holds("TaskEnds", "Late", "AtOnce", "SecondFirst", "NoDeadlock");
        }

        @Test
        void does_works_side_by_side_with_two_workers() {
            final class TwoWorkers extends TwoWorks {
                final Process kworker = process("kworker", this::work);
                final Process other = process("other", this::work);

                @Override
                Workqueue queue() {
                    return new Workqueue(this, "wq");
                }

                @Override
                protected void properties() {
                    super.properties();
                    reachable("AtOnce", first.isRunning().and(second.isRunning()), "both are being done");
                }
            }

            assertThat(check(new TwoWorkers())).holds("TaskEnds", "Late", "AtOnce", "NoDeadlock");
        }

        @Test
        void that_is_ordered_does_works_in_the_order_of_queueing_whoever_does_them() {
            final class Ordered extends TwoWorks {
                final Process kworker = process("kworker", this::work);
                final Process other = process("other", this::work);

                @Override
                Workqueue queue() {
                    return Workqueue.ordered(this, "wq", 2);
                }

                @Override
                protected void properties() {
                    super.properties();
                    never("AtOnce", first.isRunning().and(second.isRunning()), "one after the other");
                    never("SecondFirst", first.isPending().and(second_done), "the first is done first");
                }
            }

            assertThat(check(new Ordered())).holds("TaskEnds", "Late", "AtOnce", "SecondFirst", "NoDeadlock");
        }

        /** A task waits for one work under the lock that another one takes. */
        private abstract static class UnderALock extends ProtocolSource {
            final Workqueue wq;
            final Mutex lock = new Mutex(this, "lock");
            final Work first;
            final Work second;
            final Process task = process("task", this::task);
            final Process kworker = process("kworker", this::work);

            UnderALock(Function<Declarations, Workqueue> queue) {
                super("A task waits for one work under the lock that another one takes.");
                wq = queue.apply(this);
                first = new Work(this, "first", wq);
                second = new Work(this, "second", wq);
            }

            void task() {
                step("queue_first", first.schedule());
                step(lock.lock());
                wait_for(first);
                step(lock.unlock());
                step("queue_second", second.schedule());
            }

            abstract void wait_for(Work work);

            void work() {
                wq.worker(first.runs(() -> step("first_fn")), second.runs(() -> {
                    step("lock_second", lock.lock());
                    step("unlock_second", lock.unlock());
                }));
            }

            @Override
            protected void properties() {}
        }

        @Test
        void that_is_ordered_has_its_works_wait_for_each_other_and_another_one_has_not() {
            final class Flushes extends UnderALock {
                Flushes(Function<Declarations, Workqueue> queue) {
                    super(queue);
                }

                @Override
                void wait_for(Work work) {
                    step(work.flush());
                }
            }
            final class Cancels extends UnderALock {
                Cancels() {
                    super(place -> Workqueue.ordered(place, "wq", 2));
                }

                @Override
                void wait_for(Work work) {
                    step(work.cancelSync());
                }
            }

            assertThat(check(new Flushes(place -> new Workqueue(place, "wq")))).holds("LockOrder", "NoDeadlock");
            assertThat(check(new Flushes(place -> Workqueue.ordered(place, "wq", 2))))
                    .violates("LockOrder");
            assertThat(check(new Cancels())).holds("LockOrder", "NoDeadlock");
        }

        @Test
        void that_is_ordered_goes_on_behind_a_work_that_was_cancelled() {
            final class Cancelled extends ProtocolSource {
                final Workqueue wq = Workqueue.ordered(this, "wq", 2);
                final Work first = new Work(this, "first", wq);
                final Work second = new Work(this, "second", wq);
                final Bool done = bool("done", false);
                final Process task = process("task", () -> {
                    step("queue_first", first.schedule());
                    step("queue_second", second.schedule());
                    if_(first.cancel(), () -> {});
                });
                final Process kworker = process(
                        "kworker",
                        () -> wq.worker(
                                first.runs(() -> step("first_fn")),
                                second.runs(() -> step("second_fn", done.set(true)))));

                Cancelled() {
                    super("The first of two works is cancelled.");
                }

                @Override
                protected void properties() {
                    eventually("SecondIsDone", done, "what was queued behind it is done");
                }
            }

            assertThat(check(new Cancelled())).holds("SecondIsDone", "NoDeadlock", "TypeOK");
        }
    }

    @Nested
    class delayed_work {
        private abstract static class Delayed extends ProtocolSource {
            final HeapObject dev = new HeapObject(this, "dev");
            final DelayedWork poll = new DelayedWork(this, "poll");
            final Process task = process("task", this::task);
            final Process timer = process("timer", poll::timer);
            final Process kworker = process("kworker", () -> poll.work().worker(this::poll_fn));

            Delayed() {
                super("A driver polls until it is removed.");
            }

            void task() {
                step(poll.schedule());
                stop();
                step(dev.free());
            }

            abstract void stop();

            void poll_fn() {
                step("poll_fn", dev.use());
                step("poll_again", poll.schedule());
            }

            @Override
            protected void properties() {
                eventually("TaskEnds", task.ended(), "the driver is removed");
            }
        }

        @Test
        void is_over_after_cancel_delayed_work_sync() {
            final class Sync extends Delayed {
                @Override
                void stop() {
                    step(poll.cancelSync());
                }
            }

            assertThat(check(new Sync())).holds("DevOk", "DevNotLeaked", "TaskEnds", "NoDeadlock");
        }

        @Test
        void that_is_flushed_polls_on() {
            final class Flushes extends Delayed {
                @Override
                void stop() {
                    step(poll.flush());
                }
            }

            says(check(new Flushes()), "DevOk", "dev: used after it was freed");
        }

        @Test
        void whose_timer_runs_is_not_waited_for_by_flush_work() {
            final class Early extends Delayed {
                @Override
                void stop() {
                    step(poll.work().flush());
                }

                @Override
                void poll_fn() {
                    step("poll_fn", dev.use());
                }
            }

            says(check(new Early()), "DevOk", "dev: used after it was freed");
        }

        @Test
        void is_cancelled_modified_and_pending() {
            final class Once extends ProtocolSource {
                final DelayedWork poll = new DelayedWork(this, "poll");
                final Bool wrong = bool("wrong", false);
                final Process task = process("task", this::task);

                Once() {
                    super("Delayed work without a timer.");
                }

                void task() {
                    step(poll.mod());
                    if_("pending", poll.isPending(), () -> {}).else_(() -> also(wrong.set(true)));
                    if_(poll.trySchedule(), () -> also(wrong.set(true)));
                    if_(poll.cancel(), () -> {}).else_(() -> also(wrong.set(true)));
                    if_("cancel_again", poll.cancel(), () -> also(wrong.set(true)));
                }

                @Override
                protected void properties() {
                    never("Wrong", wrong, "everything is found as it must be");
                }
            }

            assertThat(check(new Once())).holds("Wrong", "NoDeadlock");
        }
    }

    @Nested
    class a_timer {
        private abstract static class Timed extends ProtocolSource {
            final HeapObject conn = new HeapObject(this, "conn");
            final SpinLock lock = new SpinLock(this, "lock");
            final Timer timer = new Timer(this, "timer", "conn->timer");
            final Process task = process("task", this::task);
            final Process softirq = process("softirq", () -> timer.handler(this::timeout));

            Timed() {
                super("A timer uses a connection that a task frees.");
            }

            void task() {
                step(timer.mod());
                stop();
                step(conn.free());
            }

            abstract void stop();

            void timeout() {
                step("timeout", conn.use());
                step("again", timer.mod());
            }

            @Override
            protected void properties() {
                eventually("TaskEnds", task.ended(), "the connection is freed");
            }
        }

        @Test
        void that_starts_itself_again_is_over_after_timer_delete_sync() {
            final class Sync extends Timed {
                @Override
                void stop() {
                    step(timer.deleteSync());
                }
            }

            assertThat(check(new Sync())).holds("ConnOk", "ConnNotLeaked", "NoDeadlock");
        }

        @Test
        void may_run_still_after_timer_delete() {
            final class Delete extends Timed {
                @Override
                void stop() {
                    if_(timer.delete(), () -> {});
                }
            }

            says(check(new Delete()), "ConnOk", "conn: used after it was freed");
        }

        @Test
        void is_not_started_after_timer_shutdown_sync() {
            final class Shutdown extends Timed {
                @Override
                void stop() {
                    step(timer.shutdownSync());
                    step("mod_again", timer.mod());
                }
            }

            assertThat(check(new Shutdown())).holds("ConnOk", "NoDeadlock");
        }

        @Test
        void is_started_again_after_timer_delete_sync() {
            final class Starts extends Timed {
                @Override
                void stop() {
                    step(timer.deleteSync());
                    step("mod_again", timer.mod());
                }
            }

            says(check(new Starts()), "ConnOk", "conn: used after it was freed");
        }

        @Test
        void whose_function_takes_a_lock_is_not_deleted_under_it() {
            final class Locked extends Timed {
                @Override
                void stop() {
                    step(lock.lock());
                    step(timer.deleteSync());
                    step(lock.unlock());
                }

                @Override
                void timeout() {
                    step("lock_timer", lock.lock());
                    step("unlock_timer", lock.unlock());
                }
            }

            assertThat(check(new Locked())).violates("NoDeadlock").violates("LockOrder");
        }

        @Test
        void is_not_waited_for_by_its_own_function() {
            final class Itself extends Timed {
                @Override
                void stop() {
                    step(timer.deleteSync());
                }

                @Override
                void timeout() {
                    step("stop_it", timer.deleteSync());
                }
            }

            says(check(new Itself()), "TimerOk", "timer: waited for by its own function");
        }

        @Test
        void is_added_only_while_it_is_not_pending() {
            final class Twice extends Timed {
                @Override
                void stop() {
                    step(timer.add());
                }
            }

            says(check(new Twice()), "TimerOk", "timer: added while it was pending");
        }

        @Test
        void must_not_sleep() {
            final class Sleeps extends Timed {
                final Mutex mutex = new Mutex(this, "mutex");

                @Override
                void stop() {
                    step(timer.deleteSync());
                }

                @Override
                void timeout() {
                    step(mutex.lock());
                    step(mutex.unlock());
                }
            }

            says(check(new Sleeps()), "MutexOk", "mutex: slept while atomic, in the function of timer timer");
        }
    }

    @Nested
    class a_softirq {
        private abstract static class Struck extends ProtocolSource {
            final Softirqs bh = new Softirqs(this, "cpu0", 2);
            final SpinLock lock = new SpinLock(this, "lock");
            final Timer timer = new Timer(this, "timer");
            final Process task = process("task", this::task).runsWhile(bh.lets(self()));
            final Process softirq = process("softirq", () -> timer.handler(bh, this::timeout));

            Struck() {
                super("A timer expires on the CPU of a task.");
            }

            abstract void task();

            void timeout() {
                step("lock_timer", lock.lock());
                step("unlock_timer", lock.unlock());
            }

            @Override
            protected void properties() {
                reachable("Runs", timer.isRunning(), "the timer expires");
            }
        }

        @Test
        void that_takes_the_lock_of_the_task_it_struck_misuses_it() {
            final class Plain extends Struck {
                @Override
                void task() {
                    step(timer.mod());
                    step(lock.lock());
                    step(lock.unlock());
                }
            }

            says(check(new Plain()), "LockOk", "lock: taken by a handler on the CPU that its interrupted holder has");
        }

        @Test
        void that_may_strike_at_any_time_need_not_and_is_idle() {
            final class NetRx extends ProtocolSource {
                final Softirqs bh = new Softirqs(this, "cpu0", 1);
                final Process task = process("task", () -> step("work")).runsWhile(bh.lets(self()));
                final Process net_rx = process("net_rx", () -> bh.handler(Cond.of(true), () -> step("rx")));

                NetRx() {
                    super("A softirq strikes when it likes.");
                }

                @Override
                protected void properties() {
                    reachable("Struck", bh.inSoftirq().and(not(task.ended())), "the task is struck");
                    reachable("Ends", task.ended(), "and gets to its end");
                }
            }

            assertThat(check(new NetRx())).holds("Struck", "Ends", "NoDeadlock", "NobodyHangs");
        }

        @Test
        void is_kept_out_by_spin_lock_bh() {
            final class Bh extends Struck {
                @Override
                void task() {
                    step(timer.mod());
                    lock.lockBh(bh);
                    step("inside");
                    lock.unlockBh(bh);
                }
            }

            assertThat(check(new Bh())).holds("LockOk", "Runs", "NoDeadlock", "Cpu0SoftirqsOk");
        }

        @Test
        void is_kept_out_until_the_outermost_local_bh_enable() {
            final class Nested extends Struck {
                final Bool inside = bool("inside", false);

                @Override
                void task() {
                    step(timer.mod());
                    step(bh.disable());
                    step("disable_again", bh.disable());
                    step(bh.enable());
                    step("enter", inside.set(true));
                    step("leave", inside.set(false));
                    step("enable_last", bh.enable());
                }

                @Override
                protected void properties() {
                    super.properties();
                    never("StruckInside", inside.and(timer.isRunning()), "softirqs are off until then");
                }
            }

            assertThat(check(new Nested())).holds("StruckInside", "Runs", "NoDeadlock");
        }

        @Test
        void is_turned_on_only_by_who_turned_it_off() {
            final class Enables extends Struck {
                @Override
                void task() {
                    step(timer.mod());
                    step(bh.enable());
                }
            }

            says(
                    check(new Enables()),
                    "Cpu0SoftirqsOk",
                    "cpu0_softirqs: turned on by a task that did not turn them off");
        }
    }
}
