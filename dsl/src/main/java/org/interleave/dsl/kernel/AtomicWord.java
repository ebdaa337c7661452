package org.interleave.dsl.kernel;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Library;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Test;

/**
 * {@code atomic_t} with several fields packed in one word, such as the locked byte, the pending bit and the tail of a
 * queued spinlock: a Java record. What an operation returns, the whole word, goes into a local of the caller. A field
 * that would run over into its neighbour leaves its range, which {@code TypeOK} finds. Memory is sequentially consistent,
 * so the plain names stand for the {@code _relaxed}, {@code _acquire} and {@code _release} ones, too. See
 * Documentation/atomic_t.txt, and include/asm-generic/qspinlock_types.h for how a word is packed.
 *
 * <p>Some operations change a part of the word, said by a function from the word and a second one to the word that has
 * its part from the second: {@code (word, from) -> new Word(word.locked(), from.tail())} for the tail.
 *
 * @param <R> the record: its components are the fields, as {@link Cond} and {@link Num}
 */
@Library
public final class AtomicWord<R extends Record> {
    private final RecordVar<R> word;
    private final String c;
    private final R zero;

    /**
     * A word that is a variable of its own, and begins with zero.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param kind the record with the ranges of its fields
     * @param zero the word none of whose bits is set
     */
    public AtomicWord(Declarations place, String name, Kind<R, RecordVar<R>> kind, R zero) {
        this(place.variable(name, kind, zero).comment("atomic_t"), name, zero);
    }

    /**
     * A word that is declared already, such as an element of an array.
     *
     * @param word the word
     * @param lvalue how C names it, for example {@code lock->val}
     * @param zero the word none of whose bits is set
     */
    public AtomicWord(RecordVar<R> word, String lvalue, R zero) {
        this.word = word;
        c = "&" + lvalue;
        this.zero = zero;
    }

    /** {@return {@code atomic_read()}: its fields; reads it and is no step} */
    public R read() {
        return word.get();
    }

    /**
     * Whether {@code atomic_read()} gives a value; reads it and is no step.
     *
     * @param value the value of the whole word
     * @return the condition
     */
    public Cond is(R value) {
        return word.is(value);
    }

    /**
     * {@code atomic_set()}.
     *
     * @param value its new value
     * @return the primitive
     */
    public Primitive set(R value) {
        return primitive("atomic_set", "(" + c + ", ...);", word.set(value));
    }

    /**
     * {@code atomic_add()} to one field.
     *
     * @param field the field
     * @param number what is added
     * @return the primitive
     */
    public Primitive add(Function<R, Num> field, int number) {
        return primitive("atomic_add", adding(field, number), plus(field, number));
    }

    /**
     * {@code atomic_sub()} from one field.
     *
     * @param field the field
     * @param number what is taken off
     * @return the primitive
     */
    public Primitive sub(Function<R, Num> field, int number) {
        return primitive("atomic_sub", adding(field, number), plus(field, -number));
    }

    /**
     * {@code atomic_add_return()}: adds to one field, and gives what comes out.
     *
     * @param into the local that gets the new word
     * @param field the field
     * @param number what is added
     * @return the primitive
     */
    public Primitive addReturn(RecordVar<R> into, Function<R, Num> field, int number) {
        return primitive("atomic_add_return", adding(field, number), plus(field, number), into.set(word.get()));
    }

    /**
     * {@code atomic_fetch_add()}: adds to one field, and gives what was there before.
     *
     * @param into the local that gets the old word
     * @param field the field
     * @param number what is added
     * @return the primitive
     */
    public Primitive fetchAdd(RecordVar<R> into, Function<R, Num> field, int number) {
        return primitive("atomic_fetch_add", adding(field, number), fetch(into, plus(field, number)));
    }

    /**
     * {@code atomic_or()}: sets one bit.
     *
     * @param bit the bit
     * @return the primitive
     */
    public Primitive or(Function<R, Cond> bit) {
        return primitive("atomic_or", masking(bit), word.set(bit, true));
    }

    /**
     * {@code atomic_andnot()}: clears one bit.
     *
     * @param bit the bit
     * @return the primitive
     */
    public Primitive andNot(Function<R, Cond> bit) {
        return primitive("atomic_andnot", masking(bit), word.set(bit, false));
    }

    /**
     * {@code atomic_fetch_or()}: sets one bit, and gives what was there before.
     *
     * @param into the local that gets the old word
     * @param bit the bit
     * @return the primitive
     */
    public Primitive fetchOr(RecordVar<R> into, Function<R, Cond> bit) {
        return primitive("atomic_fetch_or", masking(bit), fetch(into, word.set(bit, true)));
    }

