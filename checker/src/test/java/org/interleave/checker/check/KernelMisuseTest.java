package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Misused.property;
import static org.interleave.checker.check.Misused.says;
import static org.interleave.checker.check.Tied.check;

import java.util.List;
import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Each;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Atomic;
import org.interleave.dsl.kernel.Completion;
import org.interleave.dsl.kernel.Cpu;
import org.interleave.dsl.kernel.LocalInterrupts;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.kernel.WaitQueue;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each primitive of the kernel, used by its rules and misused. Runs TLC, about half a second a run. */
@Tag("tlc")
@DisplayName("A kernel primitive")
class KernelMisuseTest {
    /** Protocols with one task; what it does is all that differs. */
    private abstract static class OneTask extends ProtocolSource {
        final SpinLock zone_lock = new SpinLock(this, "zone_lock");
        final Mutex lock = new Mutex(this, "lock");
        final Process task = process("task", this::task);

        OneTask() {
            super("One task and two locks.");
        }

        abstract void task();

        @Override
        protected void properties() {
            eventually("Ends", task.ended(), "the task comes to its end");
        }
    }

    /** One of many locks, each beside the number of those who are inside. */
    @Nested
    class one_of_each {
        private static final class Account {
            final Mutex lock;
            final RwSem sem;
            final Int inside;

            Account(Declarations account) {
                lock = new Mutex(account, "lock", "account->lock");
                sem = new RwSem(account, "sem", "account->sem");
                inside = account.integer("inside", 0, 2, 0);
            }
        }

        /** Owners who work on the account of anybody. */
        private abstract static class Bank extends ProtocolSource {
            final Family owner = processes("owner", 2, this::owner).symmetric();
            final PidVar whose = owner.anything("whose", owner);
            final Each<Pid, Account> account = each(owner, Account::new);

            Bank() {
                super("Owners work on the account of anybody.");
            }

            abstract void owner();

            @Override
            protected void properties() {
                eventually("AllEnd", owner.ended(), "nobody waits for ever");
                never("TwoInside", exists(owner, (Pid p) -> account.of(p).inside.is(2)), "one account is for one");
                reachable(
                        "AtOnce", forAll(owner, (Pid p) -> account.of(p).inside.is(1)), "two accounts are for two");
            }
        }

        @Test
        void excludes_those_who_want_the_same_one() {
            final class Locked extends Bank {
                @Override
                void owner() {
                    Account one = account.of(whose);
                    step(one.lock.lock());
                    step(one.sem.downRead());
                    step("enter", one.inside.inc());
                    step("leave", one.inside.dec());
                    step(one.sem.upRead());
                    step(one.lock.unlock());
                }
            }

            assertThat(check(new Locked()))
                    .holds("LockOk", "SemOk", "TypeOK", "NoDeadlock", "AllEnd", "TwoInside", "AtOnce", "LockOrder")
                    .leavesNothingUntested();
        }

        @Test
        void is_released_by_its_owner_only() {
            final class Other extends Bank {
                @Override
                void owner() {
                    step(account.of(self()).lock.lock());
                    step(account.of(whose).lock.unlock());
                }
            }

            says(check(new Other()), "LockOk", "lock: released by a task that does not hold it (owner_");
        }
    }

    @Nested
    class spinlock {
        @Test
        void that_its_owner_acquires_again_is_misused_at_once_and_is_no_deadlock() {
            final class LockedTwice extends OneTask {
                @Override
                void task() {
                    step(zone_lock.lock());
                    step("lock_again", zone_lock.lock());
                }
            }

            CheckedProtocol checked = check(new LockedTwice());

            assertThat(checked).violates("ZoneLockOk").inStates(3).holdsWithoutMisuse("NoDeadlock", "Ends");
            says(checked, "ZoneLockOk", "zone_lock: acquired by a task that holds it already (task at lock_again, ");
        }

