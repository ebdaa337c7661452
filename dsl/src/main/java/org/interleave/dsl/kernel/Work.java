package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code struct work_struct}: something that a kernel worker does later, as {@code mmput_async()} has the last reference
 * dropped. Queued again while it is pending, it is done once. The worker is a process whose method is
 * {@link #worker(Runnable)}. See Documentation/core-api/workqueue.rst.
 */
@Library
public final class Work {
    private final String c;
    private final Bool pending;
    private final Bool running;
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

    /** {@return {@code flush_work()}: sleeps until it is neither pending nor being done} */
    public Primitive flush() {
        return Primitive.of(
                "flush_work",
                "flush_work" + c + ";",
                rules.mightSleep(),
                Op.await(Cond.not(pending)),
                Op.await(Cond.not(running)));
    }

    /** {@return {@code cancel_work()}: takes it out of the queue; succeeds if it was pending} */
    public Test cancel() {
        return Test.of("cancel_work", "cancel_work" + c, pending, "cancelled", "not_pending")
                .onSuccess(pending.set(false));
    }

    /**
     * What the worker does: again and again it takes the work from the queue and does it. Waiting for work, it has
     * nothing to do, and is at its end as far as deadlock goes only if nobody else waits either.
     *
     * @param body the work
     */
    public void worker(Runnable body) {
        Macro.loop(() -> {
            Macro.step("process_one_work", Op.await(pending), pending.set(false), running.set(true))
                    .c("process_one_work(worker, work);")
                    .idleWhile(Cond.not(pending));
            body.run();
            Macro.step("work_done", running.set(false));
        });
    }
}
