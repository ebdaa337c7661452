package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Misused.says;
import static org.interleave.checker.check.Tied.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Completion;
import org.interleave.dsl.kernel.Kthread;
import org.interleave.dsl.kernel.PageLock;
import org.interleave.dsl.kernel.PerCpu;
import org.interleave.dsl.kernel.SeqCount;
import org.interleave.dsl.kernel.SeqLock;
import org.interleave.dsl.kernel.WaitQueue;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kernel threads, sequences, the page lock, per-CPU numbers, and waits that come to an end in another way. */
@Tag("tlc")
@DisplayName("A primitive of the kernel")
class KernelThreadTest {
    @Nested
    class kthread {
        /** A thread that looks before it sleeps, in one order or the other. */
        private abstract static class Stopped extends ProtocolSource {
            final Kthread worker = new Kthread(this, "worker", "dev->worker");
            final Process thread = process("thread", () -> worker.thread(() -> loop(this::round)));
            final Process task = process("task", () -> step(worker.stop()));

            Stopped() {
                super("A thread is stopped.");
            }

            abstract void round();

            @Override
            protected void properties() {
                eventually("Stops", task.ended(), "kthread_stop() returns");
            }
        }

        @Test
        void that_looks_when_it_is_ready_to_sleep_is_stopped() {
            final class Right extends Stopped {
                @Override
                void round() {
                    step(worker.setCurrentState());
                    if_("look", worker.shouldStop(), () -> break_());
                    step(worker.schedule());
                }
            }

            assertThat(check(new Right())).holds("Stops", "NoDeadlock");
        }

        @Test
        void that_looks_before_misses_its_wake_up() {
            final class Wrong extends Stopped {
                @Override
                void round() {
                    if_("look", worker.shouldStop(), () -> break_());
                    step(worker.setCurrentState());
                    step(worker.schedule());
                }
            }

            assertThat(check(new Wrong())).violates("Stops").violates("NoDeadlock");
        }

        @Test
        void is_parked_and_goes_on() {
            final class Parks extends ProtocolSource {
                final Kthread worker = new Kthread(this, "worker", "dev->worker");
                final Label parked = label();
                final Bool working = bool("working", false);
                final Process thread = process(
                        "thread",
                        () -> worker.thread(() -> loop(() -> {
                            if_("should_stop", worker.shouldStop(), () -> break_());
                            if_("should_park", worker.shouldPark(), () -> step(worker.parkme()));
                            step("begin", working.set(true));
                            step("finish", working.set(false));
                            step(worker.setRunning());
                        })));
                final Process task = process("task", () -> {
                    step(worker.park());
                    step(parked);
                    step(worker.unpark());
                    step(worker.stop());
                });

                Parks() {
                    super("A thread is parked while something is changed.");
                }

                @Override
                protected void properties() {
                    eventually("Stops", worker.hasExited(), "kthread_stop() returns");
                    never("WorksParked", task.at(parked).and(working), "it does nothing while it is parked");
                }
            }

            assertThat(check(new Parks())).holds("Stops", "WorksParked", "NoDeadlock", "WorkerOk");
        }

        @Test
        void is_woken_by_whoever_has_something_to_do() {
            final class Woken extends ProtocolSource {
                final Kthread worker = new Kthread(this, "worker", "dev->worker");
                final Bool todo = bool("todo", false);
                final Process thread = process("thread", () -> {
                    step(worker.setCurrentState());
                    if_("look", todo, () -> {}).else_(() -> step(worker.schedule()));
                    step("work");
                });
                final Process task = process("task", () -> {
                    step("queue", todo.set(true));
                    step(worker.wakeUp());
                });

                Woken() {
                    super("A thread is woken.");
                }

                @Override
                protected void properties() {
                    eventually("Works", thread.ended(), "it does its work");
                }
            }

            assertThat(check(new Woken())).holds("Works", "NoDeadlock");
        }
    }

