package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Domain;
import org.interleave.dsl.Int;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Primitive;

/**
 * A CPU that several tasks share: one of them runs there, and the scheduler may put another in its place between any two
 * steps, unless preemption is off. A {@link SpinLock} does not turn it off here: a protocol in which that matters says so
 * with {@link #preemptDisable()} in front. Each task is declared with {@code .runsWhile(cpu0.runs(self()))}, and a process for
 * the scheduler has the method {@link #schedules(Domain)}. See Documentation/locking/preempt-locking.rst.
 */
@Library
public final class Cpu {
    private final String name;
    private final PidVar current;
    private final Int preemptCount;
    private final KernelObjectRules rules;

    /**
     * An idle CPU with preemption on.
     *
     * @param place where it is declared
     * @param name its name, for example {@code cpu0}
     * @param depth how deep preemption may be turned off, at least 1
     */
    public Cpu(Declarations place, String name, int depth) {
        this.name = name;
        current = place.pidOrNone(name + "_current").comment("the task that runs there, or \"none\"");
        preemptCount = place.integer(name + "_preempt_count", 0, depth, 0).comment("how deep preemption is off");
        rules = place.object(name)
                .atEnd(
                        Cond.not(current.is(Pid.self()).and(preemptCount.gt(0))),
                        "preemption still off though the task that did it has ended")
                .atomicContext(current.is(Pid.self()).and(preemptCount.gt(0)), "with preemption off");
    }

    /**
     * Whether a task runs here.
     *
     * @param task the task
     * @return the condition, for {@code runsWhile} and for properties
     */
    public Cond runs(Pid task) {
        return current.is(task);
    }

    /** {@return {@code preempt_disable()}: keeps the CPU} */
    public Primitive preemptDisable() {
        return Primitive.of("preempt_disable", "preempt_disable();", preemptCount.inc());
    }

    /** {@return {@code preempt_enable()}: lets others have it} */
    public Primitive preemptEnable() {
        return Primitive.of(
                "preempt_enable",
                "preempt_enable();",
                rules.misuse(preemptCount.is(0), "preemption turned on that was not off"),
                preemptCount.dec());
    }

    /**
     * What the scheduler of this CPU does: again and again it puts one of some tasks on it, whenever preemption is on. It
     * is obliged to go on, and not to be just: say so where liveness needs it. As far as deadlock goes it is idle.
     *
     * @param tasks the tasks of this CPU
     */
    public void schedules(Domain<Pid> tasks) {
        Macro.loop(() -> Macro.with(
                "next",
                tasks,
                next -> Macro.step(
                                "context_switch",
                                Op.await(preemptCount.is(0)),
                                Op.await(current.isNot(next)),
                                current.set(next))
                        .idleWhile(Cond.of(true))
                        .c("context_switch(rq, prev, next); /* " + name + " */")));
    }
}
