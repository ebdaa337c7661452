package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Two producers that do the same put numbers into a buffer; a consumer takes them out; a clock ticks. */
final class Buffer extends ProtocolSource {
    private final int most;
    final Fifo<Num> buffer = fifo("buffer", range(1, 2), 2);
    final PidVar last = pidOrNone("last");
    final Bool tick = bool("tick", false);
    final Label rest = label("rest");
    final Family producer = processes("producer", 2, this::producer);
    final Array<Pid, Bool> ready = producer.each("ready", bool(), true);
    final Process consumer = process("consumer", this::consumer);
    final Process clock = process("clock", this::clock);

    /** With a claim about how many are in the buffer at most. */
    Buffer(int most) {
        super("Producers, a consumer, and a clock.");
        this.most = most;
    }

    /** Says that the producers are alike. */
    Buffer symmetric() {
        producer.symmetric();
        return this;
    }

    void producer() {
        with_("item", range(1, 2), item -> {
            step("put", await(not(buffer.isFull())), buffer.append(item), last.set(producer.self()));
        });
        step(rest, ready.of(producer.self()).set(false));
    }

    void consumer() {
        loop(() -> step("take", await(buffer.notEmpty()), buffer.pop()));
    }

    void clock() {
        rules(() -> {
            rule("up", await(not(tick)), tick.set(true));
            rule("down", await(tick), tick.set(false));
        });
    }

    @Override
    protected void properties() {
        always("Short", buffer.length().le(most), "the buffer is never full");
        eventually("AllEnd", producer.ended(), "every producer ends");
        reachable("Full", buffer.isFull(), "the buffer can be full");
    }
}