    @Nested
    class seqcount {
        /** A reader of two numbers that a writer changes together. */
        private abstract static class Pair extends ProtocolSource {
            final SeqCount seq = new SeqCount(this, "seq", "tk.seq", 1);
            final Int a = integer("a", 0, 1, 0);
            final Int b = integer("b", 0, 1, 0);
            final Int seen = integer("seen", 0, 3, 0);
            final Process writer = process("writer", () -> {
                step(seq.writeBegin());
                step("write_a", a.set(1));
                step("write_b", b.set(1));
                step(seq.writeEnd());
            });
            final Process reader = process("reader", this::reader);

            Pair() {
                super("Two numbers are read without a lock.");
            }

            abstract void reader();

            @Override
            protected void properties() {
                never("Torn", reader.ended().and(seen.is(1).or(seen.is(2))), "both are old, or both are new");
                eventually("Ends", reader.ended(), "the reader comes to an end");
            }
        }

        @Test
        void lets_no_reader_keep_half_of_a_write() {
            final class Reads extends Pair {
                @Override
                void reader() {
                    Int s = local("s", 0, 2, 0);
                    seq.read(s, () -> {
                        step("read_a", seen.set(a));
                        step("read_b", seen.set(seen.plus(b.times(2))));
                    });
                }
            }

            assertThat(check(new Reads())).holds("Torn", "Ends", "SeqOk", "NoDeadlock");
        }

        @Test
        void that_nobody_asks_again_tears() {
            final class Once extends Pair {
                @Override
                void reader() {
                    Int s = local("s", 0, 2, 0);
                    step(seq.readBegin(s));
                    step("read_a", seen.set(a));
                    step("read_b", seen.set(seen.plus(b.times(2))));
                }
            }

            assertThat(check(new Once())).violates("Torn");
        }

        @Test
        void is_written_by_one_at_a_time() {
            final class Two extends ProtocolSource {
                final SeqCount seq = new SeqCount(this, "seq", "seq", 2);
                final Process one = process("one", this::write);
                final Process other = process("other", this::write);

                Two() {
                    super("Two writers without a lock.");
                }

                void write() {
                    step(seq.writeBegin());
                    step(seq.writeEnd());
                }

                @Override
                protected void properties() {}
            }

            says(check(new Two()), "SeqOk", "seq: written by two at once");
        }

        @Test
        void with_a_lock_is_written_by_two_one_after_the_other() {
            final class Locked extends ProtocolSource {
                final SeqLock mount_lock = new SeqLock(this, "mount", "mount_lock", 2);
                final Int value = integer("value", 0, 2, 0);
                final Int first = integer("first", 0, 2, 0);
                final Int second = integer("second", 0, 2, 0);
                final Process one = process("one", this::write);
                final Process other = process("other", this::write);
                final Process reader = process("reader", () -> {
                    Int s = local("s", 0, 4, 0);
                    mount_lock.read(s, () -> {
                        step("read_first", first.set(value));
                        step("read_second", second.set(value));
                    });
                });

                Locked() {
                    super("Two writers with a lock.");
                }

                void write() {
                    mount_lock.writeLock();
                    step("write", value.inc());
                    mount_lock.writeUnlock();
                }

                @Override
                protected void properties() {
                    never("Torn", reader.ended().and(not(first.is(second))), "the reader reads one value");
                }
            }

            assertThat(check(new Locked())).holds("Torn", "MountSeqcountOk", "MountLockOk", "NoDeadlock");
        }
    }

    @Nested
    class page_lock {
        @Test
        void is_unlocked_by_the_end_of_the_read() {
            final class ReadPage extends ProtocolSource {
                final PageLock lock = new PageLock(this, "page_locked", "page");
                final Bool uptodate = bool("uptodate", false);
                final Bool submitted = bool("submitted", false);
                final Process task = process("task", () -> {
                    step(lock.lock());
                    step("submit_bio", submitted.set(true));
                    step(lock.waitOnLocked());
                });
                final Process bio = process("bio", () -> {
                    step("wait", await(submitted));
                    step("end_io", uptodate.set(true));
                    step(lock.unlock());
                });

                ReadPage() {
                    super("Who locks a page does not unlock it.");
                }

                @Override
                protected void properties() {
                    never("Stale", task.ended().and(not(uptodate)), "the page has been read");
                }
            }

            assertThat(check(new ReadPage())).holds("Stale", "PageLockedOk", "NoDeadlock");
        }

