package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Somebody asks for the second element of a queue that has one, and only then waits for what never comes. */
final class ShortQueue extends ProtocolSource {
    final Process getter = process("getter", this::getter);
    final Fifo<Num> queue = fifo("queue", range(1, 2), 2);
    final Int got = integer("got", 1, 2, 1);
    final Bool never = bool("never", false);

    ShortQueue() {
        super("Somebody gets the second of one.");
    }

    void getter() {
        step("put", queue.append(Num.of(1)));
        step("get", got.set(queue.get(2)), await(never));
    }

    @Override
    protected void properties() {
        always("GotsOne", got.is(1), "nobody gets another one");
    }
}
