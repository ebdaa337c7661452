package org.interleave.specs.published;

import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kind;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Op;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.interleave.dsl.tree.Label;

/**
 * Context switches of a preemptive kernel, and the two counters of an {@code mm_struct}: {@code ctxsw.tla} of
 * kernel-tla, 1 CPU, 2 tasks, 2 mms. A CPU and its idle task have one number, the tasks follow. An interrupt that
 * strikes a task runs in its name: it has the task's number.
 */
public final class CtxSw extends ProtocolSource {
    /** What an {@code mm_struct} is for. */
    public enum Mm {
        /** The kernel's own. */
        INIT_MM,
        /** One for users. */
        M1,
        /** Another. */
        M2
    }

    private static final int CPUS = 1;
    private static final int TASKS = 2;
    private static final int ALL = CPUS + TASKS;
    private static final String FREE = "the original obliges nobody to go on";

    final Kind<Num, Int> tasks = range(1, ALL);
    final Kind<Num, Int> cpus = range(1, CPUS);
    final Kind<Val<Mm>, Var<Mm>> mms = anyOf(Mm.class);
    final Kind<Val<Mm>, Var<Mm>> mmsOrNone = anyOrNoneOf(Mm.class);
    final SetOf<Val<Mm>> users_mms = SetOf.of(mms, Val.of(Mm.M1), Val.of(Mm.M2));

    final Group task_struct = group("task_struct", "struct task_struct");
    final Array<Num, Var<Mm>> task_mm = task_struct.array("task_mm", tasks, mmsOrNone, Val.none());
    final Array<Num, Var<Mm>> active_mm =
            task_struct.arrayBy("active_mm", tasks, mmsOrNone, t -> ifElse(isIdle(t), Val.of(Mm.INIT_MM), Val.none()));
    final Array<Num, Int> task_cpu = task_struct
            .arrayBy("task_cpu", tasks, range(0, CPUS), t -> ifElse(isIdle(t), t, Num.of(0)))
            .comment("where it runs, or 0");
    final Array<Num, Bool> dead = task_struct.array("dead", tasks, bool(), false);

    final Group mm_struct = group("mm_struct", "struct mm_struct");
    final Array<Val<Mm>, Int> mm_users = mm_struct.array("mm_users", mms, range(0, 2), 0);
    final Array<Val<Mm>, Int> mm_count =
            mm_struct.arrayBy("mm_count", mms, range(0, ALL + 1), m -> ifElse(m.is(Mm.INIT_MM), CPUS + 1, 0));
    final SetVar<Val<Mm>> freemms = variable("freemms", setOf(mms), users_mms);

    final Group rq = group("rq", "each CPU, and the run queue");
    final Array<Num, Var<Mm>> proc_mm = rq.array("proc_mm", cpus, mms, Mm.INIT_MM);
    final Array<Num, Bool> irqs_on = rq.array("irqs_on", cpus, bool(), true);
    final Array<Num, Var<Mm>> prev_mm = rq.array("prev_mm", cpus, mmsOrNone, Val.none());
    final SetVar<Num> runqueue = rq.set("runqueue", tasks);
    final Array<Num, Bool> in_interrupt = rq.array("in_interrupt", tasks, bool(), false);

    final Numbered thread = numbered("thread", CPUS + 1, ALL, this::thread)
            .runsWhile(t -> not(in_interrupt.of(t)))
            .owesNothing(FREE);
    final Numbered idle = numbered("idle", 1, CPUS, this::idle)
            .runsWhile(t -> not(in_interrupt.of(t)))
            .owesNothing(FREE);
    final Numbered interrupt =
            numbered("interrupt", ALL + 1, ALL + ALL, this::interrupt).owesNothing(FREE);

    final Function<Num, Num> interrupted = operator("Interrupted", interrupt, tasks, i -> i.minus(ALL));

    final Var<Mm> mm = thread.variableOrNone("mm", Mm.class).comment("the argument of the function that it is in");
    final Var<Mm> exec_mmap_mm = thread.variableOrNone("exec_mmap_mm", Mm.class);
    final Var<Mm> mmput_mm = thread.variableOrNone("mmput_mm", Mm.class);
    final Int next = interrupt.integer("next", 0, ALL, 0).comment("whom it schedules");
    final Int context_switch_next = interrupt.integer("context_switch_next", 0, ALL, 0);

