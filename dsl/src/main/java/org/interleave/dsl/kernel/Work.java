package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Test;

/**
 * {@code struct work_struct}: something that a kernel worker does later, as {@code mmput_async()} has the last reference
 * dropped. Queued again while it is pending, it is done once; queued again while it is being done, it is done once more
 * afterwards, and never twice at once. The worker is a process whose method is {@link #worker(Runnable)}. See
 * Documentation/core-api/workqueue.rst and kernel/workqueue.c.
 */
@Library
public final class Work {
    private final String c;
    private final Bool pending;
    private final Bool running;
    private final SetVar<Pid> forQueued;
    private final SetVar<Pid> forRunning;
    private final KernelObjectRules rules;

    /**
     * Work that nobody has queued.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public Work(Declarations place, String name) {
        c = "(&" + name + ")";
        pending = place.bool(name + "_pending", false).comment("work: queued, and not yet begun");
        running = place.bool(name + "_running", false).comment("work: a worker is doing it");
        forQueued = place.pidSet(name + "_flush_pending").comment("work: who waits for what is queued");
        forRunning = place.pidSet(name + "_flush_running").comment("work: who waits for what is being done");
        rules = place.object(name);
    }

    /** {@return {@code schedule_work()}: queues it; pending work stays as it is} */
    public Primitive schedule() {
        return Primitive.of("schedule_work", "schedule_work" + c + ";", pending.set(true));
    }

    /** {@return {@code schedule_work()} whose answer matters: succeeds unless it was pending already} */
    public Test trySchedule() {
        return Test.of("schedule_work", "schedule_work" + c, Cond.not(pending), "queued", "was_pending")
                .onSuccess(pending.set(true));
    }

    /**
     * {@code flush_work()}: sleeps until what was queued or being done when it was called is over; what is queued later
     * it does not wait for. Two steps: it looks what is to be waited for, and waits.
     *
     * @return the primitive
     */
    public Primitive flush() {
        return Primitive.of(
                "flush_work",
                "flush_work" + c + ";",
                rules.mightSleep(),
                Op.when(pending, forQueued.add(Pid.self())),
                Op.when(Cond.not(pending).and(running), forRunning.add(Pid.self())),
                Op.pause("wait", "wait_for_completion(&barr.done);"),
                Op.await(Cond.not(forQueued.contains(Pid.self()))),
                Op.await(Cond.not(forRunning.contains(Pid.self()))));
    }

    /**
     * {@code cancel_work()}: takes it out of the queue. Who waits for it there has nothing more to wait for than what is
     * being done.
     *
     * @return succeeds if it was pending
     */
    public Test cancel() {
        return Test.of("cancel_work", "cancel_work" + c, pending, "cancelled", "not_pending")
                .onSuccess(
                        pending.set(false),
                        Op.when(running, forRunning.set(forRunning.union(forQueued))),
                        forQueued.clear());
    }

    /**
     * What the worker does: again and again it takes the work from the queue and does it. While nothing is queued it is
     * idle. Several workers may share the work: one does it at a time. It returns in a context in which it may sleep.
     *
     * @param body the work
     */
    public void worker(Runnable body) {
        Macro.loop(() -> {
            Macro.step(
                            "process_one_work",
                            Op.await(pending),
                            Op.await(Cond.not(running)),
                            pending.set(false),
                            running.set(true),
                            forRunning.set(forQueued),
                            forQueued.clear())
                    .c("process_one_work(worker, work);")
                    .idleWhile(Cond.not(pending));
            body.run();
            Macro.step("work_done", rules.mightSleep(), running.set(false), forRunning.clear());
        });
    }
}
