package org.interleave.checker.check;

import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** Two tasks take two mutexes in opposite order. */
final class LockOrder extends ProtocolSource {
    final Mutex a = new Mutex(this, "a");
    final Mutex b = new Mutex(this, "b");
    final Process one = process("one", this::one);
    final Process two = process("two", this::two);

    LockOrder() {
        super("Two tasks take two mutexes in opposite order.");
    }

    void one() {
        step("lock_a", a.lock());
        step("lock_b", b.lock());
        step("unlock_b", b.unlock());
        step("unlock_a", a.unlock());
    }

    void two() {
        step("lock_b", b.lock());
        step("lock_a", a.lock());
        step("unlock_a", a.unlock());
        step("unlock_b", b.unlock());
    }

    @Override
    protected void properties() {
        noDeadlock("both tasks get both mutexes at last");
        eventually("OneEnds", one.ended(), "the first task gets both");
    }
}
