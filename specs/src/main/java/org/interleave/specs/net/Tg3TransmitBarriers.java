package org.interleave.specs.net;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The fix: each side has a barrier between its store and its load. Here they do nothing. */
public final class Tg3TransmitBarriers extends Patch<Tg3Transmit> {
    /** Linux 2.6.18. */
    public Tg3TransmitBarriers() {
        super(new Tg3Transmit(), "1b2a720506cc, [TG3]: Fix tx race condition, Michael Chan, 2006");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v2.6.18");
    }

    @Override
    protected void hunks() {
        hunk(
                "drivers/net/tg3.c",
                "tg3_start_xmit",
                () -> after(base.netif_stop_queue, () -> step("smp_mb").c("smp_mb();")));

        hunk(
                "drivers/net/tg3.c",
                "tg3_tx",
                () -> after(base.store_tx_cons, () -> step("smp_mb").c("smp_mb();")));
    }
}
