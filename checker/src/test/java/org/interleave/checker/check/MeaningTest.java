package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Tied.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What statements mean, where it would be easy to get it wrong and to call something proven that is not. */
@Tag("tlc")
class MeaningTest {
    /** A worker that may take a lock and stop, or do something else for ever. */
    private static final class NobodyControls extends ProtocolSource {
        final RwSem sem = new RwSem(this, "sem", "sem");
        final Process worker = process("worker", this::worker);

        NobodyControls() {
            super("A choice with a lock in it.");
        }

        void worker() {
            loop(() -> either(
                    () -> {
                        step(sem.downRead());
                        step(sem.upRead());
                        return_();
                    },
                    () -> {
                        step("io");
                        step("io_done");
                    }));
        }

        @Override
        protected void properties() {
            eventually("Stops", worker.ended(), "the worker takes the lock at last");
        }
    }

    @Test
    void a_lock_that_is_one_of_several_choices_obliges_nobody_to_choose_it() {
        assertThat(check(new NobodyControls())).violates("Stops");
    }

    /** Hands something over if it is wanted. */
    private static final class LookedAtOnce extends ProtocolSource {
        final Bool want = bool("want", true);
        final Bool owed = bool("owed", false);
        final Mutex lock = new Mutex(this, "lock");
        final Process task = process("task", this::task);

        LookedAtOnce() {
            super("A condition that its own operations change.");
        }

        void task() {
            step(lock.lock());
            step("take", when(want, want.set(false), owed.set(true), lock.unlock()));
            step("pay");
        }

        @Override
        protected void properties() {
            never("NeverOwed", owed, "nothing is owed");
            always("Released", task.ended().implies(not(lock.heldBy(task.id()))), "the lock is released");
        }
    }

    @Test
    void the_condition_of_when_is_looked_at_once() {
        assertThat(check(new LookedAtOnce())).violates("NeverOwed").inStates(3).holds("Released", "LockOk");
    }

    /** One task spins for a flag with the mutex that the other one needs to set it. */
    private static final class Spinning extends ProtocolSource {
        final Mutex lock = new Mutex(this, "lock");
        final Bool flag = bool("flag", false);
        final Process spinner = process("spinner", this::spinner);
        final Process setter = process("setter", this::setter);

        Spinning() {
            super("Spinning with a lock held.");
        }

        void spinner() {
            step(lock.lock());
            loop(() -> if_("look", flag, () -> break_()));
            step(lock.unlock());
        }

        void setter() {
            step(lock.lock());
            step("set_flag", flag.set(true));
            step(lock.unlock());
        }

        @Override
        protected void properties() {
            reachable("SpinnerWaits", spinner.waits(), "the spinner may have to wait");
        }
    }

    @Test
    void who_spins_without_changing_anything_waits() {
        assertThat(check(new Spinning())).violates("NoDeadlock").inStates(2).holds("SpinnerWaits");
    }

    /** A function returns a local that is reset at its end. */
    private static final class ReturnsDropped extends ProtocolSource {
        final Process task = process("task", this::task);

        ReturnsDropped() {
            super("A local that is returned and dropped.");
        }

        @C("lib/try.c")
        Bool attempt() {
            Bool done = local("done", false).dropAtEnd();
            step("try_it", done.set(true));
            return done;
        }

        void task() {
            if_(attempt(), () -> step("taken")).else_(() -> step("not_taken").neverFires("the try succeeds"));
        }

        @Override
        protected void properties() {
            noDeadlock("the task ends");
        }
    }

    @Test
    void a_local_that_is_returned_is_read_before_it_is_dropped() {
        assertThat(check(new ReturnsDropped())).holds("NoDeadlock").leavesNothingUntested();
    }

    /** Counts each time it gets the lock. */
    private static final class CountsLocks extends ProtocolSource {
        final Mutex lock = new Mutex(this, "lock");
        final Process one = process("one", this::one);
        final Process two = process("two", this::two);
        final Int inside = integer("inside", 0, 2, 0);

        CountsLocks() {
            super("A trylock that counts.");
        }

        void one() {
            if_(lock.trylock().onSuccess(inside.inc()), () -> step(lock.unlock(), inside.dec()));
        }

        void two() {
            if_(lock.trylock().onSuccess(inside.inc()), () -> step(lock.unlock(), inside.dec()));
        }

        @Override
        protected void properties() {
            never("TwoInside", inside.is(2), "one task at a time");
        }
    }

    @Test
    void what_is_added_to_a_test_replaces_nothing_of_it() {
        assertThat(check(new CountsLocks())).holds("TwoInside", "LockOk", "TypeOK");
    }

    /** Raises a flag that is not there. */
    private static final class NoSuchFlag extends ProtocolSource {
        final Array<Num, Bool> flag = array("flag", range(0, 1), bool(), false);
        final Int next = integer("next", 0, 3, 0);
        final Process task = process("task", this::task);

        NoSuchFlag() {
            super("An element that an array does not have.");
        }

        void task() {
            step("choose", next.set(2));
            step("raise", flag.of(next).set(true));
        }

        @Override
        protected void properties() {
            noDeadlock("the task ends");
        }
    }

    @Test
    void to_write_an_element_that_is_not_there_is_a_misuse() {
        assertThat(check(new NoSuchFlag())).violates("FlagOk").inStates(3).holdsWithoutMisuse("TypeOK");
    }
}
