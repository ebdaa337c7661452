package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Seq;

/** An array of queues that takes more than 64 bits: each node has an inbox, and uses its own. */
final class WideArray extends ProtocolSource {
    final Family node = processes("node", 3, this::node);
    final Array<Pid, Fifo<Num>> inbox = array("inbox", node, fifoOf(range(0, 15), 5), Seq.of(range(0, 15)));

    WideArray() {
        super("A wide array.");
    }

    void node() {
        step("send", inbox.of(self()).append(Num.of(7)));
        step("take", inbox.of(self()).pop());
    }

    @Override
    protected void properties() {
        always("Bounded", forAll(node, n -> inbox.of(n).length().le(1)), "one at most");
    }
}
