package org.interleave.dsl.kernel;

import java.util.Optional;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.SetVar;

/**
 * {@code wait_queue_head_t}: who sleeps until something is so. {@code wake_up()} wakes all waiters that are not exclusive,
 * and the first exclusive one. See include/linux/wait.h and kernel/sched/wait.c.
 */
@Library
public final class WaitQueue {
    private final String name;
    private final SetVar<Pid> waiters;
    private final Optional<Fifo<Pid>> exclusive;
    private final KernelObjectRules rules;

    /**
     * A queue in which nobody waits, and nobody will wait exclusively.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public WaitQueue(Declarations place, String name) {
        this(place, name, 0);
    }

    /**
     * A queue in which nobody waits.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param most how many may wait exclusively at once, at least 1
     * @return the queue
     */
    public static WaitQueue withExclusive(Declarations place, String name, int most) {
        return new WaitQueue(place, name, most);
    }

    private WaitQueue(Declarations place, String name, int most) {
        this.name = name;
        waiters = place.pidSet(name).comment("wait queue: who sleeps, or is about to");
        exclusive = most == 0
                ? Optional.empty()
                : Optional.of(place.fifo(name + "_exclusive", Kinds.processes(), most)
                        .comment("wait queue: who sleeps exclusively, in order"));
        rules = place.object(name).atEnd(Cond.not(hasWaiter(Pid.self())), "still waited on by a task that has ended");
    }

    /**
     * {@code wait_event()}, in steps: enter the queue, look, sleep until woken, and so on; leave the queue. A wake-up
     * between the look and the sleep is not missed. To call it in an atomic context is a misuse even if the condition
     * holds already. A function that waits twice says {@code as_("again", ...)}.
     *
     * @param condition what is waited for
     */
    public void waitEvent(Cond condition) {
        waitEvent("wait_event", condition, prepareToWait());
    }

    /**
     * {@code wait_event_exclusive()}: the same, as an exclusive waiter.
     *
     * @param condition what is waited for
     */
    public void waitEventExclusive(Cond condition) {
        waitEvent("wait_event_exclusive", condition, prepareToWaitExclusive());
    }

    private void waitEvent(String function, Cond condition, Primitive enter) {
        Macro.loop(() -> {
            Macro.step(enter.name(), rules.mightSleep(), enter).c(enter.c());
            Macro.if_(function, condition, Macro::break_).c(function + "(" + name + ", condition) -> condition?");
            Macro.step(schedule());
        });
        Macro.step(finishWait());
    }

    /** {@return {@code prepare_to_wait()}: enters the queue, if it is not in it} */
    public Primitive prepareToWait() {
        return Primitive.of(
                "prepare_to_wait", "prepare_to_wait(&" + name + ", &wait, state);", waiters.add(Pid.self()));
    }

    /** {@return {@code prepare_to_wait_exclusive()}: enters it at its end as an exclusive waiter, if it is not in it} */
    public Primitive prepareToWaitExclusive() {
        return Primitive.of(
                "prepare_to_wait_exclusive",
                "prepare_to_wait_exclusive(&" + name + ", &wait, state);",
                exclusive
                        .map(queue -> Op.when(Cond.not(queue.contains(Pid.self())), queue.append(Pid.self())))
                        .orElseGet(() ->
                                rules.misuse(Cond.of(true), "waited on exclusively; declare it with withExclusive")));
    }

    /** {@return {@code schedule()} on the queue: sleeps until it has been woken} */
    public Primitive schedule() {
        return Primitive.of("schedule", "schedule();", rules.mightSleep(), Op.await(Cond.not(hasWaiter(Pid.self()))));
    }

    /** {@return {@code finish_wait()}: leaves the queue, wherever it is in it} */
    public Primitive finishWait() {
        return Primitive.of(
                "finish_wait",
                "finish_wait(&" + name + ", &wait);",
                waiters.remove(Pid.self()),
                exclusive
                        .map(queue -> Op.when(queue.contains(Pid.self()), queue.removeFirst(Pid.self())))
                        .orElseGet(Op::nothing));
    }

    /** {@return {@code wake_up()}: wakes all that are not exclusive, and the first that is} */
    public Primitive wakeUp() {
        return Primitive.of(
                "wake_up",
                "wake_up(&" + name + ");",
                waiters.clear(),
                exclusive.map(queue -> Op.when(queue.notEmpty(), queue.pop())).orElseGet(Op::nothing));
    }

    /** {@return {@code wake_up_all()}: wakes all, exclusive or not} */
    public Primitive wakeUpAll() {
        return Primitive.of(
                "wake_up_all",
                "wake_up_all(&" + name + ");",
                waiters.clear(),
                exclusive.map(Fifo::clear).orElseGet(Op::nothing));
    }

    /**
     * {@code __wake_up()} with a key, where waiters have a wake function of their own: wakes those that are not exclusive
     * and whose function says so; the others stay asleep.
     *
     * @param matches whether the wake function of a waiter wakes it
     * @return the primitive
     */
    public Primitive wakeUpKey(Function<Pid, Cond> matches) {
        return Primitive.of(
                "wake_up_key",
                "__wake_up(&" + name + ", TASK_NORMAL, 1, key);",
                waiters.set(waiters.where(waiter -> Cond.not(matches.apply(waiter)))));
    }

    /** {@return {@code wq_has_sleeper()}, {@code waitqueue_active()}: whether anybody is in it; reads it and is no step} */
    public Cond hasSleeper() {
        return exclusive.map(queue -> waiters.notEmpty().or(queue.notEmpty())).orElseGet(waiters::notEmpty);
    }

    /**
     * Whether a task is in the queue. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond hasWaiter(Pid task) {
        Cond waits = waiters.contains(task);
        return exclusive.map(queue -> waits.or(queue.contains(task))).orElse(waits);
    }
}
