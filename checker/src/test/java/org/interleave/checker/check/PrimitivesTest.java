package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Atomic;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Completion;
import org.interleave.dsl.kernel.Cpu;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.kernel.WaitQueue;
import org.interleave.dsl.kernel.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the kernel promises of its functions, one by one; the page PRIMITIVES.md of the language names these tests. */
@DisplayName("A function of the kernel")
class PrimitivesTest {
    private static CheckedProtocol check(ProtocolSource protocol) {
        return ProtocolAssertions.check(protocol, CheckOptions.DEFAULT.by(Engine.FAST));
    }

    /** One task, and a word for what must be found at its end. */
    private abstract static class Alone extends ProtocolSource {
        final Bool wrong = bool("wrong", false);
        final Process task = process("task", this::task);

        Alone() {
            super("One task by itself.");
        }

        abstract void task();

        /** A step of its own that looks whether something is so. */
        final void expect(String name, Cond condition) {
            if_(name, not(condition), () -> also(wrong.set(true)));
        }

        @Override
        protected void properties() {
            never("Wrong", wrong, "everything is found as it must be");
            eventually("Ends", task.ended(), "the task comes to its end");
        }
    }

    /** A task that a timer strikes. */
    private abstract static class Struck extends ProtocolSource {
        final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
        final Mutex lock = new Mutex(this, "lock");
        final Bool flags = bool("flags", false);
        final Process task = process("task", this::task).runsWhile(cpu0.lets(self()));
        final Process timer = process("timer", () -> cpu0.handler(this::timer));

        Struck() {
            super("A timer strikes a task.");
        }

        void task() {
            step("first");
            step("second");
        }

        abstract void timer();

        @Override
        protected void properties() {
            reachable("Struck", cpu0.inHardirq().and(not(task.ended())), "the timer strikes the task");
            reachable("Ends", task.ended(), "the task can come to its end");
        }
    }

    @Test
    void trylock_of_a_lock_that_is_held_fails() {
        final class Tries extends Alone {
            final Mutex mutex = new Mutex(this, "mutex");
            final SpinLock spin = new SpinLock(this, "spin");

            @Override
            void task() {
                if_(mutex.trylock(), () -> {}).else_(() -> also(wrong.set(true)));
                if_("mutex_again", mutex.trylock(), () -> also(wrong.set(true)));
                if_(spin.trylock(), () -> {}).else_(() -> also(wrong.set(true)));
                if_("spin_again", spin.trylock(), () -> also(wrong.set(true)));
                step(spin.unlock());
                step(mutex.unlock());
            }
        }

        assertThat(check(new Tries())).holds("Wrong", "Ends", "MutexOk", "SpinOk", "NoDeadlock");
    }

    @Test
    void mutex_trylock_in_a_hard_interrupt_is_a_misuse() {
        final class Tries extends Struck {
            @Override
            void timer() {
                if_(lock.trylock(), () -> step("use"));
            }
        }

        assertThat(check(new Tries())).violates("LockOk");
    }

    @Test
    void mutex_unlock_in_a_hard_interrupt_is_a_misuse() {
        final class Unlocks extends Struck {
            @Override
            void timer() {
                step(lock.unlock());
            }
        }

        assertThat(check(new Unlocks())).violates("LockOk");
    }

    @Test
    void semaphore_is_shared_by_readers_and_kept_from_writers() {
        final class Reads extends Alone {
            final RwSem sem = new RwSem(this, "sem", "mm->mmap_sem");

            @Override
            void task() {
                if_(sem.downReadTrylock(), () -> {}).else_(() -> also(wrong.set(true)));
                if_(sem.downWriteTrylock(), () -> also(wrong.set(true)));
                step(sem.upRead());
                step(sem.downWrite());
                if_("read_again", sem.downReadTrylock(), () -> also(wrong.set(true)));
                step(sem.downgradeWrite());
                step("up_read_again", sem.upRead());
                step(sem.downRead());
                step("up_read_last", sem.upRead());
                if_("write_again", sem.downWriteTrylock(), () -> {}).else_(() -> also(wrong.set(true)));
                step(sem.upWrite());
            }
        }

        assertThat(check(new Reads())).holds("Wrong", "Ends", "SemOk", "NoDeadlock");
    }

