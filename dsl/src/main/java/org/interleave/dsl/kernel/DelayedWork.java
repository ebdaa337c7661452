package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code struct delayed_work}: work that a timer queues some time after it was scheduled. How long that is is not said: any
 * time. The timer is a process whose method is {@link #timer}, the worker that of {@link #work}. See
 * Documentation/core-api/workqueue.rst and kernel/workqueue.c.
 */
@Library
public final class DelayedWork {
    private final String c;
    private final Work work;

    /**
     * Delayed work that nobody has scheduled, for the system's workqueue.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public DelayedWork(Declarations place, String name) {
        this(name, new Work(place, name));
    }

    /**
     * Delayed work that nobody has scheduled, for a workqueue.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param queue the workqueue that it is for
     */
    public DelayedWork(Declarations place, String name, Workqueue queue) {
        this(name, new Work(place, name, queue));
    }

    private DelayedWork(String name, Work work) {
        c = "(&" + name;
        this.work = work;
    }

    /** {@return the work itself, for its worker and for {@code flush_work()}} */
    public Work work() {
        return work;
    }

    /** {@return {@code schedule_delayed_work()}: starts its timer, unless it is pending} */
    public Primitive schedule() {
        return Primitive.of(
                "schedule_delayed_work",
                "schedule_delayed_work" + c + ", delay);",
                Op.when(Cond.not(work.isPending()), delay()));
    }

    /** {@return the same where its answer matters: succeeds unless it was pending already} */
    public Test trySchedule() {
        return Test.of(
                        "schedule_delayed_work",
                        "schedule_delayed_work" + c + ", delay)",
                        Cond.not(work.isPending()),
                        "scheduled",
                        "was_pending")
                .onSuccess(delay());
    }

    /** {@return {@code mod_delayed_work()}: starts its timer, anew if it runs already or has queued the work} */
    public Primitive mod() {
        return Primitive.of(
                "mod_delayed_work",
                "mod_delayed_work(wq, " + c.substring(1) + ", delay);",
                Op.when(work.state().isNot(Work.State.CANCELING), work.leaveQueue(), delay()));
    }

    /** {@return {@code cancel_delayed_work()}: stops its timer, or takes it out of the queue; waits for nothing} */
    public Test cancel() {
        return Test.of(
                        "cancel_delayed_work",
                        "cancel_delayed_work" + c + ")",
                        work.state().in(Work.State.DELAYED, Work.State.QUEUED),
                        "cancelled",
                        "not_pending")
                .onSuccess(work.leaveQueue(), work.state().set(Work.State.IDLE));
    }

    /** {@return {@code cancel_delayed_work_sync()}: the same, and sleeps until the work is not being done any more} */
    public Primitive cancelSync() {
        return work.cancelSync("cancel_delayed_work_sync", "cancel_delayed_work_sync" + c + ");");
    }

    /** {@return {@code flush_delayed_work()}: has the work queued at once if its timer runs, and sleeps until it is over} */
    public Primitive flush() {
        return work.flush(
                "flush_delayed_work",
                "flush_delayed_work" + c + ");",
                Op.when(work.state().is(Work.State.DELAYED), work.enqueue()));
    }

    /** {@return {@code delayed_work_pending()}: whether its timer runs or it is queued; reads it and is no step} */
    public Cond isPending() {
        return work.isPending();
    }

    /** What its timer does: when it expires it queues the work. Idle while it does not run. */
    public void timer() {
        Macro.loop(() -> Macro.step(
                        "delayed_work_timer_fn", Op.await(work.state().is(Work.State.DELAYED)), work.enqueue())
                .c("delayed_work_timer_fn(&dwork->timer);")
                .idleWhile(work.state().isNot(Work.State.DELAYED)));
    }

    private Op delay() {
        return work.state().set(Work.State.DELAYED);
    }
}
