package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Num;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.tree.Label;

/**
 * The queued reader/writer lock of Linux: {@code qrwlock.tla} of kernel-tla, 2 readers, 2 writers, without interrupts
 * and trylock.
 */
public final class QrwLock extends ProtocolSource {
    /**
     * The word of counters.
     *
     * @param readers how many read or are about to
     * @param wwaiting whether a writer waits at the head of the queue
     * @param wlocked whether a writer has the lock
     */
    public record Counts(Num readers, Cond wwaiting, Cond wlocked) {}

    final RecordVar<Counts> cnts = variable(
            "cnts",
            record(Counts.class, range(0, 2), bool(), bool()),
            new Counts(Num.of(0), Cond.of(false), Cond.of(false)));
    final Bool wait_lock = bool("wait_lock", false).comment("the queue: a fair spinlock");
    final Label rcs = label("rcs");
    final Label wcs = label("wcs");
    final Family reader = processes("reader", 2, this::reader);
    final Family writer = processes("writer", 2, this::writer);

    /** The lock of kernel-tla. */
    public QrwLock() {
        super("The queued reader/writer lock of Linux");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "qrwlock.tla in kernel-tla");
    }

    private Op readers(int more) {
        return cnts.set(Counts::readers, cnts.get().readers().plus(more));
    }

    private Op spin_lock() {
        return together(await(not(wait_lock)), wait_lock.set(true));
    }

    private Cond zero() {
        return cnts.get().readers().is(0).and(not(anyWriter()));
    }

    private Cond anyWriter() {
        return cnts.get().wwaiting().or(cnts.get().wlocked());
    }

    @C("kernel/locking/qrwlock.c")
    void queued_read_lock() {
        step("rl1", readers(1));
        if_(not(anyWriter()), () -> return_());
        step("rl2");
        step("rl3", readers(-1));
        step("rl4", spin_lock()).stronglyFair();
        step("rl5", readers(1));
        step("rl6", await(not(cnts.get().wlocked())));
        step("rl7", wait_lock.set(false));
    }

    @C("kernel/locking/qrwlock.c")
    void queued_write_lock() {
        Label wl_unlock = label("wl_unlock");
        if_("wl1", zero(), () -> {
            also(cnts.set(Counts::wlocked, true));
            return_();
        });
        step("wl2", spin_lock()).stronglyFair();
        if_("wl3", zero(), () -> {
            also(cnts.set(Counts::wlocked, true));
            goto_(wl_unlock);
        });
        step("wl4", cnts.set(Counts::wwaiting, true));
        step(
                "wl5",
                await(cnts.get().readers().is(0).and(not(cnts.get().wlocked()))),
                cnts.set(Counts::wwaiting, false),
                cnts.set(Counts::wlocked, true));
        step(wl_unlock, wait_lock.set(false));
    }

    void reader() {
        loop(() -> {
            step("rlock");
            queued_read_lock();
            step(rcs);
            step("runlock");
            step("ru1", readers(-1));
        });
    }

    void writer() {
        loop(() -> {
            step("wlock");
            queued_write_lock();
            step(wcs);
            step("wunlock");
            step("wu1", cnts.set(Counts::wlocked, false));
        });
    }

    @Override
    protected void properties() {
        never("ReaderAndWriter", reader.any(rcs).and(writer.any(wcs)), "one reads while another writes");
        never("TwoWriters", writer.count(wcs).gt(1), "two write");
        forEvery(reader, (Pid r) -> lockAll("ReadersGetIt", reader.at(r, rcs)));
        forEvery(writer, (Pid w) -> lockAll("WritersGetIt", writer.at(w, wcs)));
    }

    private org.interleave.dsl.PropertyHandle lockAll(String name, Cond inside) {
        return leadsTo(name, not(inside), inside, "everyone gets the lock again and again");
    }
}