        @Test
        void is_released_by_its_owner_only() {
            final class NotHeld extends OneTask {
                @Override
                void task() {
                    step(zone_lock.unlock());
                }
            }

            says(
                    check(new NotHeld()),
                    "ZoneLockOk",
                    "zone_lock: released by a task that does not hold it (task at spin_unlock, ");
        }

        @Test
        void is_not_slept_with() {
            final class Sleeps extends OneTask {
                @Override
                void task() {
                    step(zone_lock.lock());
                    step(lock.lock());
                    step(lock.unlock());
                    step(zone_lock.unlock());
                }
            }

            CheckedProtocol checked = check(new Sleeps());

            assertThat(checked).violates("LockOk").holdsWithoutMisuse("ZoneLockOk", "Ends", "NoDeadlock");
            says(checked, "LockOk", "lock: slept while atomic, holding zone_lock (task at mutex_lock, ");
        }

        @Test
        void may_be_taken_under_a_mutex() {
            final class InOrder extends OneTask {
                @Override
                void task() {
                    step(lock.lock());
                    if_(zone_lock.trylock(), () -> step(zone_lock.unlock()));
                    step("lock_again", zone_lock.lock());
                    step("unlock_again", zone_lock.unlock());
                    step(lock.unlock());
                }
            }

            assertThat(check(new InOrder())).holds("LockOk", "ZoneLockOk", "Ends", "NoDeadlock");
        }
    }

    /** A task and a timer's handler on one CPU share a lock. */
    private abstract static class WithTimer extends ProtocolSource {
        final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
        final SpinLock timer_lock = new SpinLock(this, "timer_lock");
        final Completion expired = new Completion(this, "expired", 1);
        final Int shared = integer("shared", 0, 3, 0);
        final Process task = process("task", this::task).runsWhile(cpu0.lets(self()));
        final Process timer = process("timer", () -> cpu0.handler(this::timer));

        WithTimer() {
            super("A task and a timer on one CPU.");
        }

        abstract void task();

        void timer() {
            step(timer_lock.lock());
            step("expire", shared.set(1));
            step(timer_lock.unlock());
        }

        @Override
        protected void properties() {
            never(
                    "StruckWhileOff",
                    cpu0.inHardirq().and(cpu0.offBy(task.id())),
                    "an interrupt strikes while they are on");
            reachable("Strikes", cpu0.inHardirq(), "an interrupt may strike");
        }
    }

    @Nested
    class hard_interrupt {
        private static class PlainLock extends WithTimer {
            @Override
            void task() {
                step(timer_lock.lock());
                step("use", shared.set(2));
                step(timer_lock.unlock());
            }
        }

        @Test
        void that_takes_the_lock_of_the_task_it_struck_misuses_it() {
            CheckedProtocol checked = check(new PlainLock());

            assertThat(checked)
                    .violates("TimerLockOk")
                    .inStates(4)
                    .holdsWithoutMisuse("NoDeadlock", "StruckWhileOff")
                    .holds("Strikes");
            says(
                    checked,
                    "TimerLockOk",
                    "timer_lock: taken by a handler on the CPU that its interrupted holder has (timer at spin_lock, ");
        }

        @Test
        void that_takes_the_lock_of_the_task_it_struck_is_found_in_the_twin() {
            ProtocolResult twin = new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                    .check(List.of(ExpectationsBuilder.everythingHolds(new PlainLock().build())))
                    .get(0);

            assertThat(twin).violates("TimerLockOk").holdsWithoutMisuse("StruckWhileOff");
        }

        @Test
        void may_try_the_lock_of_the_task_it_struck() {
            final class Tries extends PlainLock {
                @Override
                void timer() {
                    if_(timer_lock.trylock(), () -> step(timer_lock.unlock()));
                }
            }

            assertThat(check(new Tries())).holds("TimerLockOk", "NoDeadlock", "Strikes");
        }

