package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.StartClause;
import org.interleave.dsl.Test;

/** A reference count: {@code refcount_t} or {@code atomic_t} used as one. See Documentation/core-api/refcount-vs-atomic.rst. */
@Library
public final class Refcount {
    private final Functions functions;
    private final Int count;
    private final KernelObjectRules rules;

    /**
     * What C calls its functions.
     *
     * @param get takes a reference
     * @param tryGet takes one unless there is none
     * @param put drops one
     * @param argument what they are given
     * @param test what tells whether it was the last, as a call
     * @param testName name of the step that asks
     * @param release what else the function is given that drops one
     * @param leavesOne whether {@code put} must leave one
     */
    private record Functions(
            String get,
            String tryGet,
            String put,
            String argument,
            String test,
            String testName,
            String release,
            boolean leavesOne) {
        String call(String function) {
            return function + "(" + argument + ")";
        }
    }

    /**
     * A count of references.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param get the function that takes a reference, for example {@code mmget}; with {@code _not_zero} it is the one
     *     that may fail
     * @param put the function that drops one, for example {@code mmput}
     * @param argument what C gives them, for example {@code mm}
     * @param first how many references there are first, from 0 to {@code most}
     * @param most how many there can be
     */
    public Refcount(Declarations place, String name, String get, String put, String argument, int first, int most) {
        this(
                place,
                name,
                new Functions(
                        get, get + "_not_zero", put, argument, "atomic_dec_and_test(&" + name + ")", put, "", false),
                first,
                most);
    }

    private Refcount(Declarations place, String name, Functions functions, int first, int most) {
        this.functions = functions;
        count = place.integer(name, 0, most, first).comment("refcount");
        rules = place.object(name);
    }

    /**
     * {@code struct kref}: {@code kref_get()}, {@code kref_get_unless_zero()}, {@code kref_put()}. See
     * Documentation/core-api/kref.rst and include/linux/kref.h.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param first how many references there are first
     * @param most how many there can be
     * @return the count
     */
    public static Refcount kref(Declarations place, String name, int first, int most) {
        return kref(place, name, name, first, most);
    }

    /**
     * {@code struct kref} that is a member of something.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code conn->ref}
     * @param first how many references there are first
     * @param most how many there can be
     * @return the count
     */
    public static Refcount kref(Declarations place, String name, String lvalue, int first, int most) {
        Functions functions = new Functions(
                "kref_get",
                "kref_get_unless_zero",
                "kref_put",
                "&" + lvalue,
                "kref_put(&" + lvalue + ", release)",
                "kref_put",
                ", release",
                false);
        return new Refcount(place, name, functions, first, most);
    }

    /**
     * {@code refcount_t}: {@code refcount_inc()}, {@code refcount_inc_not_zero()}, {@code refcount_dec_and_test()}, and
     * {@code refcount_dec()}, which must not drop the last one: nobody would learn that there is none left.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param first how many references there are first
     * @param most how many there can be
     * @return the count
     */
    public static Refcount refcountT(Declarations place, String name, int first, int most) {
        return refcountT(place, name, name, first, most);
    }

    /**
     * {@code refcount_t} that is a member of something.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code sk->sk_refcnt}
     * @param first how many references there are first
     * @param most how many there can be
     * @return the count
     */
    public static Refcount refcountT(Declarations place, String name, String lvalue, int first, int most) {
        Functions functions = new Functions(
                "refcount_inc",
                "refcount_inc_not_zero",
                "refcount_dec",
                "&" + lvalue,
                "refcount_dec_and_test(&" + lvalue + ")",
                "refcount_dec_and_test",
                "",
                true);
        return new Refcount(place, name, functions, first, most);
    }

    /**
     * Says what it is, in the few words that stand beside its declaration.
     *
     * @param text the words, on one line
     * @return this count
     */
    public Refcount comment(String text) {
        count.comment(text);
        return this;
    }

    /** {@return takes a reference; whoever does this has one already} */
    public Primitive get() {
        return Primitive.of(
                functions.get(),
                functions.call(functions.get()) + ";",
                rules.misuse(count.is(0), "taken after it reached zero"),
                count.inc());
    }

