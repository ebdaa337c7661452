package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code spinlock_t}: one owner, who must not sleep. A lock that a hard interrupt takes too is taken with interrupts off
 * everywhere else: a handler that spins for the task it struck never returns. Linux's spinlocks queue, so who waits gets
 * a turn. See Documentation/locking/spinlocks.rst and Documentation/locking/lockdep-design.rst.
 */
@Library
public final class SpinLock {
    private final String c;
    private final PidVar owner;
    private final KernelObjectRules rules;

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
        c = "&" + lvalue;
        owner = place.pidOrNone(name).comment("spinlock: its owner or \"none\"");
        rules = place.object(name)
                .atEnd(owner.isNot(Pid.self()), "still held by a task that has ended")
                .atomicContext(owner.is(Pid.self()), "holding " + name)
                .lock(owner.is(Pid.self()));
    }

    /** {@return acquires it; spins while it is held} */
    public Primitive lock() {
        return acquired("spin_lock", "spin_lock(" + c + ");");
    }

    /** {@return acquires it unless it is held} */
    public Test trylock() {
        return Test.of("spin_trylock", "spin_trylock(" + c + ")", owner.isNone(), "locked", "busy")
                .onSuccess(owner.set(Pid.self()));
    }

    /** {@return releases it} */
    public Primitive unlock() {
        return released("spin_unlock", "spin_unlock(" + c + ");");
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
        Macro.step(released("spin_unlock_irq", "spin_unlock_irq(" + c + ");"));
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
        Macro.step(released("spin_unlock_irqrestore", "spin_unlock_irqrestore(" + c + ", flags);"));
        Macro.step("spin_unlock_irqrestore_restore", interrupts.restore(flags))
                .c("spin_unlock_irqrestore(" + c + ", flags); /* irqs as before */");
    }

    private Primitive acquired(String name, String text) {
        return Primitive.blocking(
                name,
                text,
                rules.misuse(owner.is(Pid.self()), "acquired by a task that holds it already"),
                rules.spinsFor(owner),
                rules.acquire(),
                Op.await(owner.isNone()),
                owner.set(Pid.self()));
    }

    private Primitive released(String name, String text) {
        return Primitive.of(
                name,
                text,
                rules.misuse(owner.isNot(Pid.self()), "released by a task that does not hold it"),
                owner.clear());
    }

    /**
     * Whether a task holds it. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond heldBy(Pid task) {
        return owner.is(task);
    }
}
