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
import org.interleave.dsl.kernel.AtomicWord;
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

    private static final Counts ZERO = counts(false, false);
    private static final Counts WAITING = counts(true, false);
    private static final Counts LOCKED = counts(false, true);

    final AtomicWord<Counts> cnts =
            new AtomicWord<>(this, "cnts", record(Counts.class, range(0, 2), bool(), bool()), ZERO);
    final Bool wait_lock = bool("wait_lock", false).comment("the queue: a fair spinlock");
    final Label rcs = label();
    final Label wcs = label();
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

    private static Counts counts(boolean wwaiting, boolean wlocked) {
        return new Counts(Num.of(0), Cond.of(wwaiting), Cond.of(wlocked));
    }

    private Op spin_lock() {
        return together(await(not(wait_lock)), wait_lock.set(true));
    }

    private Cond anyWriter() {
        return cnts.read().wwaiting().or(cnts.read().wlocked());
    }

    @C("kernel/locking/qrwlock.c")
    void queued_read_lock() {
        step("rl1", cnts.add(Counts::readers, 1));
        if_(not(anyWriter()), () -> return_());
        step("rl2");
        step("rl3", cnts.sub(Counts::readers, 1));
        step("rl4", spin_lock()).stronglyFair();
        step("rl5", cnts.add(Counts::readers, 1));
        step("rl6", await(not(cnts.read().wlocked())));
        step("rl7", wait_lock.set(false));
    }

    @C("kernel/locking/qrwlock.c")
    void queued_write_lock() {
        Label wl_unlock = label("wl_unlock");
        if_("wl1", cnts.cmpxchg(ZERO, LOCKED), () -> return_());
        step("wl2", spin_lock()).stronglyFair();
        if_("wl3", cnts.cmpxchg(ZERO, LOCKED), () -> goto_(wl_unlock));
        step("wl4", cnts.or(Counts::wwaiting));
        step("wl5", await(cnts.is(WAITING)), cnts.set(LOCKED)).c("atomic_cmpxchg(&cnts, _QW_WAITING, _QW_LOCKED);");
        step(wl_unlock, wait_lock.set(false));
    }

    void reader() {
        loop(() -> {
            step("rlock");
            queued_read_lock();
            step(rcs);
            step("runlock");
            step("ru1", cnts.sub(Counts::readers, 1));
        });
    }

    void writer() {
        loop(() -> {
            step("wlock");
            queued_write_lock();
            step(wcs);
            step("wunlock");
            step("wu1", cnts.andNot(Counts::wlocked));
        });
    }

    @Override
    protected void properties() {
        never("ReaderAndWriter", reader.any(rcs).and(writer.any(wcs)), "nobody reads while another writes");
        never("TwoWriters", writer.count(wcs).gt(1), "no two write at the same time");
        forEvery(reader, (Pid r) -> lockAll("ReadersGetIt", reader.at(r, rcs)));
        forEvery(writer, (Pid w) -> lockAll("WritersGetIt", writer.at(w, wcs)));
    }

    private org.interleave.dsl.PropertyHandle lockAll(String name, Cond inside) {
        return leadsTo(name, not(inside), inside, "everyone gets the lock again and again");
    }
}
