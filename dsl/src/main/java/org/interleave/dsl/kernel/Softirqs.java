package org.interleave.dsl.kernel;

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
import org.interleave.dsl.StepHandle;

/**
 * The softirqs of one CPU, its bottom halves: where no task has them off, a handler may strike between any two steps of
 * the CPU's tasks, which go on when it has returned. Each task of the CPU is declared with {@code
 * .runsWhile(softirqs.lets(self()))}, and each handler is a process whose method is {@link #handler(Cond, Runnable)}; a
 * CPU with {@link LocalInterrupts} too has {@code .runsWhile(cpu0.lets(self()))} of the handlers, which hard interrupts
 * strike. See Documentation/kernel-hacking/locking.rst and kernel/softirq.c.
 */
@Library
public final class Softirqs {
    private final PidVar off;
    private final Int depth;
    private final PidVar running;
    private final KernelObjectRules rules;

    /**
     * Softirqs that are on.
     *
     * @param place where they are declared
     * @param cpu what the processor is called, a name such as {@code boot_cpu}
     * @param most how deep they may be turned off, at least 1
     */
    public Softirqs(Declarations place, String cpu, int most) {
        off = place.pidOrNone(cpu + "_bh_off").comment("who has softirqs off, or \"none\"");
        depth = place.integer(cpu + "_bh_depth", 0, most, 0).comment("how deep softirqs are off");
        running = place.pidOrNone(cpu + "_softirq").comment("the softirq that runs, or \"none\"");
        rules = place.object(cpu + "_softirqs")
                .atEnd(off.isNot(Pid.self()), "still off though the task that did it has ended")
                .softirq(running);
    }

    /**
     * Whether a task of this CPU can go on: no softirq runs there, and no other task has turned them off, by which it
     * keeps the CPU.
     *
     * @param task a task of this CPU
     * @return the condition, for {@code runsWhile}
     */
    public Cond lets(Pid task) {
        return running.isNone().and(off.isNone().or(off.is(task)));
    }

    /** {@return {@code local_bh_disable()}: turns them off; counted} */
    public Primitive disable() {
        return Primitive.of("local_bh_disable", "local_bh_disable();", off.set(Pid.self()), depth.inc());
    }

    /** {@return {@code local_bh_enable()}: counts down, and turns them on at zero} */
    public Primitive enable() {
        return Primitive.of(
                "local_bh_enable",
                "local_bh_enable();",
                rules.misuse(off.isNot(Pid.self()), "turned on by a task that did not turn them off"),
                depth.dec(),
                Op.when(depth.is(0), off.clear()));
    }

    /**
     * What a softirq does: again and again, when it is raised, it strikes, unless softirqs are off or another one runs.
     *
     * @param raised when there is something to do; with {@code Cond.of(true)} it may strike at any time, and
     *     nothing obliges it to
     * @param body the softirq; it must not sleep
     */
    public void handler(Cond raised, Runnable body) {
        boolean atAnyTime = raised.expression().equals(Cond.of(true).expression());
        Macro.loop(() -> {
            StepHandle entry = Macro.step(
                            "softirq_entry",
                            Op.await(raised),
                            Op.await(off.isNone()),
                            Op.await(running.isNone()),
                            running.set(Pid.self()))
                    .c("__do_softirq();")
                    .idleWhile(atAnyTime ? raised : Cond.not(raised));
            if (atAnyTime) {
                entry.mayBlockForever();
            }
            body.run();
            Macro.step("softirq_exit", running.clear(), off.clear(), depth.set(0));
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

    /** {@return {@code in_serving_softirq()}: whether a softirq runs; for properties} */
    public Cond inSoftirq() {
        return Cond.not(running.isNone());
    }
}