        @Test
        void may_wait_for_a_task_on_another_cpu() {
            final class OtherCpu extends PlainLock {
                final LocalInterrupts cpu1 = new LocalInterrupts(this, "cpu1");
                final Process nic = process("nic", () -> cpu1.handler(this::timer));

                @Override
                void task() {
                    timer_lock.lockIrq(cpu0);
                    step("use", shared.set(2));
                    timer_lock.unlockIrq(cpu0);
                }

                @Override
                protected void properties() {
                    reachable(
                            "WaitsForTask",
                            timer_lock.heldBy(task.id()).and(cpu1.inHardirq()).and(nic.waits()),
                            "a handler may wait for a task");
                }
            }

            assertThat(check(new OtherCpu())).holds("TimerLockOk", "NoDeadlock", "WaitsForTask");
        }

        @Test
        void that_takes_the_lock_of_one_of_several_tasks_is_told_from_one_elsewhere() {
            final class Several extends ProtocolSource {
                final LocalInterrupts cpu0 = new LocalInterrupts(this, "cpu0");
                final Cpu sched0 = new Cpu(this, "sched0", 1);
                final SpinLock here = new SpinLock(this, "here");
                final SpinLock elsewhere = new SpinLock(this, "elsewhere");
                final Family task = processes("task", 2, () -> uses(here))
                        .runsWhile(t -> sched0.runs(t).and(cpu0.lets(t)));
                final Process remote = process("remote", () -> uses(elsewhere));
                final Process scheduler = process("scheduler", () -> sched0.schedules(task));
                final Process irq = process("irq", () -> cpu0.handler(this::irq));

                Several() {
                    super("Two tasks and an interrupt on one CPU, and a task on another.");
                }

                void uses(SpinLock lock) {
                    step(lock.lock());
                    step(lock.unlock());
                }

                void irq() {
                    step("lock_here", here.lock());
                    step("unlock_here", here.unlock());
                    step("lock_elsewhere", elsewhere.lock());
                    step("unlock_elsewhere", elsewhere.unlock());
                }

                @Override
                protected void properties() {
                    reachable("Strikes", cpu0.inHardirq(), "an interrupt may strike");
                }
            }

            CheckedProtocol checked = check(new Several());

            assertThat(checked)
                    .violates("HereOk")
                    .holdsWithoutMisuse("ElsewhereOk")
                    .holds("Strikes");
            says(
                    checked,
                    "HereOk",
                    "here: taken by a handler on the CPU that its interrupted holder has (irq at lock_here, ");
        }

        @Test
        void waits_until_they_are_on_again() {
            final class LockIrq extends WithTimer {
                @Override
                void task() {
                    timer_lock.lockIrq(cpu0);
                    step("use", shared.set(2));
                    timer_lock.unlockIrq(cpu0);
                }
            }

            assertThat(check(new LockIrq()))
                    .holds("NoDeadlock", "StruckWhileOff", "Strikes", "TimerLockOk", "Cpu0IrqsOk");
        }

        @Test
        void is_kept_out_by_whoever_turned_them_off_first() {
            final class Irqsave extends WithTimer {
                @Override
                void task() {
                    Bool flags = local("flags", false);
                    step(cpu0.disable());
                    timer_lock.lockIrqsave(cpu0, flags);
                    timer_lock.unlockIrqrestore(cpu0, flags);
                    step("still_off", when(cpu0.offBy(task.id()), shared.set(3)));
                    step(cpu0.enable());
                }
            }

            assertThat(check(new Irqsave())).holds("NoDeadlock", "StruckWhileOff", "Strikes", "Cpu0IrqsOk");
        }

        @Test
        void must_not_sleep_and_nobody_sleeps_with_interrupts_off() {
            final class Waits extends WithTimer {
                @Override
                void task() {
                    step(cpu0.disable());
                    step(expired.waitFor());
                    step(cpu0.enable());
                }

                @Override
                void timer() {
                    step(expired.complete());
                }
            }
            final class WaitsInHandler extends WithTimer {
                @Override
                void task() {
                    step(expired.complete());
                }

                @Override
                void timer() {
                    step(expired.waitFor());
                }
            }

            says(check(new Waits()), "ExpiredOk", "expired: slept while atomic, with interrupts off (task at ");
            says(
                    check(new WaitsInHandler()),
                    "ExpiredOk",
                    "expired: slept while atomic, in a hard interrupt (timer at ");
        }

