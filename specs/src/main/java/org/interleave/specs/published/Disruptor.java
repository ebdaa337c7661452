package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Maybe;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/**
 * A lock-free ring buffer with one producer and several consumers, each of which reads everything:
 * {@code Disruptor/Disruptor_SPMC.tla} of the TLA+ Examples.
 */
public final class Disruptor extends ProtocolSource {
    private static final int MAX = 10;

    final NamedConstant Size = constant("Size", 4, "slots of the ring buffer", "SomeSlots", 1);
    final NamedConstant MaxPublished = constant("MaxPublished", MAX, "how much is published", "SomeWork", 1);
    final Kind<Num, Int> slot = range(Num.of(0), Size.minus(1));
    final Kind<Num, Int> value = range(Num.of(0), MaxPublished);
    final Numbered reader = numbered("reader", 1, 3, this::reader);
    final Process writer = process("writer", this::writer).owesNothing("a producer need not publish anything");
    final Array<Num, MaybeVar<Num>> slots =
            array("slots", slot, optional(value), Maybe.none(value)).comment("the ring buffer");
    final Array<Num, SetVar<Num>> readers =
            array("readers", slot, setOf(reader), SetOf.of(reader)).comment("who reads each slot");
    final Array<Num, Bool> written = array("written", slot, bool(), false).comment("whether each slot is written");
    final Int published = integer("published", Num.of(-1), MaxPublished, -1).comment("the producer's cursor");
    final Array<Num, Int> read =
            array("read", reader, range(Num.of(-1), MaxPublished), -1).comment("the consumers' cursors");
    final Array<Num, Fifo<Num>> consumed =
            ghost().array("consumed", reader, fifoOf(value, MAX), Seq.of(value)).comment("what each consumer has read");

    /** One producer, three consumers, four slots. */
    public Disruptor() {
        super("A lock-free ring buffer with one producer and several consumers");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "Disruptor/Disruptor_SPMC.tla in the TLA+ Examples");
    }

    void writer() {
        Num next = published.plus(1);
        Num index = next.mod(Size);
        loop(() -> {
            step(
                    "begin_write",
                    await(forAll(reader, (Num r) -> read.of(r).ge(next.minus(Size)))),
                    written.of(index).set(true),
                    slots.of(index).put(next));
            step("end_write", written.of(index).set(false), published.set(next));
        });
    }

    void reader() {
        Num self = reader.self();
        Num next = read.of(self).plus(1);
        Num index = next.mod(Size);
        loop(() -> {
            step(
                            "begin_read",
                            await(published.ge(next)),
                            readers.of(index).add(self),
                            consumed.of(self).append(slots.of(index).get()))
                    .weaklyFair();
            step("end_read", readers.of(index).remove(self), read.of(self).set(next))
                    .weaklyFair();
        });
    }

    @Override
    protected void properties() {
        constraint("StateConstraint", published.lt(MaxPublished), "ten items go round the ring more than twice");
        never(
                "DataRace",
                exists(slot, (Num i) -> written.of(i).and(readers.of(i).notEmpty())),
                "no slot is read while it is written");
        always(
                "InOrder",
                forAll(
                        reader,
                        (Num r) -> forAll(
                                value,
                                (Num i) -> i.lt(consumed.of(r).length())
                                        .implies(consumed.of(r).get(i.plus(1)).is(i)))),
                "each consumer reads what was published, in that order");
    }
}
