package org.interleave.generator.samples;

import org.interleave.dsl.Array;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Families with names, a sequence, an array, and a choice of an element. */
public final class BoundedBuffer extends ProtocolSource {
    public BoundedBuffer() {
        super("Two producers and two consumers share a buffer.");
    }

    final NamedConstant SIZE = constant("SIZE", 2, "slots of the buffer", "SomeSlots", 1);
    final Fifo<Num> buffer = fifo("buffer", range(1, 2), SIZE);

    final Family producer = processes("producer", 2, this::producer);
    final Family consumer = processes("consumer", 2, this::consumer);
    final Array<Pid, Int> got = array("got", consumer, range(0, 2), 0).comment("what each has in hand");

    final Label take = label("take");

    void producer() {
        loop(() -> with_("item", range(1, 2), item -> step("put", await(not(buffer.isFull())), buffer.append(item))));
    }

    void consumer() {
        loop(() -> {
            step(take, await(buffer.notEmpty()), got.of(self()).set(buffer.first()), buffer.pop())
                    .stronglyFair();
            step("use", got.of(self()).set(0));
        });
    }

    @Override
    protected void properties() {
        reachable("BothEat", forAll(consumer, c -> got.of(c).gt(0)), "both have an item at once");
        forEvery(consumer, c -> infinitelyOften("NobodyStarves", got.of(c).gt(0), "each gets items again and again"));
        noDeadlock("there is a slot for a producer or an item for a consumer");
    }
}
