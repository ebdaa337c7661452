package org.interleave.specs;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Pair;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Val;
import org.interleave.dsl.tree.Label;

final class PromelaWords extends ProtocolSource {
    /** mtype = { REQ, ACK }. */
    enum Mtype {
        REQ,
        ACK
    }

    final Family client = processes("client", 2, this::client);
    final Process server = process("server", this::server);
    final Process timer = process("timer", this::timer).owesNothing("a timer need not go off");
    final Fifo<Pair<Val<Mtype>, Pid>> q = fifo("q", pair(anyOf(Mtype.class), client), 2);
    final Array<Pid, Bool> answered = array("answered", client, bool(), false);
    final Int n = integer("n", 0, 255, 0);
    final Bool late = bool("late", false);
    final Label use = label();
    final Label idle = label();
    final Label done = label();

    PromelaWords() {
        super("What an author of Promela writes, here.");
    }

    void client() {
        step("send", await(not(q.isFull())), q.append(Pair.of(Val.of(Mtype.REQ), self())));
        either(() -> step("get_answer", await(answered.of(self()))), () -> {
            step("give_up", await(late));
            goto_(done);
        });
        step(use, answered.of(self()).set(false));
        step(done);
    }

    void server() {
        loop(() -> {
            step(idle, await(q.notEmpty())).idleWhile(q.isEmpty());
            atomic("serve", () -> {
                also(n.set(n.plus(1).mod(256)));
                if_(
                        q.first().first().is(Mtype.REQ),
                        () -> also(answered.of(q.first().second()).set(true)));
                also(q.pop());
            });
        });
    }

    void timer() {
        step("timeout", late.set(true));
    }

    @Override
    protected void properties() {
        always("Counted", client.any(use).implies(n.gt(0)), "assert(n > 0) in front of use");
        never("Full", n.gt(2), "ltl { [] !(n > 2) }");
        eventually("Late", late.or(client.ended()), "ltl { <> (late || ended) }");
        forEvery(client, c -> leadsTo("Ends", q.isFull(), client.ended(c), "ltl { [] (full -> <> ended) }"));
        eventuallyAlways("Quiet", q.isEmpty(), "ltl { <> [] empty }");
        reachable("Waits", late.and(q.isFull()), "the timer goes off while both wait");
    }
}
