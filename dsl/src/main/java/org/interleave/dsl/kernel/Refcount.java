package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.StartClause;
import org.interleave.dsl.Test;

/** A reference count: {@code refcount_t} or {@code atomic_t} used as one. See Documentation/core-api/refcount-vs-atomic.rst. */
@Library
public final class Refcount {
    private final String name;
    private final String get;
    private final String put;
    private final String c;
    /** The function that drops one and tells whether it was the last. */
    private final String test;
    /** Whether the function that drops one must leave one. */
    private final boolean leavesOne;

    private final Int count;
    private final KernelObjectRules rules;

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
        this(place, name, get, put, argument, put, false, first, most);
    }

    private Refcount(
            Declarations place,
            String name,
            String get,
            String put,
            String argument,
            String test,
            boolean leavesOne,
            int first,
            int most) {
        this.name = name;
        this.test = test;
        this.leavesOne = leavesOne;
        this.get = get;
        this.put = put;
        c = "(" + argument + ")";
        count = place.integer(name, 0, most, first).comment("refcount");
        rules = place.object(name);
    }

    /**
     * {@code struct kref}: {@code kref_get()}, {@code kref_get_not_zero()} (in C {@code kref_get_unless_zero()}),
     * {@code kref_put()}. See Documentation/core-api/kref.rst.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param first how many references there are first
     * @param most how many there can be
     * @return the count
     */
    public static Refcount kref(Declarations place, String name, int first, int most) {
        return new Refcount(place, name, "kref_get", "kref_put", "&" + name, first, most);
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
        return new Refcount(
                place, name, "refcount_inc", "refcount_dec", "&" + name, "refcount_dec_and_test", true, first, most);
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
        return Primitive.of(get, get + c + ";", rules.misuse(count.is(0), "taken after it reached zero"), count.inc());
    }

    /** {@return takes a reference unless there is none any more} */
    public Test getNotZero() {
        return Test.of(get + "_not_zero", get + "_not_zero" + c, count.isNot(0), "got", "zero")
                .onSuccess(count.inc());
    }

    /** {@return drops a reference, whether or not it is the last; {@code refcount_dec()} must leave one} */
    public Primitive put() {
        return leavesOne
                ? Primitive.of(
                        put,
                        put + c + ";",
                        noneLeft(),
                        rules.misuse(count.is(1), "the last one dropped by " + put + ", which does not tell"),
                        count.dec())
                : put(put);
    }

    /**
     * Drops a reference by another function than the usual one, for example {@code mmput_async}.
     *
     * @param function name of the function
     * @return the primitive
     */
    public Primitive put(String function) {
        return Primitive.of(function, function + c + ";", noneLeft(), count.dec());
    }

    private Op noneLeft() {
        return rules.misuse(count.is(0), "dropped when there was no reference left");
    }

    /** {@return drops a reference; succeeds if it was the last} */
    public Test decAndTest() {
        String text = leavesOne ? test + c : "dec_and_test(&" + name + ")";
        return Test.of(test, text, count.is(1), "last", "not_last")
                .onSuccess(noneLeft(), count.dec())
                .onFailure(noneLeft(), count.dec());
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
