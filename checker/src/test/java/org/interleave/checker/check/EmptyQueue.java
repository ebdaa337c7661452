package org.interleave.checker.check;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Takes from a queue what may not be there yet, or only looks at it. */
final class EmptyQueue extends ProtocolSource {
    private final boolean takes;

    final Process putter = process("putter", this::putter);
    final Process getter = process("getter", this::getter);
    final Fifo<Num> queue = fifo("queue", range(0, 1), 1);
    final Int got = integer("got", 0, 1, 0);

    EmptyQueue(boolean takes) {
        super("Somebody gets what may not be there.");
        this.takes = takes;
    }

    void putter() {
        step("put", queue.append(Num.of(1)));
    }

    void getter() {
        step("look", got.set(0));
        if (takes) {
            step("get", got.set(1), queue.pop());
        } else {
            step("get", got.set(queue.first()));
        }
    }

    @Override
    protected void properties() {
        always("GotIsSmall", got.le(1), "what is got was put");
        eventually("Gets", got.is(1), "what was put is got");
        noDeadlock("both end");
    }
}