    @Test
    void down_read_trylock_by_a_reader_is_a_misuse_since_it_is_not_counted_twice() {
        final class Twice extends Alone {
            final RwSem sem = new RwSem(this, "sem", "mm->mmap_sem");

            @Override
            void task() {
                step(sem.downRead());
                if_(sem.downReadTrylock(), () -> {});
                step(sem.upRead());
            }
        }

        assertThat(check(new Twice())).violates("SemOk");
    }

    @Test
    void refcount_dec_of_the_last_reference_is_a_misuse() {
        final class Drops extends Alone {
            final Refcount refs = Refcount.refcountT(this, "refs", 1, 2);

            @Override
            void task() {
                step(refs.get());
                step(refs.put());
                step("drop_last", refs.put());
            }
        }

        assertThat(check(new Drops())).violates("RefsOk");
    }

    @Test
    void refcount_dec_and_test_tells_which_reference_was_the_last() {
        final class Drops extends Alone {
            final Refcount refs = Refcount.refcountT(this, "refs", 2, 3);

            @Override
            void task() {
                step(refs.get());
                step(refs.put());
                if_(refs.decAndTest(), () -> also(wrong.set(true)));
                if_("drop_last", refs.decAndTest(), () -> {}).else_(() -> also(wrong.set(true)));
                if_(refs.getNotZero(), () -> also(wrong.set(true)));
            }
        }

        assertThat(check(new Drops())).holds("Wrong", "Ends", "RefsOk");
    }

    @Test
    void reference_that_is_not_there_cannot_be_dropped() {
        final class Drops extends Alone {
            final Refcount refs = Refcount.kref(this, "refs", 1, 2);

            @Override
            void task() {
                step(refs.put());
                step("put_again", refs.put());
            }
        }

        assertThat(check(new Drops())).violates("RefsOk");
    }

    @Test
    void complete_is_counted_and_complete_all_lets_everybody_go_on() {
        final class Completes extends Alone {
            final Completion done = new Completion(this, "done", 2);

            @Override
            void task() {
                if_(done.tryWaitFor(), () -> also(wrong.set(true)));
                step(done.complete());
                step("complete_again", done.complete());
                step(done.waitFor());
                if_("second", done.tryWaitFor(), () -> {}).else_(() -> also(wrong.set(true)));
                expect("none_left", not(done.isDone()));
                step(done.completeAll());
                step("wait_after_all", done.waitFor());
                step("wait_once_more", done.waitFor());
                expect("still_done", done.isDone());
                step(done.reinit());
                expect("not_done", not(done.isDone()));
            }
        }

        assertThat(check(new Completes())).holds("Wrong", "Ends", "DoneOk");
    }

    @Test
    void complete_all_twice_is_a_misuse() {
        final class Twice extends Alone {
            final Completion done = new Completion(this, "done", 1);

            @Override
            void task() {
                step(done.completeAll());
                step("complete_all_again", done.completeAll());
            }
        }

        assertThat(check(new Twice())).violates("DoneOk");
    }

    @Test
    void bit_operation_tells_what_the_bit_was() {
        final class Bits extends Alone {
            final Bit bit = new Bit(this, "PG_locked", "page->flags");

            @Override
            void task() {
                if_(bit.testAndSetBit(), () -> also(wrong.set(true)));
                if_("set_again", bit.testAndSetBit(), () -> {}).else_(() -> also(wrong.set(true)));
                if_(bit.testAndClearBit(), () -> {}).else_(() -> also(wrong.set(true)));
                if_("clear_again", bit.testAndClearBit(), () -> also(wrong.set(true)));
                step(bit.setBit());
                expect("is_set", bit.testBit());
                step(bit.clearBit());
                expect("is_clear", not(bit.testBit()));
            }
        }

        assertThat(check(new Bits())).holds("Wrong", "Ends");
    }

