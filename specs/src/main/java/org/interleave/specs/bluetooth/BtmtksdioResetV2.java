package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The second fix: the handler is gone before the host is released, so the work leaves interrupts off. */
public final class BtmtksdioResetV2 extends Patch<BtmtksdioReset> {
    /** Pull request 566. */
    public BtmtksdioResetV2() {
        super(
                new BtmtksdioReset(),
                "v2, Bluetooth: btmtksdio: fix deadlock in close and reset paths, ZhaoJinming, 10 Aug 2026");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Source", "bluez/bluetooth-next, pull request 566");
    }

    @Override
    protected void hunks() {
        hunk(
                "drivers/bluetooth/btmtksdio.c",
                "btmtksdio_reset",
                "irq",
                () -> before(
                        base.cancel_work_sync,
                        () -> step("sdio_release_irq", base.irq_handler.set(false), base.int_en.set(false))
                                .c("sdio_release_irq(bdev->func);")));

        hunk("drivers/bluetooth/btmtksdio.c", "btmtksdio_reset", "host", () -> {
            before(base.cancel_work_sync, () -> step("release_for_cancel", base.host.unlock()));
            after(base.cancel_work_sync, () -> step("claim_again", base.host.lock()));
        });
    }
}