    /**
     * {@code atomic_fetch_or_acquire()}: as {@link #fetchOr}, under the name it has where a lock is taken.
     *
     * @param into the local that gets the old word
     * @param bit the bit
     * @return the primitive
     */
    public Primitive fetchOrAcquire(RecordVar<R> into, Function<R, Cond> bit) {
        return primitive("atomic_fetch_or_acquire", masking(bit), fetch(into, word.set(bit, true)));
    }

    /**
     * {@code atomic_fetch_andnot()}: clears one bit, and gives what was there before.
     *
     * @param into the local that gets the old word
     * @param bit the bit
     * @return the primitive
     */
    public Primitive fetchAndNot(RecordVar<R> into, Function<R, Cond> bit) {
        return primitive("atomic_fetch_andnot", masking(bit), fetch(into, word.set(bit, false)));
    }

    /**
     * {@code atomic_xchg()}: gives it a new value, and tells the old one.
     *
     * @param into the local that gets the old word
     * @param value the new value; may not read {@code into}
     * @return the primitive
     */
    public Primitive xchg(RecordVar<R> into, R value) {
        return primitive("atomic_xchg", "(" + c + ", ...);", fetch(into, word.set(value)));
    }

    /**
     * {@code xchg()} of a part of the word, under a name of its own such as {@code xchg_tail}: gives the part a new
     * value, and tells its old one.
     *
     * @param function the name
     * @param into the local that gets the old part, and zero in all other fields
     * @param part which part
     * @param value a word with the new part; may not read {@code into}
     * @return the primitive
     */
    public Primitive xchg(String function, RecordVar<R> into, BinaryOperator<R> part, R value) {
        return primitive(
                function,
                "(" + c + ", ...);",
                Op.fetch(into, part.apply(zero, word.get()), word.set(part.apply(word.get(), value))));
    }

    /**
     * {@code WRITE_ONCE()} of a part of the word, under a name of its own such as {@code clear_pending_set_locked}: gives
     * the part a new value.
     *
     * @param function the name
     * @param part which part
     * @param value a word with the new part
     * @return the primitive
     */
    public Primitive store(String function, BinaryOperator<R> part, R value) {
        return primitive(function, "(" + c + ");", word.set(part.apply(word.get(), value)));
    }

    /**
     * {@code atomic_cmpxchg()} whose answer is looked at later: gives it a new value if it has the expected one, and
     * tells the old one.
     *
     * @param into the local that gets the old word
     * @param old the expected value; may not read {@code into}
     * @param value the new value; may not read {@code into}
     * @return the primitive
     */
    public Primitive cmpxchg(RecordVar<R> into, R old, R value) {
        return primitive(
                "atomic_cmpxchg", "(" + c + ", old, new);", fetch(into, Op.when(word.is(old), word.set(value))));
    }

    /**
     * {@code atomic_cmpxchg()}: gives it a new value if it has the expected one.
     *
     * @param old the expected value
     * @param value the new value
     * @return succeeds if it had
     */
    public Test cmpxchg(R old, R value) {
        return Test.of("atomic_cmpxchg", "atomic_cmpxchg(" + c + ", old, new) == old", word.is(old), "won", "lost")
                .onSuccess(word.set(value));
    }

    /**
     * {@code atomic_try_cmpxchg()}: gives it a new value if it has the expected one, and otherwise tells what it has.
     *
     * @param old the local with the expected value; gets the word found where that is another
     * @param value the new value
     * @return succeeds if it had
     */
    public Test tryCmpxchg(RecordVar<R> old, R value) {
        return Test.of(
                        "atomic_try_cmpxchg",
                        "atomic_try_cmpxchg(" + c + ", &old, new)",
                        word.is(old.get()),
                        "won",
                        "lost")
                .onSuccess(word.set(value))
                .onFailure(old.set(word.get()));
    }

    private Op fetch(RecordVar<R> into, Op then) {
        return Op.fetch(into, word.get(), then);
    }

    private Op plus(Function<R, Num> field, int number) {
        return word.set(field, field.apply(word.get()).plus(number));
    }

    /** A number stands at the place of its field: {@code (1 * readers, &lock->cnts)}. */
    private String adding(Function<R, Num> field, int number) {
        return "(" + number + " * " + word.nameOf(field) + ", " + c + ");";
    }

    private String masking(Function<R, Cond> bit) {
        return "(" + word.nameOf(bit) + ", " + c + ");";
    }

    private static Primitive primitive(String function, String arguments, Op... parts) {
        return Primitive.of(function, function + arguments, parts);
    }
}
