package org.interleave.checker.check;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A step that does one thing more where a queue has elements, and then asks for the first of them all the same. */
final class PeekedQueue extends ProtocolSource {
    final Process peeker = process("peeker", this::peeker);
    final Fifo<Num> queue = fifo("queue", range(0, 1), 1);
    final Int peeks = integer("peeks", 0, 1, 0);

    PeekedQueue() {
        super("Somebody looks whether there is something, and forgets what was seen.");
    }

    void peeker() {
        either("look", way("fill", queue.append(Num.of(0))), way("pass"));
        step("peek", when(queue.notEmpty(), peeks.set(1)), await(queue.first().is(0)));
    }

    @Override
    protected void properties() {
        always("PeeksInTime", peeks.le(1), "once is enough");
    }
}
