package org.interleave.specs.published;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.kernel.AtomicWord;
import org.interleave.dsl.tree.Label;

/** The queued spinlock of Linux: {@code qspinlock.tla} of kernel-tla. */
public final class QSpinLock extends ProtocolSource {
    /**
     * The word that the lock is.
     *
     * @param locked whether somebody has it
     * @param pending whether somebody waits for it in front of the queue
     * @param tail_idx which of the nodes of a CPU is the last of the queue, or 0
     * @param tail_cpu whose node that is, or 0
     */
    public record Word(Cond locked, Cond pending, Num tail_idx, Num tail_cpu) {}

    private static final Word ZERO = word(false, false);
    private static final Word LOCKED = word(true, false);
    private static final Word PENDING = word(false, true);

    private final int levels;
    final NamedConstant PENDING_LOOPS = constant("PENDING_LOOPS", 1, "1 << 9 on x86", "SomeLoops", 0);
    final Numbered thread;
    final Kind<Word, RecordVar<Word>> words;
    final Kind<Num, Int> nodes;
    final Function<Num, Num> cpu;
    final Function<Num, Num> level;
    final BiFunction<Num, Num, Num> mcs_node;
    final Array<Num, RecordVar<Word>> qspinlock;
    final Array<Num, Int> mcs_next;
    final Array<Num, Bool> mcs_locked;
    final Array<Num, Int> mcs_count;
    final Array<Num, Int> priority;
    final Bool ret_trylock;
    final Int priority_level;
    final Int spin_lock_lock;
    final Label sl1 = label();
    final Label cs = label();
    final Label queue = label();
    final Label release = label();

    /** Two CPUs, one level. */
    public QSpinLock() {
        this(2, 1);
    }

    /**
     * A thread for each CPU and each level.
     *
     * @param cpus how many CPUs
     * @param levels how many levels: a thread interrupts those of lower levels on its CPU; each level has a lock
     */
    public QSpinLock(int cpus, int levels) {
        super("The queued spinlock of Linux");
        this.levels = levels;
        Kind<Num, Int> cpuNumbers = range(1, cpus);
        Kind<Num, Int> levelNumbers = range(1, levels);
        thread = numbered("thread", 1, cpus * levels, this::thread);
        words = record(Word.class, bool(), bool(), range(0, levels), range(0, cpus));
        nodes = range(0, cpus * levels);
        cpu = operator("Cpu", thread, cpuNumbers, t -> t.minus(1).div(levels).plus(1));
        level = operator(
                "Level", thread, levelNumbers, t -> t.minus(1).mod(levels).plus(1));
        mcs_node = operator("McsNode", cpuNumbers, levelNumbers, nodes, (c, i) -> {
            return c.minus(1).times(levels).plus(i);
        });
        qspinlock = array("qspinlock", levelNumbers, words, ZERO);
        mcs_next = array("mcs_next", thread, nodes, Num.of(0)).comment("of an MCS node, or 0");
        mcs_locked = array("mcs_locked", thread, bool(), false);
        mcs_count = array("mcs_count", thread, range(0, levels), 0);
        priority = array("priority", cpuNumbers, levelNumbers, 1);
        ret_trylock = thread.bool("ret_trylock", false);
        priority_level = thread.integer("priority_level", 0, levels, 0);
        spin_lock_lock = thread.integer("spin_lock_lock", 0, levels, 0);
        thread.runsWhile(t -> level.apply(t).ge(priority.of(cpu.apply(t))));
    }