        @Test
        void is_unlocked_once_and_tried() {
            final class Twice extends ProtocolSource {
                final PageLock lock = new PageLock(this, "page_locked", "page");
                final Process task = process("task", () -> {
                    if_(lock.trylock(), () -> step(lock.unlock()));
                    step("unlock_again", lock.unlock());
                });

                Twice() {
                    super("A page is unlocked twice.");
                }

                @Override
                protected void properties() {}
            }

            says(check(new Twice()), "PageLockedOk", "page_locked: unlocked although it is not locked");
        }
    }

    @Test
    void per_cpu_number_is_one_for_each_cpu() {
        final class Counts extends ProtocolSource {
            final PerCpu hits = new PerCpu(this, "hits", 2, 0, 2, 0);
            final Process one = process("one", () -> {
                step(hits.inc(Num.of(0)));
                step("again", hits.inc(Num.of(0)));
            });
            final Process other = process("other", () -> {
                step(hits.write(Num.of(1), Num.of(2)));
                step(hits.dec(Num.of(1)));
            });

            Counts() {
                super("Two CPUs count.");
            }

            @Override
            protected void properties() {
                never(
                        "Wrong",
                        one.ended()
                                .and(other.ended())
                                .and(not(hits.of(Num.of(0))
                                        .is(2)
                                        .and(hits.of(Num.of(1)).is(1)))),
                        "each has its own");
            }
        }

        assertThat(check(new Counts())).holds("Wrong", "NoDeadlock");
    }

    @Nested
    class wait_for_completion {
        /** A task that waits on its own stack while another one completes. */
        private abstract static class OnStack extends ProtocolSource {
            final Completion done = new Completion(this, "done", 1);
            final Bool gone = bool("gone", false);
            final Bool signal = bool("signal", false, true);
            final Label complete = label();
            final Process task = process("task", this::task);
            final Process device = process("device", () -> {
                step("begin").mayBlockForever();
                step(complete, done.complete());
            });

            OnStack() {
                super("A completion on the stack of a task.");
            }

            abstract void task();

            @Override
            protected void properties() {
                never("GoneStack", device.at(complete).and(gone), "nobody completes what is gone");
                eventually("Ends", task.ended(), "the task goes on");
            }
        }

        @Test
        void with_a_timeout_goes_on_and_its_stack_is_gone() {
            final class Timeout extends OnStack {
                @Override
                void task() {
                    done.waitForTimeout(() -> {}, () -> step("return", gone.set(true)));
                }
            }

            assertThat(check(new Timeout())).violates("GoneStack").holds("Ends");
        }

        @Test
        void interruptible_goes_on_only_if_a_signal_comes() {
            final class Signalled extends OnStack {
                @Override
                void task() {
                    done.waitForInterruptible(signal, () -> {}, () -> step("return", gone.set(true)));
                }
            }

            assertThat(check(new Signalled())).violates("GoneStack").violates("Ends");
        }
    }

    @Nested
    class wait_queue {
        /** Two tasks wait for one thing each, and one comes. */
        private abstract static class Two extends ProtocolSource {
            final WaitQueue wait = WaitQueue.withExclusive(this, "wait", 2);
            final Int items = integer("items", 0, 2, 0);
            final Process first = process("first", this::take);
            final Process second = process("second", this::take);
            final Process giver = process("giver", this::give);

            Two() {
                super("Two wait exclusively.");
            }

            void take() {
                wait.waitEventExclusive(items.gt(0));
                if_("take", items.gt(0), () -> also(items.dec()));
            }

            abstract void give();