        @Test
        void is_let_in_again_by_who_kept_it_out() {
            final class EnabledTwice extends WithTimer {
                @Override
                void task() {
                    step(cpu0.disable());
                    step(cpu0.enable());
                    step("enable_again", cpu0.enable());
                }
            }
            final class LeftOff extends WithTimer {
                @Override
                void task() {
                    step(cpu0.disable());
                }
            }

            says(
                    check(new EnabledTwice()),
                    "Cpu0IrqsOk",
                    "cpu0_irqs: turned on by a task that did not turn them off (task at enable_again, ");
            says(check(new LeftOff()), "Cpu0IrqsOk", "cpu0_irqs: still off though the task that did it has ended");
        }
    }

    /** Two tasks share a CPU, and count without a lock. */
    private abstract static class OnOneCpu extends ProtocolSource {
        final Cpu cpu0 = new Cpu(this, "cpu0", 2);
        final Mutex lock = new Mutex(this, "lock");
        final Int count = integer("count", 0, 2, 0);
        final Family task = processes("task", 2, this::task).runsWhile(cpu0::runs);
        final Process scheduler = process("scheduler", () -> cpu0.schedules(task));

        OnOneCpu() {
            super("Two tasks share a CPU.");
        }

        abstract void task();

        /** Reads, and writes what it has read plus one. */
        void count_up() {
            Int seen = local("seen", 0, 2, 0);
            step("read", seen.set(count));
            step("write", count.set(seen.plus(1)));
        }

        @Override
        protected void properties() {
            never("LostUpdate", task.ended().and(count.isNot(2)), "both are counted");
            reachable("BothEnd", task.ended(), "both come to their end");
        }
    }

    @Nested
    class cpu {
        @Test
        void is_taken_away_between_any_two_steps() {
            final class Preempted extends OnOneCpu {
                @Override
                void task() {
                    count_up();
                }
            }

            assertThat(check(new Preempted())).violates("LostUpdate").holds("BothEnd");
        }

        @Test
        void is_kept_while_preemption_is_off() {
            final class Kept extends OnOneCpu {
                @Override
                void task() {
                    step(cpu0.preemptDisable());
                    count_up();
                    step(cpu0.preemptEnable());
                }
            }

            assertThat(check(new Kept())).holds("LostUpdate", "BothEnd", "Cpu0Ok");
        }

        @Test
        void is_not_slept_on_while_preemption_is_off() {
            final class Sleeps extends OnOneCpu {
                @Override
                void task() {
                    step(cpu0.preemptDisable());
                    step(lock.lock());
                    step(lock.unlock());
                    step(cpu0.preemptEnable());
                }
            }

            says(
                    check(new Sleeps()),
                    "LockOk",
                    "lock: slept while atomic, with preemption off (task_1 at mutex_lock, ");
        }

        @Test
        void is_given_back_once() {
            final class Twice extends OnOneCpu {
                @Override
                void task() {
                    step(cpu0.preemptDisable());
                    step(cpu0.preemptEnable());
                    step("enable_again", cpu0.preemptEnable());
                }
            }

            says(check(new Twice()), "Cpu0Ok", "cpu0: preemption turned on that was not off (task_1 at enable_again, ");
        }
    }

    /** Two tasks take two locks. */
    private abstract static class TwoLocks extends ProtocolSource {
        final Mutex a = new Mutex(this, "a");
        final Mutex b = new Mutex(this, "b");
        final Mutex gate = new Mutex(this, "gate");
        final Process one = process("one", this::one);
        final Process two = process("two", this::two);