    private static Word word(boolean locked, boolean pending) {
        return new Word(Cond.of(locked), Cond.of(pending), Num.of(0), Num.of(0));
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "qspinlock.tla in kernel-tla")
                .paragraph(
                        "spin_lock_lock keeps what a tail call of PlusCal leaves in a parameter. It is never read: the"
                                + " original has it, and so some states more.");
    }

    private Num cpu() {
        return cpu.apply(thread.self());
    }

    private Num level() {
        return level.apply(thread.self());
    }

    private AtomicWord<Word> lock() {
        return new AtomicWord<>(qspinlock.of(level()), "lock->val", ZERO);
    }

    private static Cond noTail(Word word) {
        return word.tail_idx().is(0).and(word.tail_cpu().is(0));
    }

    private static Cond uncontended(Word word) {
        return not(word.pending()).and(noTail(word));
    }

    /** The part that is {@code _Q_LOCKED_PENDING_MASK}. */
    private static Word locked_pending(Word word, Word from) {
        return new Word(from.locked(), from.pending(), word.tail_idx(), word.tail_cpu());
    }

    /** The part that is {@code _Q_TAIL_MASK}. */
    private static Word tail(Word word, Word from) {
        return new Word(word.locked(), word.pending(), from.tail_idx(), from.tail_cpu());
    }

    private static Word encode_tail(Num idx, Num cpu) {
        return new Word(Cond.of(false), Cond.of(false), idx, cpu);
    }

    @C("include/asm-generic/qspinlock.h")
    void spin_lock() {
        RecordVar<Word> val = local("val", words, ZERO).dropAtEnd();
        step(sl1, lock().cmpxchg(val, ZERO, LOCKED));
        if_("sl2", val.is(ZERO), () -> return_());
        step("sl3", spin_lock_lock.set(level()));
        spin_lock_slowpath(val);
    }

    @C("include/asm-generic/qspinlock.h")
    void spin_unlock() {
        step("su1", lock().andNot(Word::locked)).c("smp_store_release(&lock->locked, 0);");
    }

    @C("include/asm-generic/qspinlock.h")
    void spin_trylock() {
        step("stl1", ret_trylock.set(lock().is(ZERO)));
        if_(ret_trylock, () -> also(lock().set(LOCKED)));
    }

    @C("kernel/locking/qspinlock.c")
    void spin_lock_slowpath(RecordVar<Word> val) {
        RecordVar<Word> old = local("old", words, ZERO).dropAtEnd();
        Int next = local("next", nodes, Num.of(0)).dropAtEnd();
        Int prev = local("prev", nodes, Num.of(0)).dropAtEnd();
        Int node = local("node", nodes, Num.of(0)).dropAtEnd();
        Int idx = local("idx", 0, levels, 0).dropAtEnd();
        Int cnt = local("cnt", range(Num.of(0), PENDING_LOOPS), PENDING_LOOPS).dropAtEnd();
        if_("sp1", val.is(PENDING), () -> {
            while_("sp1_1", lock().is(PENDING).and(cnt.isNot(0)), () -> also(cnt.dec()));
            also(val.set(lock().read()));
        });
        if_("sp1_2", not(uncontended(val.get())), () -> goto_(queue));
        step("sp2", lock().fetchOrAcquire(val, Word::pending));
        if_("sp3", uncontended(val.get()), () -> {
            also(when(val.get().locked(), await(not(lock().read().locked()))));
            also(lock().store("clear_pending_set_locked", QSpinLock::locked_pending, LOCKED));
            return_();
        });
        step("sp4").neverFires("it takes three CPUs");
        if_(not(val.get().pending()), () -> also(lock().andNot(Word::pending)));
        Num first = mcs_node.apply(cpu(), Num.of(1));
        step(queue, node.set(first), idx.set(mcs_count.of(node).plus(1)));
        also(mcs_count.of(node).inc());
        step("sp11", node.set(mcs_node.apply(cpu(), idx)));
        also(mcs_locked.of(node).set(false), mcs_next.of(node).set(0));
        spin_trylock();
        if_("sp13", ret_trylock, () -> goto_(release));
        step("sp14", lock().xchg("xchg_tail", old, QSpinLock::tail, encode_tail(idx, cpu())), next.set(0));
        if_("sp15", not(noTail(old.get())), () -> {
            also(prev.set(mcs_node.apply(old.get().tail_cpu(), old.get().tail_idx())));
            also(mcs_next.of(prev).set(node));
            step("sp16", await(mcs_locked.of(node)), next.set(mcs_next.of(node)));
        });
        step("sp18", await(not(lock().read().locked()).and(not(lock().read().pending()))), val.set(lock().read()));
        if_("locked", val.get().tail_idx().is(idx).and(val.get().tail_cpu().is(cpu())), () -> {
            also(lock().cmpxchg(old, val.get(), LOCKED));
            if_(old.is(val.get()), () -> goto_(release));
        });
        step("sp21", lock().or(Word::locked)).c("set_locked(lock);");
        also(when(next.is(0), await(mcs_next.of(node).isNot(0)), next.set(mcs_next.of(node))));
        also(mcs_locked.of(next).set(true));
        step(release, mcs_count.of(first).dec());
    }

    void thread() {
        loop(() -> {
            step(
                    "t1",
                    priority_level.set(priority.of(cpu())),
                    priority.of(cpu()).set(level()));
            spin_lock();
            step(cs);
            spin_unlock();
            step("t2", priority.of(cpu()).set(priority_level));
        });
    }

    @Override
    protected void properties() {
        forEvery(range(1, levels), (Num l) -> {
            Num inside = count(thread, (Num t) -> level.apply(t).is(l).and(thread.at(t, cs)));
            return never("Exclusion", inside.gt(1), "no two have the same lock");
        });
        forEvery(thread, t -> leadsTo("LockAll", thread.at(t, sl1), thread.at(t, cs), "who asks gets it"));
    }
}