    /** One CPU, two tasks, two mms. */
    public CtxSw() {
        super("Context switches of a preemptive kernel");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "ctxsw.tla in kernel-tla")
                .paragraph("exec_mmap_mm, mmput_mm and context_switch_next keep what a tail call of PlusCal leaves in a"
                        + " parameter. They are never read: the original has them, and so many states more.");
    }

    private static Cond isIdle(Num task) {
        return task.le(CPUS);
    }

    private Num cpu(Num task) {
        return task_cpu.of(task);
    }

    private Cond running(Num task) {
        return cpu(task).isNot(0);
    }

    private Cond has(Array<Num, Var<Mm>> what, Num key) {
        return not(what.of(key).isNone());
    }

    /** Turns interrupts on, which ends the one that runs. */
    private Op local_irq_enable(Num self) {
        return together(irqs_on.of(cpu(self)).set(true), in_interrupt.of(self).set(false));
    }

    private Op mm_init(Val<Mm> m) {
        return together(mm_users.of(m).set(1), mm_count.of(m).set(1));
    }

    /** Takes the task's own mm for an argument, and counts it. */
    private Op get(Num self, Array<Val<Mm>, Int> counter) {
        return together(mm.set(task_mm.of(self)), counter.of(mm).inc());
    }

    private Op mmdrop(Val<Mm> m) {
        return together(mm_count.of(m).dec(), when(mm_count.of(m).is(0), freemms.add(m)));
    }

    private void mmput(Label mmd1) {
        step("mmp1", mm_users.of(mm).dec());
        if_(mm_users.of(mm).isNot(0), () -> also(mm.clear())).else_(() -> {
            also(mmput_mm.set(mm));
            step(mmd1, mmdrop(mm), mm.clear());
        });
    }

    /** Makes {@code mm} the task's, and then {@code mm} what was there before. */
    private Op exec_mmap(Num self, Array<Num, Var<Mm>> before) {
        return together(
                exec_mmap_mm.set(mm),
                mm.set(before.of(self)),
                task_mm.of(self).set(exec_mmap_mm),
                active_mm.of(self).set(exec_mmap_mm),
                proc_mm.of(cpu(self)).set(exec_mmap_mm));
    }

    private void exit_mm(Num self) {
        if_("exm1", has(task_mm, self), () -> {
            also(get(self, mm_count), task_mm.of(self).clear());
            mmput(label("mmd1"));
        });
    }

    @C("kernel/sched/core.c")
    void finish_task_switch(Num self) {
        step("fts1", await(running(self)));
        if_(has(prev_mm, cpu(self)), () -> step("mmd1", mmdrop(prev_mm.of(cpu(self)))));
        step("fts2", prev_mm.of(cpu(self)).clear(), local_irq_enable(self));
    }

    @C("kernel/sched/core.c")
    void context_switch(Num prev) {
        Var<Mm> oldmm = local("oldmm", mmsOrNone, Val.none()).dropAtEnd();
        step("cs1", oldmm.set(active_mm.of(prev)));
        if_(has(task_mm, next), () -> also(proc_mm.of(cpu(prev)).set(task_mm.of(next))))
                .else_(() ->
                        also(active_mm.of(next).set(oldmm), mm_count.of(oldmm).inc()));
        step("cs2");
        if_(
                not(has(task_mm, prev)),
                () -> also(active_mm.of(prev).clear(), prev_mm.of(cpu(prev)).set(oldmm)));
        step("cs3", task_cpu.of(next).set(cpu(prev)), task_cpu.of(prev).set(0));
        if_(not(dead.of(prev).or(isIdle(prev))), () -> also(runqueue.add(prev)));
        also(context_switch_next.set(next), next.set(0));
    }

    void interrupt() {
        Num self = interrupted.apply(interrupt.self());
        SetOf<Num> others = ifElse(setOf(tasks), runqueue.notEmpty(), runqueue, SetOf.of(tasks, cpu(self)));
        Cond strikes = running(self).and(irqs_on.of(cpu(self)));
        loop(() -> {
            step("interrupt", await(strikes), in_interrupt.of(self).set(true));
            step("handle_irq", irqs_on.of(cpu(self)).set(false));
            with_("n", others, n -> {
                if_("sch1", n.is(self), () -> also(local_irq_enable(self))).else_(() -> {
                    also(runqueue.remove(n), next.set(n));
                    context_switch(self);
                    finish_task_switch(self);
                });
            });
        });
    }

    void thread() {
        Num self = thread.self();
        Label mmd1 = label("mmd1");
        step("thread_init", runqueue.add(self));
        as_("init", () -> finish_task_switch(self));
        loop(() -> {
            either(
                    () -> {
                        with_("m", freemms, m -> step("mm_init", freemms.remove(m), mm_init(m), mm.set(m)));
                        if_("emap1", has(task_mm, self), () -> also(exec_mmap(self, task_mm)))
                                .else_(() -> {
                                    also(exec_mmap(self, active_mm));
                                    goto_(mmd1);
                                });
                    },
                    () -> {
                        step("exit");
                        as_("exit", () -> exit_mm(self));
                        step("t1");
                        break_();
                    },
                    () -> {
                        if_("mmget", has(task_mm, self), () -> also(get(self, mm_users)))
                                .else_(() -> continue_())
                                .spins();
                    });
            mmput(mmd1);
        });
        step("thread_end", dead.of(self).set(true));
    }

    void idle() {
        loop(() -> step("idle_start", await(running(idle.self()))).spins());
    }

    @Override
    protected void properties() {
        Cond waits = forAll(runqueue, (Num t) -> not(running(t)));
        Cond alone = forAll(
                tasks,
                (Num t) -> forAll(tasks, (Num u) -> {
                    return t.isNot(u).and(running(t)).implies(cpu(t).isNot(cpu(u)));
                }));
        Cond counted = forAll(users_mms, (Val<Mm> m) -> {
            Cond unused = mm_users.of(m).is(0).implies(nobody(task_mm, m));
            return all(
                    unused,
                    mm_count.of(m).is(0).implies(nobody(active_mm, m)),
                    mm_users.of(m).gt(0).implies(mm_count.of(m).gt(0)));
        });
        Cond free = forAll(freemms, (Val<Mm> m) -> mm_count.of(m).is(0));
        Cond loaded = forAll(cpus, (Num c) -> not(freemms.contains(proc_mm.of(c))));
        Cond init = mm_count.of(Val.of(Mm.INIT_MM)).gt(0);
        always("SchedInv", waits.and(alone), "who waits does not run, and a CPU runs one task");
        always("MMInv", all(counted, free, loaded, init), "what is used is counted, and what is free is not");
    }

    private Cond nobody(Array<Num, Var<Mm>> has, Val<Mm> m) {
        return forAll(tasks, (Num t) -> has.of(t).isNot(m));
    }
}