        TwoLocks() {
            super("Two tasks take two locks.");
        }

        void one() {
            step("lock_a", a.lock());
            step("lock_b", b.lock());
            step("unlock_b", b.unlock());
            step("unlock_a", a.unlock());
        }

        abstract void two();

        @Override
        protected void properties() {
            eventually("Ends", one.ended(), "the first comes to its end");
        }
    }

    @Nested
    class lock_order {
        @Test
        void that_makes_a_circle_is_told_with_both_sides() {
            final class Abba extends TwoLocks {
                @Override
                void two() {
                    step("lock_b", b.lock());
                    step("lock_a", a.lock());
                    step("unlock_a", a.unlock());
                    step("unlock_b", b.unlock());
                }
            }

            CheckedProtocol checked = check(new Abba());

            assertThat(checked).violates("LockOrder").inStates(2).violates("NoDeadlock");
            says(checked, "LockOrder", "lock order a -> b -> a");
            assertThat(property(checked, "LockOrder").message())
                    .contains("b is taken by one who holds a (one at lock_b, KernelMisuseTest.java:")
                    .contains("a is taken by one who holds b (two at lock_a, KernelMisuseTest.java:");
        }

        @Test
        void is_looked_for_in_the_states_and_not_in_the_text() {
            final class NeverBoth extends TwoLocks {
                @Override
                void two() {
                    step("lock_b", b.lock());
                    step("unlock_b", b.unlock());
                    step("lock_a", a.lock());
                    step("unlock_a", a.unlock());
                }
            }

            assertThat(check(new NeverBoth())).holds("LockOrder", "Ends", "NoDeadlock");
        }

        @Test
        void is_that_of_each_expansion_though_they_share_a_label() {
            final class OneMacro extends TwoLocks {
                final Label take = label("take");

                @Override
                void one() {
                    as_("a", () -> take(a));
                    as_("b", () -> take(b));
                    as_("gate", () -> take(gate));
                    step("unlock_gate", gate.unlock());
                    step("unlock_b", b.unlock());
                    step("unlock_a", a.unlock());
                }

                void take(Mutex mutex) {
                    step(take, mutex.lock());
                }

                @Override
                void two() {
                    step("rest");
                }
            }

            assertThat(check(new OneMacro())).holds("LockOrder", "Ends", "NoDeadlock");
        }

        @Test
        void comes_out_alike_in_the_twin() {
            ProtocolResult twin = new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                    .check(List.of(ExpectationsBuilder.everythingHolds(new LockOrder().build())))
                    .get(0);

            assertThat(twin).violates("LockOrder").violates("NoDeadlock");
        }

        @Test
        void is_drawn_where_it_is_asked_for() {
            final class InOrder extends TwoLocks {
                @Override
                void two() {
                    step("lock_gate", gate.lock());
                    step("lock_a", a.lock());
                    step("unlock_a", a.unlock());
                    step("unlock_gate", gate.unlock());
                }
            }

            CheckedProtocol checked = ProtocolAssertions.check(new InOrder(), CheckOptions.DEFAULT.only("LockOrder"));

            assertThat(checked).holds("LockOrder");
            assertThat(property(checked, "LockOrder").message())
                    .matches("Locks were seen to be taken in this order:\n"
                            + "a -> b {2}\\(one at lock_b, KernelMisuseTest.java:\\d+\\)\n"
                            + "gate -> a {2}\\(two at lock_a, KernelMisuseTest.java:\\d+\\)");
        }

        @Test
        void does_not_count_a_trylock() {
            final class Tries extends TwoLocks {
                @Override
                void two() {
                    step("lock_b", b.lock());
                    if_(a.trylock(), () -> step("unlock_a", a.unlock()));
                    step("unlock_b", b.unlock());
                }
            }

            assertThat(check(new Tries())).holds("LockOrder", "Ends", "NoDeadlock");
        }
    }