    @Test
    void atomic_operation_returns_the_old_value_or_the_new_one() {
        final class Counts extends Alone {
            final Atomic count = new Atomic(this, "count", 0, 5, 0);
            final Int seen = integer("seen", 0, 5, 0);

            @Override
            void task() {
                step(count.set(2));
                step(count.inc());
                step(count.dec());
                step(count.fetchAdd(seen, 2));
                expect("old", seen.is(2).and(count.read().is(4)));
                step(count.addReturn(seen, 1));
                expect("new", seen.is(5).and(count.read().is(5)));
                step(count.xchg(seen, Num.of(1)));
                expect("exchanged", seen.is(5).and(count.read().is(1)));
                if_(count.cmpxchg(Num.of(2), Num.of(3)), () -> also(wrong.set(true)));
                if_("cmpxchg_again", count.cmpxchg(Num.of(1), Num.of(3)), () -> {})
                        .else_(() -> also(wrong.set(true)));
                if_(count.tryCmpxchg(seen, Num.of(1)), () -> also(wrong.set(true)));
                expect("found", seen.is(3));
                if_("try_again", count.tryCmpxchg(seen, Num.of(1)), () -> {}).else_(() -> also(wrong.set(true)));
                if_(count.incNotZero(), () -> {}).else_(() -> also(wrong.set(true)));
                if_(count.decAndTest(), () -> also(wrong.set(true)));
                if_("dec_last", count.decAndTest(), () -> {}).else_(() -> also(wrong.set(true)));
                if_("inc_zero", count.incNotZero(), () -> also(wrong.set(true)));
            }
        }

        assertThat(check(new Counts())).holds("Wrong", "Ends", "TypeOK");
    }

    @Test
    void wait_event_while_atomic_is_a_misuse_although_the_condition_holds() {
        final class Waits extends Alone {
            final SpinLock lock = new SpinLock(this, "lock");
            final WaitQueue queue = new WaitQueue(this, "queue");
            final Bool ready = bool("ready", true);

            @Override
            void task() {
                step(lock.lock());
                queue.waitEvent(ready);
                step(lock.unlock());
            }
        }

        assertThat(check(new Waits())).violates("QueueOk");
    }

    @Test
    void wake_up_takes_everybody_out_of_the_queue() {
        final class Wakes extends Alone {
            final WaitQueue queue = new WaitQueue(this, "queue");

            @Override
            void task() {
                step(queue.prepareToWait());
                expect("in_it", queue.hasWaiter(task.id()));
                step(queue.wakeUp());
                expect("out_of_it", not(queue.hasWaiter(task.id())));
                step(queue.schedule());
                step("prepare_again", queue.prepareToWait());
                step(queue.finishWait());
                expect("out_again", not(queue.hasWaiter(task.id())));
            }
        }

        assertThat(check(new Wakes())).holds("Wrong", "Ends", "QueueOk");
    }

    @Test
    void work_that_returns_while_atomic_is_a_misuse() {
        final class Leaks extends Alone {
            final SpinLock lock = new SpinLock(this, "lock");
            final Work work = new Work(this, "work");
            final Process kworker = process("kworker", () -> work.worker(() -> step(lock.lock())));

            @Override
            void task() {
                step(work.schedule());
            }
        }

        assertThat(check(new Leaks())).violates("WorkOk");
    }

    @Test
    void handler_that_returns_with_interrupts_off_leaves_them_on() {
        final class Leaves extends Struck {
            @Override
            void timer() {
                step(cpu0.disable());
            }
        }

        assertThat(check(new Leaves())).holds("Struck", "Ends");
    }

    @Test
    void handler_runs_with_interrupts_off_and_restores_them_so() {
        final class Saves extends Struck {
            @Override
            void timer() {
                step(cpu0.save(flags));
                step(cpu0.restore(flags));
            }
        }

        assertThat(check(new Saves())).holds("Struck", "Ends", "Cpu0IrqsOk");
    }

    @Test
    void local_irq_enable_in_a_handler_is_a_misuse() {
        final class Enables extends Struck {
            @Override
            void timer() {
                step(cpu0.disable());
                step(cpu0.enable());
            }
        }

        assertThat(check(new Enables())).violates("Cpu0IrqsOk");
    }

    @Test
    void preempt_enable_without_disable_is_a_misuse() {
        final class Enables extends Alone {
            final Cpu cpu = new Cpu(this, "cpu", 2);

            @Override
            void task() {
                step(cpu.preemptDisable());
                step("disable_again", cpu.preemptDisable());
                step(cpu.preemptEnable());
                step("enable_again", cpu.preemptEnable());
                step("enable_once_more", cpu.preemptEnable());
            }
        }

        assertThat(check(new Enables())).violates("CpuOk");
    }
}
