package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pair;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;

/**
 * Mutual exclusion by messages and logical clocks: L. Lamport, "Time, Clocks, and the Ordering of Events in a Distributed
 * System", CACM 21, 7 (1978). Three nodes, a channel for each pair of them; some ask once.
 */
final class LamportMutex extends ProtocolSource {
    private static final int LATEST = 7;

    enum Message {
        REQUEST,
        ACK,
        RELEASE
    }

    private final int asking;
    private final boolean waitsForAll;
    final Numbered node = numbered("node", 1, 3, this::node);
    final Array<Num, Int> clock = array("clock", node, range(1, LATEST), Num.of(1));
    /** When the second asked, as far as the first knows; 0 if it does not ask. */
    final Array<Pair<Num, Num>, Int> asked = array("asked", pair(node, node), range(0, LATEST), Num.of(0));

    final Array<Num, SetVar<Num>> acked = array("acked", node, setOf(node), SetOf.of(node));
    final Array<Num, Bool> critical = array("critical", node, bool(), Cond.of(false));
    final Array<Num, Bool> served = array("served", node, bool(), Cond.of(false));
    final Array<Pair<Num, Num>, Fifo<Pair<Val<Message>, Num>>> network = array(
            "network",
            pair(node, node),
            fifoOf(pair(anyOf(Message.class), range(0, LATEST)), 3),
            Seq.of(pair(anyOf(Message.class), range(0, LATEST))));

    /**
     * Some nodes ask.
     *
     * @param asking how many
     * @param waitsForAll whether who asks waits until all have answered, as it must
     */
    LamportMutex(int asking, boolean waitsForAll) {
        super("Lamport's mutual exclusion with logical clocks.");
        this.asking = asking;
        this.waitsForAll = waitsForAll;
    }

    private Op toOthers(Num from, Message message, Num time) {
        return network.setEach((channel, queue) -> when(
                channel.first().is(from).and(channel.second().isNot(from)),
                queue.append(Pair.of(Val.of(message), time))));
    }

    private Cond comesFirst(Num self) {
        Int mine = asked.of(Pair.of(self, self));
        return forAll(all(node).minus(self), other -> {
            Int its = asked.of(Pair.of(self, other));
            return its.is(0).or(mine.lt(its)).or(mine.is(its).and(self.lt(other)));
        });
    }

    void node() {
        Num self = node.self();
        Int mine = asked.of(Pair.of(self, self));
        rules(() -> {
                    rule(
                            "request",
                            await(self.le(asking)),
                            await(mine.is(0)),
                            await(not(served.of(self))),
                            mine.set(clock.of(self)),
                            acked.of(self).add(self),
                            toOthers(self, Message.REQUEST, clock.of(self)));
                    rule(
                            "enter",
                            await(mine.isNot(0)),
                            await(not(critical.of(self))),
                            await(
                                    waitsForAll
                                            ? acked.of(self).is(all(node))
                                            : acked.of(self).contains(self)),
                            await(comesFirst(self)),
                            critical.of(self).set(true));
                    rule(
                            "leave",
                            await(critical.of(self)),
                            critical.of(self).set(false),
                            served.of(self).set(true),
                            mine.set(0),
                            acked.of(self).clear(),
                            toOthers(self, Message.RELEASE, Num.of(0)));
                    with_("other", all(node).minus(self), other -> {
                        Fifo<Pair<Val<Message>, Num>> inbox = network.of(Pair.of(other, self));
                        Pair<Val<Message>, Num> first = inbox.first();
                        rule(
                                "hear_request",
                                await(inbox.notEmpty()),
                                await(first.first().is(Message.REQUEST)),
                                asked.of(Pair.of(self, other)).set(first.second()),
                                clock.of(self)
                                        .set(clock.of(self).max(first.second()).plus(1)),
                                inbox.pop(),
                                network.of(Pair.of(self, other)).append(Pair.of(Val.of(Message.ACK), Num.of(0))));
                    });
                    with_("other", all(node).minus(self), other -> {
                        Fifo<Pair<Val<Message>, Num>> inbox = network.of(Pair.of(other, self));
                        rule(
                                "hear_ack",
                                await(inbox.notEmpty()),
                                await(inbox.first().first().is(Message.ACK)),
                                acked.of(self).add(other),
                                inbox.pop());
                    });
                    with_("other", all(node).minus(self), other -> {
                        Fifo<Pair<Val<Message>, Num>> inbox = network.of(Pair.of(other, self));
                        rule(
                                "hear_release",
                                await(inbox.notEmpty()),
                                await(inbox.first().first().is(Message.RELEASE)),
                                asked.of(Pair.of(self, other)).set(0),
                                inbox.pop());
                    });
                })
                .idleWhile(served.of(self).or(self.gt(asking)));
    }

    @Override
    protected void properties() {
        always(
                "Mutex",
                forAll(
                        node,
                        p -> forAll(
                                node, q -> critical.of(p).and(critical.of(q)).implies(p.is(q)))),
                "no two nodes are in their critical sections");
        always(
                "Bounded",
                forAll(pair(node, node), channel -> network.of(channel).length().le(3)),
                "a request, an answer and a release are in a channel at most");
        forEvery(node, p -> leadsTo("Served", asked.of(Pair.of(p, p)).isNot(0), served.of(p), "who asks gets in"));
    }
}