    @Nested
    class others {
        @Test
        void semaphore_is_downgraded_by_its_writer_only() {
            final class Downgrades extends ProtocolSource {
                final RwSem sem = new RwSem(this, "sem", "sem");
                final Process right = process("right", this::right);
                final Process wrong = process("wrong", this::wrong);

                Downgrades() {
                    super("One downgrades what it holds for write, and one what it holds for read.");
                }

                void right() {
                    step(sem.downWrite());
                    step(sem.downgradeWrite());
                    step(sem.upRead());
                }

                void wrong() {
                    step(sem.downRead());
                    step(sem.downgradeWrite());
                    step(sem.upRead());
                }

                @Override
                protected void properties() {
                    reachable(
                            "Together", sem.heldForReadBy(right.id()).and(sem.heldForReadBy(wrong.id())), "both read");
                }
            }

            CheckedProtocol checked = check(new Downgrades());

            assertThat(checked).violates("SemOk").holds("Together");
            says(
                    checked,
                    "SemOk",
                    "sem: downgraded by a task that does not hold it for write (wrong at downgrade_write, ");
        }

        /** A reader waits for another one, who reads too, and a writer comes in between. */
        private abstract static class ReaderWriterReader extends ProtocolSource {
            final RwSem sem = semaphore();
            final Bool helped = bool("helped", false);
            final Process reader = process("reader", this::reader);
            final Process writer = process("writer", this::writer);
            final Process helper = process("helper", this::helper);

            ReaderWriterReader() {
                super("A reader waits for a helper, who reads too.");
            }

            abstract RwSem semaphore();

            void reader() {
                step(sem.downRead());
                step("wait_for_help", await(helped));
                step(sem.upRead());
            }

            void writer() {
                step(sem.downWrite());
                step(sem.upWrite());
            }

            void helper() {
                step(sem.downRead());
                step("help", helped.set(true));
                step(sem.upRead());
            }

            @Override
            protected void properties() {}
        }

        @Test
        void semaphore_is_stuck_where_a_writer_waits_between_two_readers() {
            final class Fair extends ReaderWriterReader {
                @Override
                RwSem semaphore() {
                    return new RwSem(this, "sem", "sem");
                }
            }
            final class ReadersFirst extends ReaderWriterReader {
                @Override
                RwSem semaphore() {
                    return RwSem.readersFirst(this, "sem", "sem");
                }
            }

            assertThat(check(new Fair())).violates("NoDeadlock").inStates(3);
            assertThat(check(new ReadersFirst())).holds("NoDeadlock");
        }

        @Test
        void semaphore_lets_no_reader_pass_a_writer_that_waits() {
            final class Queued extends ProtocolSource {
                final RwSem sem = new RwSem(this, "sem", "sem");
                final Process writer = process("writer", this::writer);
                final Process reader = process("reader", this::reader);

                Queued() {
                    super("A reader tries while a writer waits.");
                }

                void writer() {
                    step(sem.downWrite());
                    step(sem.upWrite());
                }

                void reader() {
                    step(sem.downRead());
                    step(sem.upRead());
                    if_(sem.downReadTrylock(), () -> {
                        step("unlock_again", sem.upRead());
                    });
                }

                @Override
                protected void properties() {
                    Cond reads = sem.heldForReadBy(reader.id());
                    everyStep(
                            "NobodyPasses",
                            sem.writerWaits().and(not(reads)).implies(not(next(reads))),
                            "a reader waits behind a writer that waits");
                    reachable("WaitsBehind", sem.writerWaits().and(reader.waits()), "a reader may wait there");
                    eventually("BothEnd", writer.ended().and(reader.ended()), "nobody is stuck");
                }
            }

            assertThat(check(new Queued())).holds("NobodyPasses", "WaitsBehind", "BothEnd", "SemOk", "NoDeadlock");
        }

        @Test
        void reference_is_not_taken_after_the_last() {
            final class Late extends OneTask {
                final Refcount ref = Refcount.kref(this, "ref", 1, 2);

                @Override
                void task() {
                    step(ref.put());
                    step(ref.get());
                }
            }

            says(check(new Late()), "RefOk", "ref: taken after it reached zero (task at kref_get, ");
        }

