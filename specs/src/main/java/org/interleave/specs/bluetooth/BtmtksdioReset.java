package org.interleave.specs.bluetooth;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Group;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Work;
import org.interleave.dsl.tree.Label;

/**
 * A driver resets its device, and cancels its work under the lock that the work takes: pull requests 538 and 566 of
 * bluez/bluetooth-next.
 */
public final class BtmtksdioReset extends ProtocolSource {
    final Group bdev = group("bdev", "struct btmtksdio_dev and its SDIO card");
    final Mutex host = Mutex.wrapped(bdev, "host", "sdio_claim_host", "sdio_release_host", "bdev->func");
    final Work txrx_work = new Work(bdev, "txrx_work");
    final Bool irq_handler = bdev.bool("irq_handler", true).comment("func->irq_handler is set");
    final Bool int_en = bdev.bool("int_en", true).comment("the card may interrupt: C_INT_EN_SET");
    final Bool pending = bdev.bool("pending", false).comment("the card has interrupted");

    final Process reset = process("reset", this::btmtksdio_reset).comment("the command timeout of HCI.");
    final Process card = process("card", this::card).comment("the device, which interrupts whenever it may.");
    final Process irq_thread = process("irq_thread", this::sdio_irq_thread).comment("ksdioirqd.");
    final Process kworker = process("kworker", () -> txrx_work.worker(this::btmtksdio_txrx_work));

    final Label gpio_reset = label();
    final Label cancel_work_sync = label();
    final Label work_claim = label();

    /** The driver before either fix. */
    public BtmtksdioReset() {
        super("BtmtksdioReset: a reset cancels work under the lock that the work takes.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Kind", "deadlock")
                .fact("Source", "bluez/bluetooth-next, pull requests 538 and 566")
                .fact("Patch", "none")
                .fact(
                        "Author",
                        "ZhaoJinming, 6 Aug 2026: a worker starts the queued work once the host is claimed, "
                                + "and waits for the host; cancel_work_sync waits for the work")
                .leftOut("btmtksdio_close, which has the same bug; runtime power management; what the work transfers; "
                        + "how the device is opened again.");
    }

    @C("drivers/bluetooth/btmtksdio.c")
    void btmtksdio_reset() {
        step(host.lock());
        step("int_en_clr", int_en.set(false)).c("sdio_writel(bdev->func, C_INT_EN_CLR, MTK_REG_CHLPCR, NULL);");
        step(cancel_work_sync, txrx_work.cancelSync()).c("cancel_work_sync(&bdev->txrx_work);");
        step(gpio_reset).c("gpiod_set_value_cansleep(bdev->reset, 1); /* and 0 again */");
        step(host.unlock());
    }

    void card() {
        loop(() -> step("interrupt", await(int_en), await(not(pending)), pending.set(true))
                .idleWhile(not(int_en).or(pending)));
    }

    /** Claims the host for each interrupt, and calls the driver's handler. */
    @C("drivers/mmc/core/sdio_irq.c")
    void sdio_irq_thread() {
        loop(() -> {
            step("wait_for_irq", await(pending))
                    .c("wake_up_process(host->sdio_irq_thread);")
                    .idleWhile(not(pending));
            step("irq_claim", host.lock()).c("__mmc_claim_host(host, NULL, &host->sdio_irq_thread_abort);");
            if_("process_sdio_pending_irqs", irq_handler.and(int_en), () -> btmtksdio_interrupt())
                    .ways("handler", "none")
                    .c("process_sdio_pending_irqs(host);");
            step("irq_release", pending.set(false), host.unlock()).c("mmc_release_host(host);");
        });
    }

    @C("drivers/bluetooth/btmtksdio.c")
    void btmtksdio_interrupt() {
        step("int_en_clr", int_en.set(false)).c("sdio_writel(bdev->func, C_INT_EN_CLR, MTK_REG_CHLPCR, NULL);");
        step(txrx_work.schedule()).c("schedule_work(&bdev->txrx_work);");
    }

    @C("drivers/bluetooth/btmtksdio.c")
    void btmtksdio_txrx_work() {
        step(work_claim, host.lock());
        step("transfer").c("btmtksdio_rx_packet(bdev, rx_size);");
        if_(
                        "irq_handler",
                        irq_handler,
                        () -> step("int_en_set", int_en.set(true))
                                .c("sdio_writel(bdev->func, C_INT_EN_SET, MTK_REG_CHLPCR, NULL);"))
                .ways("set", "NULL")
                .c("if (bdev->func->irq_handler)");
        step("work_release", host.unlock());
    }

    @Override
    protected void properties() {
        eventually("ResetEnds", reset.ended(), "the device is reset some time");
        never("QuietInReset", reset.at(gpio_reset).and(int_en), "the device does not interrupt while it is reset");
        reachable(
                "WorkWaitsForHost",
                kworker.at(work_claim).and(host.heldBy(reset.id())),
                "the work has begun while the host is claimed");
    }
}
