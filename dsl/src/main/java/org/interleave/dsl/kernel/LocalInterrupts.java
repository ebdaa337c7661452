package org.interleave.dsl.kernel;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Primitive;

/**
 * The hard interrupts of one CPU: tasks turn them off and on, and where they are on, a handler may strike between any
 * two steps of the CPU's tasks. Each task of the CPU is declared with {@code .runsWhile(cpu0.lets(self()))}, and each
 * handler is a process whose method is {@link #handler(Runnable)}. A handler must not spin for a task that it struck:
 * that is a misuse of the spinlock. See Documentation/core-api/genericirq.rst and include/linux/irqflags.h.
 */
@Library
public final class LocalInterrupts {
    private final Declarations place;
    private final String cpu;
    private final PidVar off;
    private final PidVar handler;
    private final KernelObjectRules rules;
    /** What a strike is besides: nothing, unless strikes are counted. */
    private List<Op> strike = List.of();

    /**
     * Interrupts that are on.
     *
     * @param place where they are declared
     * @param cpu what the processor is called, a name such as {@code boot_cpu}
     */
    public LocalInterrupts(Declarations place, String cpu) {
        this.place = place;
        this.cpu = cpu;
        off = place.pidOrNone(cpu + "_irqs_off").comment("who has interrupts off, or \"none\"");
        handler = place.pidOrNone(cpu + "_hardirq").comment("the handler that runs, or \"none\"");
        rules = place.object(cpu + "_irqs")
                .atEnd(off.isNot(Pid.self()), "still off though the task that did it has ended")
                .atomicContext(off.is(Pid.self()), "with interrupts off")
                .hardInterrupt(handler);
    }

    /**
     * Bounds the search: interrupts strike this CPU so often at most, whichever handlers take them. One strike more is
     * not explored, so what then holds does so within the bound, and nothing is known of what comes behind.
     *
     * @param most how often, from 1 to 1000; each one more multiplies the states
     * @return these interrupts
     */
    public LocalInterrupts strikesAtMost(int most) {
        Int strikes = place.integer(cpu + "_strikes", 0, Math.max(most, 1), 0)
                .comment("how often interrupts struck; a bound of the search");
        strike = List.of(rules.atMost(most, strikes, "interrupts strike " + cpu));
        return this;
    }

    /**
     * Whether a task of this CPU can go on: no handler runs there, and no other task has turned interrupts off, by which
     * it keeps the CPU.
     *
     * @param task a task of this CPU
     * @return the condition, for {@code runsWhile}
     */
    public Cond lets(Pid task) {
        return handler.isNone().and(off.isNone().or(off.is(task)));
    }

    /** {@return {@code local_irq_disable()}: turns them off} */
    public Primitive disable() {
        return Primitive.of("local_irq_disable", "local_irq_disable();", off.set(Pid.self()));
    }

    /** {@return {@code local_irq_enable()}: turns them on, which a handler must not do} */
    public Primitive enable() {
        return Primitive.of(
                "local_irq_enable",
                "local_irq_enable();",
                rules.misuse(handler.is(Pid.self()), "turned on in a hard interrupt"),
                rules.misuse(off.isNot(Pid.self()), "turned on by a task that did not turn them off"),
                off.clear());
    }

    /**
     * {@code local_irq_save()}: turns them off, and keeps what they were. In a handler they are off.
     *
     * @param flags a local of the caller that keeps whether they were off before
     * @return the primitive
     */
    public Primitive save(Bool flags) {
        return Primitive.of(
                "local_irq_save",
                "local_irq_save(flags);",
                flags.set(off.is(Pid.self()).or(handler.is(Pid.self()))),
                off.set(Pid.self()));
    }

    /**
     * {@code local_irq_restore()}: makes them what they were.
     *
     * @param flags the local that keeps it
     * @return the primitive
     */
    public Primitive restore(Bool flags) {
        return Primitive.of(
                "local_irq_restore",
                "local_irq_restore(flags);",
                rules.misuse(off.isNot(Pid.self()), "restored by a task that did not turn them off"),
                Op.when(Cond.not(flags), off.clear()));
    }

    /**
     * What a handler does: again and again an interrupt may strike, unless interrupts are off or another handler runs.
     * Nothing obliges it to, and it is idle in between. It runs with interrupts off; when it returns they are on, whatever
     * it did to them. One that strikes without end may keep the tasks of its CPU from ever going on, where fairness does
     * not say otherwise: whether that can be is for the author to say, by {@link #strikesAtMost} or by an assumption.
     *
     * @param body the handler; it must not sleep
     */
    public void handler(Runnable body) {
        Macro.loop(() -> {
            List<Op> enter = new ArrayList<>(List.of(Op.await(off.isNone()), Op.await(handler.isNone())));
            enter.addAll(strike);
            enter.add(handler.set(Pid.self()));
            Macro.step("irq_enter", enter.toArray(Op[]::new)).mayBlockForever().idleWhile(Cond.of(true));
            body.run();
            Macro.step("irq_exit", handler.clear(), off.clear());
        });
    }

    /**
     * Whether a task has turned them off. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond offBy(Pid task) {
        return off.is(task);
    }

    /** {@return whether a handler runs; for properties} */
    public Cond inHardirq() {
        return Cond.not(handler.isNone());
    }
}
