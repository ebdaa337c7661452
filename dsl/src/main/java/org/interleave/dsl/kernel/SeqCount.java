package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code seqcount_t}: a writer makes the sequence odd while it writes; a reader reads again where the sequence was odd or
 * has changed. Writers keep each other out by a lock of their own, as {@link SeqLock} does. See
 * Documentation/locking/seqlock.rst.
 */
@Library
public final class SeqCount {
    private final String c;
    private final Int sequence;
    private final KernelObjectRules rules;

    /**
     * A sequence that is 0.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code tk_core.seq}
     * @param writes how often it is written at most, at least 1
     */
    public SeqCount(Declarations place, String name, String lvalue, int writes) {
        c = "(&" + lvalue;
        sequence = place.integer(name, 0, 2 * writes, 0).comment("seqcount: odd while somebody writes");
        rules = place.object(name);
    }

    /** {@return {@code write_seqcount_begin()}: makes the sequence odd; nobody else may write} */
    public Primitive writeBegin() {
        return Primitive.of(
                "write_seqcount_begin",
                "write_seqcount_begin" + c + ");",
                rules.misuse(isOdd(), "written by two at once"),
                sequence.inc());
    }

    /** {@return {@code write_seqcount_end()}: makes it even} */
    public Primitive writeEnd() {
        return Primitive.of(
                "write_seqcount_end",
                "write_seqcount_end" + c + ");",
                rules.misuse(Cond.not(isOdd()), "ended by whoever did not begin to write"),
                sequence.inc());
    }

    /**
     * {@code read_seqcount_begin()}: spins while the sequence is odd, and keeps it.
     *
     * @param seq a local that gets the sequence, from 0 to twice the number of writes
     * @return the primitive
     */
    public Primitive readBegin(Int seq) {
        return Primitive.of(
                "read_seqcount_begin",
                "seq = read_seqcount_begin" + c + ");",
                Op.await(Cond.not(isOdd())),
                seq.set(sequence));
    }

    /**
     * {@code read_seqcount_retry()}.
     *
     * @param seq the local given to {@link #readBegin}
     * @return succeeds if the sequence has changed, so that what was read must be read again
     */
    public Test readRetry(Int seq) {
        return Test.of(
                "read_seqcount_retry",
                "read_seqcount_retry" + c + ", seq)",
                sequence.isNot(seq),
                "retry",
                "consistent");
    }

    /**
     * A whole reader: {@code do { seq = read_seqcount_begin(s); ... } while (read_seqcount_retry(s, seq));}.
     *
     * @param seq a local that keeps the sequence
     * @param body what is read
     */
    public void read(Int seq, Runnable body) {
        Macro.loop(() -> {
            Macro.step(readBegin(seq));
            body.run();
            Macro.if_(readRetry(seq), () -> {}, Macro::break_);
        });
    }

    /** {@return the sequence, for a reader or a property of its own} */
    public Int sequence() {
        return sequence;
    }

    private Cond isOdd() {
        return sequence.mod(2).is(1);
    }
}
