package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.Library;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code atomic_t}: a number that is changed atomically. What an operation returns goes into a local of the caller. A
 * value outside of the range is found by {@code TypeOK}. See Documentation/atomic_t.txt.
 */
@Library
public final class Atomic {
    private final String prefix;
    private final String name;
    private final Int value;

    /**
     * A number.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param first its first value
     */
    public Atomic(Declarations place, String name, int low, int high, int first) {
        this(place, "atomic", "atomic_t", name, name, low, high, first);
    }

    private Atomic(
            Declarations place, String prefix, String type, String name, String lvalue, int low, int high, int first) {
        this.prefix = prefix;
        this.name = lvalue;
        value = place.integer(name, low, high, first).comment(type);
    }

    /**
     * A number that is a member of something.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code mm->mm_users}
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param first its first value
     */
    public Atomic(Declarations place, String name, String lvalue, int low, int high, int first) {
        this(place, "atomic", "atomic_t", name, lvalue, low, high, first);
    }

    /**
     * {@code atomic_long_t}: the same functions with {@code atomic_long_} in front.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param first its first value
     * @return the number
     */
    public static Atomic atomicLong(Declarations place, String name, String lvalue, int low, int high, int first) {
        return new Atomic(place, "atomic_long", "atomic_long_t", name, lvalue, low, high, first);
    }

    /**
     * {@code local_t}: atomic on its own CPU, with {@code local_} in front of its functions. One CPU alone changes it; see
     * Documentation/core-api/local_ops.rst.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param first its first value
     * @return the number
     */
    public static Atomic local(Declarations place, String name, String lvalue, int low, int high, int first) {
        return new Atomic(place, "local", "local_t", name, lvalue, low, high, first);
    }

    /** {@return {@code atomic_read()}: its value; reads it and is no step} */
    public Num read() {
        return value;
    }

    /**
     * {@code atomic_set()}.
     *
     * @param number its new value
     * @return the primitive
     */
    public Primitive set(int number) {
        return primitive("_set", "(&" + name + ", " + number + ");", value.set(number));
    }

    /** {@return {@code atomic_inc()}} */
    public Primitive inc() {
        return primitive("_inc", "(&" + name + ");", value.inc());
    }

    /** {@return {@code atomic_dec()}} */
    public Primitive dec() {
        return primitive("_dec", "(&" + name + ");", value.dec());
    }

    /**
     * {@code atomic_add_return()}: adds, and gives what comes out.
     *
     * @param into the local that gets the new value
     * @param number what is added
     * @return the primitive
     */
    public Primitive addReturn(Int into, int number) {
        return primitive(
                "_add_return", "(" + number + ", &" + name + ");", value.set(value.plus(number)), into.set(value));
    }

    /**
     * {@code atomic_fetch_add()}: adds, and gives what was there before.
     *
     * @param into the local that gets the old value
     * @param number what is added
     * @return the primitive
     */
    public Primitive fetchAdd(Int into, int number) {
        return primitive(
                "_fetch_add", "(" + number + ", &" + name + ");", into.set(value), value.set(value.plus(number)));
    }

    /**
     * {@code atomic_xchg()}: gives it a new value, and tells the old one.
     *
     * @param into the local that gets the old value
     * @param number the new value; may not read {@code into}
     * @return the primitive
     */
    public Primitive xchg(Int into, Num number) {
        return primitive("_xchg", "(&" + name + ", ...);", Op.fetch(into, value, value.set(number)));
    }

    /**
     * {@code atomic_cmpxchg()}: gives it a new value if it has the expected one.
     *
     * @param old the expected value
     * @param number the new value
     * @return succeeds if it had
     */
    public Test cmpxchg(Num old, Num number) {
        return test("_cmpxchg", ", old, new) == old", value.is(old), "won", "lost")
                .onSuccess(value.set(number));
    }

    /**
     * {@code atomic_try_cmpxchg()}: gives it a new value if it has the expected one, and otherwise tells what it has.
     *
     * @param old the local with the expected value; gets the value found where that is another
     * @param number the new value
     * @return succeeds if it had
     */
    public Test tryCmpxchg(Int old, Num number) {
        return test("_try_cmpxchg", ", &old, new)", value.is(old), "won", "lost")
                .onSuccess(value.set(number))
                .onFailure(old.set(value));
    }

    /** {@return {@code atomic_dec_and_test()}: takes one off; succeeds if none is left} */
    public Test decAndTest() {
        return test("_dec_and_test", ")", value.is(1), "zero", "not_zero")
                .onSuccess(value.dec())
                .onFailure(value.dec());
    }

    /** {@return {@code atomic_inc_not_zero()}: adds one unless it is zero} */
    public Test incNotZero() {
        return test("_inc_not_zero", ")", value.isNot(0), "got", "zero").onSuccess(value.inc());
    }

    private Primitive primitive(String function, String arguments, Op... parts) {
        return Primitive.of(prefix + function, prefix + function + arguments, parts);
    }

    private Test test(String function, String rest, Cond condition, String success, String failure) {
        return Test.of(prefix + function, prefix + function + "(&" + name + rest, condition, success, failure);
    }
}
