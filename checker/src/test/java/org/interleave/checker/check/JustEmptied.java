package org.interleave.checker.check;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/** Empties a queue, and in the same step asks for its first element: with care, and then without. */
final class JustEmptied extends ProtocolSource {
    final Process task = process("task", this::task);
    final Fifo<SetOf<Num>> queue = fifo("queue", Kinds.setOf(range(0, 2)), 1);
    final SetVar<Num> got = set("got", range(0, 2));

    JustEmptied() {
        super("Somebody gets what was just thrown away.");
    }

    void task() {
        step(
                "look",
                queue.clear(),
                await(Cond.not(queue.notEmpty().and(queue.first().contains(Num.of(2))))));
        step("get", queue.clear(), got.set(queue.first()));
    }

    @Override
    protected void properties() {
        noDeadlock("it ends");
    }
}
