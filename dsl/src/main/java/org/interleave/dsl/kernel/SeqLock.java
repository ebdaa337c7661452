package org.interleave.dsl.kernel;

import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;

/**
 * {@code seqlock_t}: a sequence whose writers keep each other out by a spinlock. Readers take no lock. See
 * Documentation/locking/seqlock.rst.
 */
@Library
public final class SeqLock {
    private final String c;
    private final SpinLock lock;
    private final SeqCount count;

    /**
     * An unlocked one.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code mount_lock}
     * @param writes how often it is written at most, at least 1
     */
    public SeqLock(Declarations place, String name, String lvalue, int writes) {
        c = "(&" + lvalue;
        lock = new SpinLock(place, name + "_lock", lvalue + ".lock");
        count = new SeqCount(place, name + "_seqcount", lvalue + ".seqcount", writes);
    }

    /** {@code write_seqlock()}, in two steps: the spinlock, then the sequence becomes odd. */
    public void writeLock() {
        Macro.step("write_seqlock", lock.lock()).c("write_seqlock" + c + ");");
        Macro.step(count.writeBegin());
    }

    /** {@code write_sequnlock()}, in two steps: the sequence becomes even, then the spinlock is released. */
    public void writeUnlock() {
        Macro.step(count.writeEnd());
        Macro.step("write_sequnlock", lock.unlock()).c("write_sequnlock" + c + ");");
    }

    /**
     * A whole reader: {@code do { seq = read_seqbegin(sl); ... } while (read_seqretry(sl, seq));}.
     *
     * @param seq a local that keeps the sequence, from 0 to twice the number of writes
     * @param body what is read
     */
    public void read(Int seq, Runnable body) {
        count.read(seq, body);
    }
}
