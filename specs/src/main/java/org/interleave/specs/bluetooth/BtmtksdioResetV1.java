package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The first fix: the host is released while the work is cancelled. The work turns interrupts on again. */
public final class BtmtksdioResetV1 extends Patch<BtmtksdioReset> {
    /** Pull request 538. */
    public BtmtksdioResetV1() {
        super(
                new BtmtksdioReset(),
                "Bluetooth: btmtksdio: fix deadlock in close and reset paths, ZhaoJinming, 6 Aug 2026");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Source", "bluez/bluetooth-next, pull request 538");
    }

    @Override
    protected void hunks() {
        hunk("drivers/bluetooth/btmtksdio.c", "btmtksdio_reset", () -> {
            before(base.cancel_work_sync, () -> step("release_for_cancel", base.host.unlock()));
            after(base.cancel_work_sync, () -> step("claim_again", base.host.lock()));
        });
    }
}