    /** {@return takes a reference unless there is none any more} */
    public Test getNotZero() {
        return Test.of(functions.tryGet(), functions.call(functions.tryGet()), count.isNot(0), "got", "zero")
                .onSuccess(count.inc());
    }

    /** {@return drops a reference, whether or not it is the last; {@code refcount_dec()} must leave one} */
    public Primitive put() {
        return functions.leavesOne()
                ? Primitive.of(
                        functions.put(),
                        functions.call(functions.put()) + ";",
                        noneLeft(),
                        rules.misuse(
                                count.is(1), "the last one dropped by " + functions.put() + ", which does not tell"),
                        count.dec())
                : put(functions.put());
    }

    /**
     * Drops a reference by another function than the usual one, for example {@code mmput_async}.
     *
     * @param function name of the function
     * @return the primitive
     */
    public Primitive put(String function) {
        return Primitive.of(
                function, function + "(" + functions.argument() + functions.release() + ");", noneLeft(), count.dec());
    }

    /**
     * Drops a reference, and does what is to be done when it was the last: {@code kref_put(&ref, release)}. The drop is a
     * step, and so is each line of what is done then; whoever looks the object up between them finds one that dies.
     *
     * @param release what the release function does
     */
    public void put(Runnable release) {
        Macro.if_(decAndTest(), release, () -> {});
    }

    private Op noneLeft() {
        return rules.misuse(count.is(0), "dropped when there was no reference left");
    }

    /** {@return drops a reference; succeeds if it was the last} */
    public Test decAndTest() {
        return decAndTest(functions.testName(), functions.test());
    }

    private Test decAndTest(String name, String text) {
        return Test.of(name, text, count.is(1), "last", "not_last")
                .onSuccess(noneLeft(), count.dec())
                .onFailure(noneLeft(), count.dec());
    }

    /**
     * {@code refcount_dec_and_lock()}, {@code kref_put_lock()}: drops a reference without the lock unless it is the last;
     * drops the last one with the lock held, so that nobody who looks under the lock finds an object that dies.
     *
     * @param lock the lock
     * @param last what is done with the lock held when it was the last; it releases the lock
     */
    public void decAndLock(SpinLock lock, Runnable last) {
        decAndLock("refcount_dec_and_lock", lock.lock(), lock.unlock(), last);
    }

    /**
     * {@code refcount_dec_and_mutex_lock()}, {@code kref_put_mutex()}: the same with a mutex.
     *
     * @param lock the lock
     * @param last what is done with the lock held when it was the last; it releases the lock
     */
    public void decAndMutexLock(Mutex lock, Runnable last) {
        decAndLock("refcount_dec_and_mutex_lock", lock.lock(), lock.unlock(), last);
    }

    private void decAndLock(String function, Primitive lock, Primitive unlock, Runnable last) {
        Test notOne = Test.of(
                        "refcount_dec_not_one",
                        "refcount_dec_not_one(" + functions.argument() + ")",
                        count.isNot(1),
                        "dropped",
                        "last")
                .onSuccess(noneLeft(), count.dec());
        Macro.if_(notOne, () -> {}, () -> {
            Macro.step(function, lock).c(lock.c());
            Macro.if_(
                    decAndTest("refcount_dec_and_test", "refcount_dec_and_test(" + functions.argument() + ")"),
                    last,
                    () -> Macro.step(function + "_unlock", unlock).c(unlock.c()));
        });
    }

    /** {@return whether no reference is left; reads it and is no step} */
    public Cond isZero() {
        return count.is(0);
    }

    /** {@return whether one reference is left; reads it and is no step} */
    public Cond isLast() {
        return count.is(1);
    }

    /** {@return the count itself, for properties} */
    public Int count() {
        return count;
    }

    /**
     * How many references there are at the start, in one of several ways to begin.
     *
     * @param references how many
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(int references) {
        return count.initially(references);
    }

    /**
     * How many references there are at the start, where that depends on what is declared above the count.
     *
     * @param references how many
     * @return a clause of {@code start(...)}
     */
    public StartClause initially(Num references) {
        return count.initially(references);
    }
}
