package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/** The second fix with its hunks in the other order: the handler goes while the work may be at it. */
public final class BtmtksdioResetSwapped extends Patch<BtmtksdioReset> {
    /** Nobody sent this. */
    public BtmtksdioResetSwapped() {
        super(new BtmtksdioReset(), "nobody sent it: pull request 566 with sdio_release_irq behind sdio_release_host");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Source", "made from bluez/bluetooth-next, pull request 566");
    }

    @Override
    protected void hunks() {
        hunk("drivers/bluetooth/btmtksdio.c", "btmtksdio_reset", () -> {
            before(base.cancel_work_sync, () -> {
                step("release_for_cancel", base.host.unlock());
                step("sdio_release_irq", base.irq_handler.set(false), base.int_en.set(false))
                        .c("sdio_release_irq(bdev->func);");
            });
            after(base.cancel_work_sync, () -> step("claim_again", base.host.lock()));
        });
    }
}
