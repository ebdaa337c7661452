package org.interleave.specs;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.MaybeVar;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Seq;
import org.interleave.dsl.SetVar;

final class TlaWords extends ProtocolSource {
    record Msg(Num from, Cond urgent) {}

    final NamedConstant N = constant("N", 2, "number of nodes", "SomeNodes", 1);
    final Numbered node = numbered("node", Num.of(1), N, this::node);
    final Process link = process("link", this::deliver);
    final Int x = integer("x", 0, 2, 0);
    final Array<Num, Int> f = arrayBy("f", node, range(0, 2), i -> i);
    final Array<Num, Array<Num, Bool>> knows =
            array("knows", node, arrayOf(node, bool()), Array.of(node, bool(), false));
    final Fifo<Num> q = fifo("q", node, 4);
    final SetVar<Num> s = set("s", node);
    final MaybeVar<Num> leader = maybe("leader", node);
    final RecordVar<Msg> m = variable("m", record(Msg.class, node, bool()), new Msg(Num.of(1), Cond.of(false)));
    final Function<Num, Num> right = operator("Right", node, node, i -> i.mod(N).plus(1));

    TlaWords() {
        super("What an author of TLA+ writes, here.");
    }

    void node() {
        Num self = node.self();
        step("l", await(x.lt(2)), x.set(x.plus(1)));
        with_("j", node, j -> step("meet", knows.of(self).of(j).set(true)));
        either(() -> step("a", f.of(self).set(0)), () -> step("b", s.add(self)));
        step("send", m.set(new Msg(self, Cond.of(true))), q.append(self, right.apply(self)));
    }

    void deliver() {
        step("first", await(q.length().ge(2)), leader.put(q.first()), q.pop());
        step("without_one", q.set(q.without(Num.of(1))));
        step(
                "tail",
                await(q.length().is(2)),
                q.set(q.subSeq(Num.of(2), q.length()).plus(Seq.of(node, 1))));
        step("least", when(s.notEmpty(), leader.put(least(s))));
        step("greatest", leader.put(greatest(node, i -> f.of(i).le(2))));
        step("zero", f.setEach(v -> v.set(0)), m.set(Msg::urgent, false), x.set(0));
    }

    @Override
    protected void properties() {
        Function<Num, Cond> calm = define("Calm", node, "n", n -> f.of(n).is(0), "nothing is counted at n");
        always("Bounded", sum(node, i -> f.of(i)).le(4), "no more than two for each");
        always("Known", all(node).where(i -> f.of(i).ge(1)).size().le(2), "there are two nodes");
        always("Image", s.map(range(0, 2), i -> f.of(i)).subsetOf(all(range(0, 2))), "values are values");
        never("NobodyKnown", count(node, i -> knows.of(i).of(i)).gt(2), "there are two nodes");
        always(
                "Room",
                let("free", Num.of(4).minus(q.length()), free -> free.ge(0).and(free.le(4))),
                "the queue has four places");
        reachable("Calms", forAll(node, i -> calm.apply(i)), "somebody resets everything");
        everyStep("Grows", next(x).ge(x).or(next(x).is(0)), "x grows, or is reset");
        eventually("Ends", node.ended().and(link.ended()), "everything has an end");
        eventuallyAlways("Rests", x.is(0), "nobody counts any more");
        leadsTo("Reset", x.is(2), x.is(0), "what is full is reset");
        noDeadlock("every node sends, so that the link gets what it waits for");
    }
}
