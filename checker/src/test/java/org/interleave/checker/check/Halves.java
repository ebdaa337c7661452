package org.interleave.checker.check;

import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Counts in halves, and claims to count; from a first number, by a stride, and for how long it likes. */
final class Halves extends ProtocolSource {
    private final int stride;
    final Int halves;
    final Process worker = process("worker", this::worker);

    Halves(int first, int stride) {
        super("Counts in halves.");
        this.stride = stride;
        this.halves = integer("halves", 0, 7, first);
    }

    /** Makes it owe nothing. */
    Halves lazy() {
        worker.owesNothing("it may stop anywhere");
        return this;
    }

    void worker() {
        loop(() -> step("add", await(halves.lt(6)), halves.set(halves.plus(stride))));
    }

    @Override
    protected void properties() {
        Counting counting = new Counting();
        refines("Counts", counting, "two halves are one", map(counting.n, halves.div(2)));
        refines("CountsSafely", counting, "two halves are one, if anything", map(counting.n, halves.div(2)))
                .safetyOnly();
        refines("CountsNothing", counting, "nothing is counted", map(counting.n, Num.of(0)))
                .safetyOnly();
    }

    /** Counts from 0 to 3, one at a time. */
    static final class Counting extends ProtocolSource {
        final Int n = integer("n", 0, 3, 0);
        final Process counter = process("counter", this::counter);

        Counting() {
            super("Counts.");
        }

        void counter() {
            loop(() -> step("up", await(n.lt(3)), n.inc()));
        }

        @Override
        protected void properties() {
            never("Four", n.is(4), "there is no four");
        }
    }
}
