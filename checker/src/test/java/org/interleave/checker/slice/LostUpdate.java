package org.interleave.checker.slice;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** Two tasks count up without a lock; one of them takes another lock to look, which nobody else wants. */
final class LostUpdate extends ProtocolSource {
    final Mutex unrelated = new Mutex(this, "unrelated");
    final Int count = integer("count", 0, 2, 0);
    final Int one_read = integer("one_read", 0, 2, 0);
    final Int two_read = integer("two_read", 0, 2, 0);
    final Process one = process("one", this::one);
    final Process two = process("two", this::two);

    LostUpdate() {
        super("Two tasks count up.");
    }

    void one() {
        step("load", one_read.set(count)).c("r1 = count;");
        step("store", count.set(one_read.plus(1))).c("count = r1 + 1;");
    }

    void two() {
        step(unrelated.lock());
        step("load", two_read.set(count)).c("r2 = count;");
        step(unrelated.unlock());
        step("store", count.set(two_read.plus(1))).c("count = r2 + 1;");
    }

    @Override
    protected void properties() {
        never("BothCount", one.ended().and(two.ended()).and(count.isNot(2)), "both are counted");
    }
}
