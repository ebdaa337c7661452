package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.SetVar;

/**
 * {@code wait_queue_head_t}: who sleeps until something is so. Waiters are not exclusive, so {@code wake_up()} wakes all
 * of them. See include/linux/wait.h.
 */
@Library
public final class WaitQueue {
    private final String name;
    private final SetVar<Pid> waiters;
    private final KernelObjectRules rules;

    /**
     * A queue in which nobody waits.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public WaitQueue(Declarations place, String name) {
        this.name = name;
        waiters = place.pidSet(name).comment("wait queue: who sleeps, or is about to");
        rules = place.object(name)
                .atEnd(Cond.not(waiters.contains(Pid.self())), "still waited on by a task that has ended");
    }

    /**
     * {@code wait_event()}, in steps: enter the queue, look, sleep until woken, and so on; leave the queue. A wake-up
     * between the look and the sleep is not missed. To call it in an atomic context is a misuse even if the condition
     * holds already. A function that waits twice says {@code as_("again", ...)}.
     *
     * @param condition what is waited for
     */
    public void waitEvent(Cond condition) {
        Macro.loop(() -> {
            Macro.step("prepare_to_wait", rules.mightSleep(), prepareToWait()).c(prepareText());
            Macro.if_("wait_event", condition, Macro::break_).c("wait_event(" + name + ", condition) -> condition?");
            Macro.step(schedule());
        });
        Macro.step(finishWait());
    }

    /** {@return {@code prepare_to_wait()}: enters the queue} */
    public Primitive prepareToWait() {
        return Primitive.of("prepare_to_wait", prepareText(), waiters.add(Pid.self()));
    }

    private String prepareText() {
        return "prepare_to_wait(&" + name + ", &wait, state);";
    }

    /** {@return {@code schedule()} on the queue: sleeps until it has been woken} */
    public Primitive schedule() {
        return Primitive.of(
                "schedule", "schedule();", rules.mightSleep(), Op.await(Cond.not(waiters.contains(Pid.self()))));
    }

    /** {@return {@code finish_wait()}: leaves the queue} */
    public Primitive finishWait() {
        return Primitive.of("finish_wait", "finish_wait(&" + name + ", &wait);", waiters.remove(Pid.self()));
    }

    /** {@return {@code wake_up()}: wakes who waits} */
    public Primitive wakeUp() {
        return Primitive.of("wake_up", "wake_up(&" + name + ");", waiters.clear());
    }

    /**
     * Whether a task is in the queue. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond hasWaiter(Pid task) {
        return waiters.contains(task);
    }
}
