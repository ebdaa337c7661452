package org.interleave.specs.net;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Patch;
import org.interleave.dsl.kernel.Bit;

/** The fix: who cannot have the lock leaves a bit, and who releases it has the softirq look again. */
public final class LocklessQdiscMissed extends Patch<LocklessQdisc> {
    final Bit MISSED = new Bit(base.qdisc, "__QDISC_STATE_MISSED", "qdisc->state");

    /** Linux 5.13. */
    public LocklessQdiscMissed() {
        super(
                new LocklessQdisc(),
                "a90c57f2cedd, net: sched: fix packet stuck problem for lockless qdisc, Yunsheng Lin, May 2021");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v5.13");
    }

    @Override
    protected void hunks() {
        hunk("include/net/sch_generic.h", "qdisc_run_begin", () -> {
            Bool locked = theLocal("locked", bool());
            otherwise("spin_trylock", was -> {
                if_("test_bit_MISSED", MISSED.testBit(), () -> return_())
                        .c("if (test_bit(__QDISC_STATE_MISSED, &qdisc->state)) return false;");
                step(MISSED.setBit());
                if_("spin_trylock_again", base.seqlock.trylock(), () -> also(locked.set(true)));
            });
        });

        hunk(
                "include/net/sch_generic.h",
                "qdisc_run_end",
                () -> after(
                        "spin_unlock",
                        () -> if_(
                                        "test_bit_MISSED_end",
                                        MISSED.testBit(),
                                        () -> step("__netif_schedule_end", base.SCHED.setBit())
                                                .c("__netif_schedule(qdisc);"))
                                .c("if (unlikely(test_bit(__QDISC_STATE_MISSED, &qdisc->state)))")));

        hunk(
                "net/sched/sch_generic.c",
                "__qdisc_run",
                () -> after(
                        base.qdisc_restart,
                        () -> if_("test_bit_MISSED_empty", MISSED.testBit(), () -> {
                                    step(MISSED.clearBit());
                                    if_("dequeue_again", base.backlog.isNot(0), () -> {
                                                also(base.backlog.dec());
                                                goto_(base.qdisc_restart);
                                            })
                                            .ways("skb", "NULL")
                                            .c("goto retry;");
                                })
                                .c("if (need_retry && test_bit(__QDISC_STATE_MISSED, &qdisc->state))")));
    }
}
