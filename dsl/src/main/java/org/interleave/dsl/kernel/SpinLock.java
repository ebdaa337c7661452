package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code spinlock_t}: one owner, who must not sleep. A lock that a hard interrupt takes too is taken with interrupts off
 * everywhere else: a handler that spins for the task it struck never returns. Linux's spinlocks queue, so who waits gets
 * a turn. See Documentation/locking/spinlocks.rst and Documentation/locking/lockdep-design.rst.
 */
@Library
public final class SpinLock extends OwnedLock {
    private final String c;

    /**
     * An unlocked spinlock that is a variable of its own.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public SpinLock(Declarations place, String name) {
        this(place, name, name);
    }

    /**
     * An unlocked spinlock.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code mm->page_table_lock}
     */
    public SpinLock(Declarations place, String name, String lvalue) {
        super(place, name, "spinlock");
        c = "&" + lvalue;
        rules.atomicContext(heldBy(Pid.self()), "holding " + name);
    }

    /** {@return acquires it; spins while it is held} */
    public Primitive lock() {
        return acquired("spin_lock", "spin_lock(" + c + ");");
    }

    /** {@return acquires it unless it is held} */
    public Test trylock() {
        return tryAcquire("spin_trylock", "spin_trylock(" + c + ")");
    }

    /** {@return releases it} */
    public Primitive unlock() {
        return release("spin_unlock", "spin_unlock(" + c + ");");
    }

    /**
     * {@code spin_lock_irq()}, in two steps: interrupts go off, then the lock is waited for.
     *
     * @param interrupts those of the CPU that the caller runs on
     */
    public void lockIrq(LocalInterrupts interrupts) {
        Macro.step("spin_lock_irq_disable", interrupts.disable()).c("spin_lock_irq(" + c + "); /* irqs off */");
        Macro.step(acquired("spin_lock_irq", "spin_lock_irq(" + c + ");"));
    }

    /**
     * {@code spin_unlock_irq()}, in two steps: the lock is released, then interrupts go on, whatever they were before.
     *
     * @param interrupts those of the CPU that the caller runs on
     */
    public void unlockIrq(LocalInterrupts interrupts) {
        Macro.step(release("spin_unlock_irq", "spin_unlock_irq(" + c + ");"));
        Macro.step("spin_unlock_irq_enable", interrupts.enable()).c("spin_unlock_irq(" + c + "); /* irqs on */");
    }

    /**
     * {@code spin_lock_irqsave()}, in two steps: interrupts go off, then the lock is waited for.
     *
     * @param interrupts those of the CPU that the caller runs on
     * @param flags a local that keeps whether they were off before
     */
    public void lockIrqsave(LocalInterrupts interrupts, Bool flags) {
        Macro.step("spin_lock_irqsave_disable", interrupts.save(flags))
                .c("spin_lock_irqsave(" + c + ", flags); /* irqs off */");
        Macro.step(acquired("spin_lock_irqsave", "spin_lock_irqsave(" + c + ", flags);"));
    }

    /**
     * {@code spin_unlock_irqrestore()}, in two steps: the lock is released, then interrupts are as they were.
     *
     * @param interrupts those of the CPU that the caller runs on
     * @param flags the local given to {@link #lockIrqsave}
     */
    public void unlockIrqrestore(LocalInterrupts interrupts, Bool flags) {
        Macro.step(release("spin_unlock_irqrestore", "spin_unlock_irqrestore(" + c + ", flags);"));
        Macro.step("spin_unlock_irqrestore_restore", interrupts.restore(flags))
                .c("spin_unlock_irqrestore(" + c + ", flags); /* irqs as before */");
    }

    /**
     * {@code spin_lock_bh()}, in two steps: softirqs go off, then the lock is waited for.
     *
     * @param softirqs those of the CPU that the caller runs on
     */
    public void lockBh(Softirqs softirqs) {
        Macro.step("spin_lock_bh_disable", softirqs.disable()).c("spin_lock_bh(" + c + "); /* softirqs off */");
        Macro.step(acquired("spin_lock_bh", "spin_lock_bh(" + c + ");"));
    }

    /**
     * {@code spin_unlock_bh()}, in two steps: the lock is released, then softirqs go on, unless they were off before.
     *
     * @param softirqs those of the CPU that the caller runs on
     */
    public void unlockBh(Softirqs softirqs) {
        Macro.step(release("spin_unlock_bh", "spin_unlock_bh(" + c + ");"));
        Macro.step("spin_unlock_bh_enable", softirqs.enable()).c("spin_unlock_bh(" + c + "); /* softirqs on */");
    }

    private Primitive acquired(String name, String text) {
        return acquire(name, text, rules.spinsFor(owner));
    }
}
