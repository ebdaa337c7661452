package org.interleave.specs.net;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.tree.Label;

/**
 * A packet is stuck in a lockless qdisc, before a90c57f2cedd in Linux 5.13: who enqueues it cannot have the lock, and who
 * has the lock has looked at the queue already.
 */
public final class LocklessQdisc extends ProtocolSource {
    final Group qdisc = group("qdisc", "struct Qdisc");
    final SpinLock seqlock = new SpinLock(qdisc, "seqlock", "qdisc->seqlock");
    final Int backlog = qdisc.integer("backlog", 0, 2, 0).comment("packets of pfifo_fast");
    final Bit SCHED = new Bit(qdisc, "__QDISC_STATE_SCHED", "qdisc->state");

    final Family cpu = processes("cpu", 2, this::__dev_xmit_skb);
    final Process driver = process("driver", this::netif_tx_wake_queue).comment("has room again, once.");
    final Process softirq = process("softirq", this::net_tx_action).comment("NET_TX_SOFTIRQ.");

    final Label qdisc_restart = label();

    /** Linux 5.12. */
    public LocklessQdisc() {
        super("LocklessQdisc: a packet is stuck in a lockless qdisc.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "lost wake-up")
                .fact("Linux", "v5.12")
                .fact("Source", "a90c57f2cedd")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "Yunsheng Lin, May 2021: one CPU has found the queue empty and still has the lock; "
                                + "another one enqueues, and fails to take it; nobody sends the packet")
                .leftOut(
                        "weak memory order; the quota of __qdisc_run; a driver that is busy; deactivation of the qdisc.");
    }

    @C("net/core/dev.c")
    void __dev_xmit_skb() {
        c("q->enqueue(skb, q, &to_free);", backlog.inc());
        qdisc_run();
    }

    @C("net/core/dev.c")
    void netif_tx_wake_queue() {
        step("__netif_schedule", SCHED.setBit()).c("__netif_schedule(q);");
    }

    @C("net/core/dev.c")
    void net_tx_action() {
        loop(() -> {
            step("net_tx_action", await(SCHED.testBit()), SCHED.clearBit())
                    .c("clear_bit(__QDISC_STATE_SCHED, &q->state);")
                    .idleWhile(not(SCHED.testBit()));
            as_("softirq", () -> qdisc_run());
        });
    }

    @C("include/net/pkt_sched.h")
    void qdisc_run() {
        if_(qdisc_run_begin(), () -> {
            __qdisc_run();
            qdisc_run_end();
        });
    }

    @C("include/net/sch_generic.h")
    Cond qdisc_run_begin() {
        Bool locked = local("locked", false).comment("what it returns").dropAtEnd();
        if_(seqlock.trylock(), () -> also(locked.set(true)));
        return locked;
    }

    @C("net/sched/sch_generic.c")
    void __qdisc_run() {
        while_(qdisc_restart, backlog.isNot(0), () -> also(backlog.dec())).c("while (qdisc_restart(q, &packets))");
    }

    @C("include/net/sch_generic.h")
    void qdisc_run_end() {
        step(seqlock.unlock());
    }

    @Override
    protected void properties() {
        leadsTo("PacketsAreSent", backlog.isNot(0), backlog.is(0), "no packet stays in the queue for ever");
        eventuallyAlways("SoftirqRests", not(SCHED.testBit()), "the softirq is not scheduled for nothing for ever");
        reachable("LockIsBusy", exists(cpu, p -> seqlock.heldBy(p)).and(backlog.isNot(0)), "one can be too late");
    }
}