            @Override
            protected void properties() {
                eventually("BothEnd", first.ended().and(second.ended()), "both are woken");
            }
        }

        @Test
        void wakes_one_exclusive_waiter_at_a_time_and_wake_up_all_wakes_all() {
            final class One extends Two {
                @Override
                void give() {
                    step("give", items.set(2));
                    step(wait.wakeUp());
                }
            }
            final class All extends Two {
                @Override
                void give() {
                    step("give", items.set(2));
                    step(wait.wakeUpAll());
                }
            }

            assertThat(check(new One())).violates("BothEnd");
            assertThat(check(new All())).holds("BothEnd", "WaitOk", "WaitExclusiveOk", "NoDeadlock");
        }

        @Test
        void is_left_from_the_middle() {
            final class Leaves extends ProtocolSource {
                final WaitQueue wait = WaitQueue.withExclusive(this, "wait", 2);
                final Process first = process("first", () -> {
                    step(wait.prepareToWaitExclusive());
                    step(wait.schedule());
                });
                final Process second = process("second", () -> {
                    step(wait.prepareToWaitExclusive());
                    step(wait.finishWait());
                });
                final Process waker = process("waker", () -> {
                    step("wait", await(second.ended()));
                    step("wait_for_first", await(wait.hasWaiter(first.id())));
                    step(wait.wakeUp());
                });

                Leaves() {
                    super("One of two waiters leaves.");
                }

                @Override
                protected void properties() {
                    eventually("FirstIsWoken", first.ended(), "whoever is left is the first");
                }
            }

            assertThat(check(new Leaves())).holds("FirstIsWoken", "WaitOk", "NoDeadlock");
        }

        @Test
        void is_not_woken_where_nobody_seems_to_sleep() {
            final class Lost extends ProtocolSource {
                final WaitQueue wait = new WaitQueue(this, "wait");
                final Bool ready = bool("ready", false);
                final Process sleeper = process("sleeper", () -> wait.waitEvent(ready));
                final Process waker = process("waker", () -> {
                    if_("wq_has_sleeper", wait.hasSleeper(), () -> {
                                step("set", ready.set(true));
                                step(wait.wakeUp());
                            })
                            .else_(() -> step("set_late", ready.set(true)));
                });

                Lost() {
                    super("A waker looks for sleepers before it says what they wait for.");
                }

                @Override
                protected void properties() {
                    eventually("Wakes", sleeper.ended(), "the sleeper goes on");
                }
            }

            assertThat(check(new Lost())).violates("Wakes");
        }

        @Test
        void wakes_those_whose_wake_function_says_so() {
            final class Keyed extends ProtocolSource {
                final WaitQueue wait = new WaitQueue(this, "wait");
                final Process first = process("first", this::sleep);
                final Process second = process("second", this::sleep);
                final Process waker = process("waker", () -> {
                    step("wait_for_both", await(wait.hasWaiter(first.id())), await(wait.hasWaiter(second.id())));
                    step(wait.wakeUpKey(waiter -> waiter.is(first)));
                });

                Keyed() {
                    super("One of two waiters has the key.");
                }

                void sleep() {
                    step(wait.prepareToWait());
                    step(wait.schedule());
                }

                @Override
                protected void properties() {
                    eventually("FirstWakes", first.ended(), "it has the key");
                    never("SecondWakes", second.ended(), "it has not");
                }
            }

            assertThat(check(new Keyed())).holds("FirstWakes", "SecondWakes");
        }

        @Test
        void is_waited_on_exclusively_only_where_it_is_declared_so() {
            final class Undeclared extends ProtocolSource {
                final WaitQueue wait = new WaitQueue(this, "wait");
                final Process task = process("task", () -> step(wait.prepareToWaitExclusive()));

                Undeclared() {
                    super("A queue without exclusive waiters.");
                }

                @Override
                protected void properties() {}
            }

            says(check(new Undeclared()), "WaitOk", "wait: waited on exclusively; declare it with withExclusive");
        }
    }
}