        @Test
        void completion_is_completed_as_often_as_it_is_waited_for() {
            final class Twice extends OneTask {
                final Completion done = new Completion(this, "done", 1);

                @Override
                void task() {
                    step(done.complete());
                    step("complete_again", done.complete());
                    step(done.waitFor());
                    step(done.completeAll());
                    step("wait_again", done.waitFor());
                    step("and_again", done.waitFor());
                }
            }

            CheckedProtocol checked = check(new Twice());

            assertThat(checked).holdsWithoutMisuse("Ends", "NoDeadlock");
            says(checked, "DoneOk", "done: completed once more than it is waited for (task at complete_again, ");
        }

        @Test
        void wait_queue_misses_no_wake_up() {
            final class Waits extends ProtocolSource {
                final WaitQueue wait = new WaitQueue(this, "wait");
                final Bool ready = bool("ready", false);
                final Process sleeper = process("sleeper", this::sleeper);
                final Process waker = process("waker", this::waker);

                Waits() {
                    super("One sleeps until another wakes it.");
                }

                void sleeper() {
                    wait.waitEvent(ready);
                }

                void waker() {
                    step("set", ready.set(true));
                    step(wait.wakeUp());
                }

                @Override
                protected void properties() {
                    eventually("Woken", sleeper.ended(), "the sleeper is woken");
                    reachable("Sleeps", wait.hasWaiter(sleeper.id()), "it may sleep");
                }
            }

            CheckedProtocol checked = check(new Waits());

            assertThat(checked).holds("Woken", "Sleeps", "NoDeadlock");
            assertThat(checked.result().properties())
                    .extracting(PropertyResult::property)
                    .as("nobody can be in the queue twice here, so there is nothing to check")
                    .doesNotContain("WaitOk");
        }

        @Test
        void work_that_is_queued_twice_is_done_once_and_flushed() {
            final class Queues extends ProtocolSource {
                final Work work = new Work(this, "async_put_work");
                final Int times = integer("times", 0, 3, 0);
                final Process task = process("task", this::task);
                final Process worker = process("worker", () -> work.worker(() -> step("mmput", times.inc())))
                        .owesNothing("there may be no work");

                Queues() {
                    super("Work is queued twice before a worker comes.");
                }

                void task() {
                    step(work.schedule());
                    step("schedule_again", work.schedule());
                    step(work.flush());
                }

                @Override
                protected void properties() {
                    never("DoneLess", task.ended().and(times.is(0)), "who has flushed it finds it done");
                    reachable("Once", task.ended().and(times.is(1)), "it may be done once");
                    reachable("Twice", task.ended().and(times.is(2)), "it may be done twice");
                    never("ThreeTimes", times.is(3), "it is not done more often than it was queued");
                }
            }

            assertThat(check(new Queues())).holds("DoneLess", "Once", "Twice", "ThreeTimes");
        }

        @Test
        void atomic_number_loses_no_update() {
            final class Counts extends ProtocolSource {
                final Atomic count = new Atomic(this, "count", 0, 6, 0);
                final Family task = processes("task", 2, this::task);

                Counts() {
                    super("Two tasks count in three ways.");
                }

                void task() {
                    Int seen = local("seen", 0, 6, 0);
                    step(count.fetchAdd(seen, 1));
                    step(count.addReturn(seen, 1));
                    loop(() -> if_(count.tryCmpxchg(seen, seen.plus(1)), () -> break_()));
                }

                @Override
                protected void properties() {
                    never("LostUpdate", task.ended().and(count.read().isNot(6)), "every update counts");
                    eventually("AllEnd", task.ended(), "everybody comes to the end");
                }
            }

            assertThat(check(new Counts())).holds("LostUpdate", "AllEnd", "TypeOK");
        }
    }
}
