package org.interleave.checker.slice;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Who takes from the pool waits when it is filled with as many as there are left, and none are. */
final class EmptyPool extends ProtocolSource {
    final Int counted = integer("counted", 0, 3, 0);
    final Int left = integer("left", 0, 1, 1);
    final Int pool = integer("pool", 0, 1, 1);
    final Process thief = process("thief", this::thief);
    final Process filler = process("filler", this::filler);
    final Process taker = process("taker", this::taker);

    EmptyPool() {
        super("A pool is filled with nothing.");
    }

    void thief() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->stolen++;");
        step("steal", left.set(0)).c("left = 0;");
    }

    void filler() {
        step("fill", pool.set(left)).c("pool = left;");
    }

    void taker() {
        step("take", await(pool.is(1))).c("wait_event(wq, pool);");
    }

    @Override
    protected void properties() {
        never("NobodyWaits", taker.waits(), "there is always something in the pool");
    }
}
