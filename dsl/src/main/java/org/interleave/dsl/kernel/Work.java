package org.interleave.dsl.kernel;

import java.util.Optional;
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
import org.interleave.dsl.Test;
import org.interleave.dsl.Var;

/**
 * {@code struct work_struct}: something that a kernel worker does later, as {@code mmput_async()} has the last reference
 * dropped. Queued again while it is pending, it is done once; queued again while it is being done, it is done once more
 * afterwards, and never twice at once. The worker is a process whose method is {@link #worker(Runnable)}, or that of a
 * {@link Workqueue} with several works. Who waits for it counts in the order of locks, as lockdep counts it: a lock that
 * the work takes must not be held then. See Documentation/core-api/workqueue.rst and kernel/workqueue.c.
 */
@Library
public final class Work {
    /** Where it is. Only in IDLE its pending bit is clear. */
    enum State {
        IDLE,
        /** Its timer runs; for delayed work. */
        DELAYED,
        QUEUED,
        /** Whoever cancels it keeps its pending bit, so nobody can queue it. */
        CANCELING
    }

    private final String name;
    private final Optional<Workqueue> queue;
    private final Var<State> state;
    private final PidVar runner;
    private final Optional<Int> position;
    private final FlushWaiters waiters;
    private final KernelObjectRules rules;

    /**
     * Work that nobody has queued, for the system's workqueue.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public Work(Declarations place, String name) {
        this(place, name, Optional.empty());
    }

    /**
     * Work that nobody has queued, for a workqueue.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param queue the workqueue that it is for
     */
    public Work(Declarations place, String name, Workqueue queue) {
        this(place, name, Optional.of(queue));
        queue.add(this);
    }

    private Work(Declarations place, String name, Optional<Workqueue> queue) {
        this.name = name;
        this.queue = queue;
        state = place.variable(name + "_state", State.IDLE).comment("work: where it is");
        position = queue.flatMap(wq -> wq.position(place, name));
        runner = place.pidOrNone(name + "_runner").comment("work: the worker that is doing it, or \"none\"");
        waiters = new FlushWaiters(place, name + "_flush_pending", name + "_flush_running", "work");
        rules = place.object(name).lock(runner.is(Pid.self()));
    }

    /** {@return {@code schedule_work()} or {@code queue_work()}: queues it; pending work stays as it is} */
    public Primitive schedule() {
        return Primitive.of(function(), call() + ";", Op.when(state.is(State.IDLE), enqueue()));
    }

    /** {@return the same where its answer matters: succeeds unless it was pending already} */
    public Test trySchedule() {
        return Test.of(function(), call(), state.is(State.IDLE), "queued", "was_pending")
                .onSuccess(enqueue());
    }

    private String function() {
        return queue.isPresent() ? "queue_work" : "schedule_work";
    }

    private String call() {
        return queue.map(wq -> "queue_work(" + wq.name() + ", &" + name + ")").orElse("schedule_work(&" + name + ")");
    }

    /**
     * {@code flush_work()}: sleeps until what was queued or being done when it was called is over; what is queued later
     * it does not wait for. Two steps: it looks what is to be waited for, and waits.
     *
     * @return the primitive
     */
    public Primitive flush() {
        return flush("flush_work", "flush_work(&" + name + ");", Op.nothing());
    }

    Primitive flush(String function, String text, Op first) {
        return Primitive.of(
                function,
                text,
                rules.mightSleep(),
                rules.acquire(),
                queue.map(Workqueue::acquireOneByOne).orElseGet(Op::nothing),
                first,
                joinWaiters(),
                Op.pause("wait", "wait_for_completion(&barr.done);"),
                Op.await(isOver()));
    }

    /**
     * {@code cancel_work()}: takes it out of the queue. Who waits for it there has nothing more to wait for than what is
     * being done.
     *
     * @return succeeds if it was pending
     */
    public Test cancel() {
        return Test.of("cancel_work", "cancel_work(&" + name + ")", isQueued(), "cancelled", "not_pending")
                .onSuccess(leaveQueue(), state.set(State.IDLE));
    }

    /**
     * {@code cancel_work_sync()}: takes it out of the queue, and sleeps until it is not being done any more. Until it
     * returns nobody can queue it, the work itself neither. Two steps.
     *
     * @return the primitive
     */
    public Primitive cancelSync() {
        return cancelSync("cancel_work_sync", "cancel_work_sync(&" + name + ");");
    }

    Primitive cancelSync(String function, String text) {
        return Primitive.of(
                function,
                text,
                rules.mightSleep(),
                rules.acquire(),
                Op.await(state.isNot(State.CANCELING)),
                waiters.cancelledAndJoined(isRunning()),
                leaveList(),
                state.set(State.CANCELING),
                Op.pause("wait", "wait_for_completion(&barr.done);"),
                Op.await(waiters.isNotRunning()),
                state.set(State.IDLE));
    }

    /**
     * What the worker does: again and again it takes the work from the queue and does it. While nothing is queued it is
     * idle. Several workers may share the work: one does it at a time. It returns in a context in which it may sleep.
     *
     * @param body the work
     */
    public void worker(Runnable body) {
        Macro.loop(() -> {
            Macro.step("process_one_work", begin())
                    .c("process_one_work(worker, work);")
                    .idleWhile(Cond.not(isQueued()));
            body.run();
            end("work_done");
        });
    }

    /**
     * The work with what it does, for {@link Workqueue#worker}.
     *
     * @param body what it does
     * @return the two
     */
    public Job runs(Runnable body) {
        return new Job(this, body);
    }

    /**
     * Work with what it does.
     *
     * @param work the work
     * @param body what it does
     */
    public record Job(Work work, Runnable body) {}

    /** Takes it from the queue to do it. */
    Op begin() {
        return Op.together(
                Op.await(isQueued()),
                Op.await(runner.isNone()),
                rules.acquire(),
                queue.map(wq -> wq.begin(this)).orElseGet(Op::nothing),
                state.set(State.IDLE),
                runner.set(Pid.self()),
                waiters.begun());
    }

    void end(String step) {
        Macro.step(step, rules.mightSleep(), runner.clear(), waiters.over());
    }

    /** Puts it at the end of the queue. */
    Op enqueue() {
        return Op.together(
                state.set(State.QUEUED), queue.map(wq -> wq.enqueue(this)).orElseGet(Op::nothing));
    }

    /** Takes it out of the queue, if it is there; who waited for it there waits for what is being done, if it is. */
    Op leaveQueue() {
        return Op.together(waiters.cancelled(isRunning()), leaveList());
    }

    private Op leaveList() {
        return queue.map(wq -> wq.leave(this)).orElseGet(Op::nothing);
    }

    Op joinWaiters() {
        return waiters.join(isQueued(), isRunning());
    }

    Cond isOver() {
        return waiters.isOver();
    }

    Cond isQueued() {
        return state.is(State.QUEUED);
    }

    /** Its position in an ordered workqueue, 0 where it is not there. */
    Int position() {
        return position.orElseThrow();
    }

    Var<State> state() {
        return state;
    }

    String name() {
        return name;
    }

    KernelObjectRules rules() {
        return rules;
    }

    /** {@return {@code work_pending()}: whether it is queued or about to be; reads it and is no step} */
    public Cond isPending() {
        return state.isNot(State.IDLE);
    }

    /** {@return whether it is being done; for properties} */
    public Cond isRunning() {
        return Cond.not(runner.isNone());
    }

    /**
     * Whether a process is doing it. For properties.
     *
     * @param worker the process
     * @return the condition
     */
    public Cond runBy(Pid worker) {
        return runner.is(worker);
    }
}
