package org.interleave.checker.check;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Passes on a number through a queue, and ends. Claims to choose a number. */
final class PassesOn extends ProtocolSource {
    private final int least;
    private final int largest;
    private final boolean looksAlways;
    final Label put = label("put");
    final Label take = label("take");
    final Label rest = label("rest");
    final Int first = integer("first", 0, 3, 1, 2, 3);
    final Fifo<Num> queue = fifo("queue", range(0, 3), 1);
    final Int shown = integer("shown", 0, 7, 0);
    final Process one = process("one", this::one);

    /**
     * @param least the least number that may be chosen
     * @param looksAlways whether the mapping looks at the queue's first element even if there is none
     */
    PassesOn(int least, boolean looksAlways) {
        this(least, looksAlways, 3);
    }

    /**
     * @param least the least number that may be chosen
     * @param looksAlways whether the mapping looks at the queue's first element even if there is none
     * @param largest the largest number that there is in the other protocol
     */
    PassesOn(int least, boolean looksAlways, int largest) {
        super("Passes on a number.");
        this.least = least;
        this.largest = largest;
        this.looksAlways = looksAlways;
    }

    void one() {
        step(put, queue.append(first));
        step(take, shown.set(queue.first().times(2)), queue.pop());
        step(rest);
    }

    @Override
    protected void properties() {
        Chooses chooses = new Chooses(least, largest);
        refines(
                "DoesChoose",
                chooses,
                "it chooses what it is given",
                map(chooses.most, first),
                map(chooses.chosen, looksAlways ? queue.first() : shown.div(2)),
                mapPlace(
                        chooses.one,
                        standsAt(chooses.choose)
                                .when(one.at(put, take))
                                .standsAt(chooses.end)
                                .when(one.at(rest))
                                .otherwiseEnded()));
    }

    /** Chooses a number that is not too large, once, and ends. */
    static final class Chooses extends ProtocolSource {
        private final int least;
        final Label choose = label("choose");
        final Label end = label("end");
        final Int most = integer("most", 0, 3, 1, 2, 3);
        final Int chosen;
        final Process one = process("one", this::one);

        Chooses(int least, int largest) {
            super("Chooses a number.");
            this.least = least;
            this.chosen = integer("chosen", 0, largest, 0);
        }

        void one() {
            with_("n", range(0, 3), n -> step(choose, await(n.ge(least).and(n.le(most))), chosen.set(n)));
            step(end);
        }

        @Override
        protected void properties() {
            always("Small", chosen.le(most), "it does not choose more than it may");
        }
    }
}
