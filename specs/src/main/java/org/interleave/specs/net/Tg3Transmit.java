package org.interleave.specs.net;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.SpinLock;
import org.interleave.dsl.tree.Label;

/**
 * The transmit queue of tg3 is stopped while its ring empties, before 1b2a720506cc in Linux 2.6.18. The bug needs a CPU
 * that lets a load pass a store; memory is sequentially consistent here, so everything holds.
 */
public final class Tg3Transmit extends ProtocolSource {
    final Group tp = group("tp", "struct tg3, with a ring of one buffer");
    final SpinLock tx_lock = new SpinLock(tp, "tx_lock", "tp->tx_lock");
    final Int tx_prod = tp.integer("tx_prod", 0, 1, 0).comment("buffers put on the ring");
    final Int tx_cons = tp.integer("tx_cons", 0, 1, 0).comment("buffers taken off the ring");
    final Bool stopped = tp.bool("stopped", false).comment("__LINK_STATE_XOFF of the device");

    final Process xmit = process("xmit", this::tg3_start_xmit);
    final Process poll = process("poll", this::tg3_tx);

    final Label netif_stop_queue = label();
    final Label store_tx_cons = label("tx_cons");

    /** Linux 2.6.17. */
    public Tg3Transmit() {
        super("Tg3Transmit: the transmit queue is stopped while its ring empties.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "memory order")
                .fact("Linux", "v2.6.17")
                .fact("Source", "1b2a720506cc")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "Michael Chan, found by Herbert Xu: tg3_tx looks whether the queue is stopped before its "
                                + "store to the ring is seen; tg3_start_xmit stops the queue and finds the ring full")
                .leftOut(
                        "weak memory order, without which there is no bug; the lock of the device; a ring of more than "
                                + "one buffer.");
    }

    @C("drivers/net/tg3.c")
    void tg3_start_xmit() {
        step("tx_prod", tx_prod.inc()).c("tp->tx_prod = entry;");
        if_("ring_full", tx_prod.isNot(tx_cons), () -> {
                    step(tx_lock.lock());
                    step(netif_stop_queue, stopped.set(true)).c("netif_stop_queue(dev);");
                    if_(
                                    "room_again",
                                    tx_prod.is(tx_cons),
                                    () -> step("netif_wake_queue", stopped.set(false))
                                            .c("netif_wake_queue(tp->dev);"))
                            .c("if (TX_BUFFS_AVAIL(tp) > TG3_TX_WAKEUP_THRESH)");
                    step(tx_lock.unlock());
                })
                .c("if (unlikely(TX_BUFFS_AVAIL(tp) <= (MAX_SKB_FRAGS + 1)))");
    }

    @C("drivers/net/tg3.c")
    void tg3_tx() {
        step(store_tx_cons, await(tx_prod.isNot(tx_cons)), tx_cons.set(tx_prod)).c("tp->tx_cons = sw_idx;");
        if_("is_stopped", stopped, () -> {
                    step(tx_lock.lock());
                    if_(
                                    "stopped_and_room",
                                    stopped.and(tx_prod.is(tx_cons)),
                                    () -> step("netif_wake_queue", stopped.set(false))
                                            .c("netif_wake_queue(tp->dev);"))
                            .c("if (netif_queue_stopped(tp->dev) && TX_BUFFS_AVAIL(tp) > TG3_TX_WAKEUP_THRESH)");
                    step(tx_lock.unlock());
                })
                .c("if (unlikely(netif_queue_stopped(tp->dev)))");
    }

    @Override
    protected void properties() {
        leadsTo("QueueWakes", stopped, not(stopped), "the queue is not stopped for ever");
        reachable(
                "StoppedAndEmpty",
                stopped.and(tx_prod.is(tx_cons)),
                "the ring can be empty while the queue is stopped");
    }
}
