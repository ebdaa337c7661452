package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;

/**
 * A kernel thread that others stop, park and wake. The thread is a process whose method is {@link #thread(Runnable)}. See
 * kernel/kthread.c and include/linux/kthread.h.
 */
@Library
public final class Kthread {
    private final String task;
    private final Bool asleep;
    private final Bool shouldStop;
    private final Bool shouldPark;
    private final Bool parked;
    private final Bool exited;
    private final KernelObjectRules rules;

    /**
     * A thread that runs.
     *
     * @param place where it is declared
     * @param name a name for its state
     * @param task how C names its {@code task_struct}, for example {@code oom_reaper_th}
     */
    public Kthread(Declarations place, String name, String task) {
        this.task = task;
        asleep = place.bool(name + "_asleep", false).comment("kthread: its state is not TASK_RUNNING");
        shouldStop = place.bool(name + "_should_stop", false).comment("kthread: KTHREAD_SHOULD_STOP");
        shouldPark = place.bool(name + "_should_park", false).comment("kthread: KTHREAD_SHOULD_PARK");
        parked = place.bool(name + "_parked", false).comment("kthread: it is parked");
        exited = place.bool(name + "_exited", false).comment("kthread: it has exited");
        rules = place.object(name);
    }

    /**
     * What the thread does, and then its exit, for which {@link #stop} waits.
     *
     * @param body what it does
     */
    public void thread(Runnable body) {
        body.run();
        Macro.step("kthread_exit", exited.set(true)).c("return 0; /* kthread_exit(0) */");
    }

    /** {@return {@code kthread_should_stop()}: whether it is to end; reads it and is no step} */
    public Cond shouldStop() {
        return shouldStop;
    }

    /** {@return {@code kthread_should_park()}: whether it is to park; reads it and is no step} */
    public Cond shouldPark() {
        return shouldPark;
    }

    /** {@return {@code set_current_state(TASK_INTERRUPTIBLE)}: is ready to sleep} */
    public Primitive setCurrentState() {
        return Primitive.of("set_current_state", "set_current_state(TASK_INTERRUPTIBLE);", asleep.set(true));
    }

    /** {@return {@code __set_current_state(TASK_RUNNING)}: does not sleep after all} */
    public Primitive setRunning() {
        return Primitive.of("set_running", "__set_current_state(TASK_RUNNING);", asleep.set(false));
    }

    /** {@return {@code schedule()}: sleeps until somebody wakes it, if it is ready to sleep} */
    public Primitive schedule() {
        return Primitive.of("schedule", "schedule();", rules.mightSleep(), Op.await(Cond.not(asleep)));
    }

    /** {@return {@code wake_up_process()}: wakes it} */
    public Primitive wakeUp() {
        return Primitive.of("wake_up_process", "wake_up_process(" + task + ");", asleep.set(false));
    }

    /** {@return {@code kthread_stop()}: tells it to end, wakes it, and sleeps until it has. Two steps} */
    public Primitive stop() {
        return Primitive.of(
                "kthread_stop",
                "kthread_stop(" + task + ");",
                rules.mightSleep(),
                shouldStop.set(true),
                shouldPark.set(false),
                asleep.set(false),
                Op.pause("wait", "wait_for_completion(&kthread->exited);"),
                Op.await(exited));
    }

    /** {@return {@code kthread_park()}: tells it to park, wakes it, and sleeps until it is parked. Two steps} */
    public Primitive park() {
        return Primitive.of(
                "kthread_park",
                "kthread_park(" + task + ");",
                rules.mightSleep(),
                rules.misuse(shouldPark, "parked a second time"),
                shouldPark.set(true),
                asleep.set(false),
                Op.pause("wait", "wait_for_completion(&kthread->parked);"),
                Op.await(parked.or(exited)));
    }

    /** {@return {@code kthread_unpark()}: lets it go on} */
    public Primitive unpark() {
        return Primitive.of("kthread_unpark", "kthread_unpark(" + task + ");", shouldPark.set(false));
    }

    /** {@return {@code kthread_parkme()}: sleeps while it is to be parked. Two steps} */
    public Primitive parkme() {
        return Primitive.of(
                "kthread_parkme",
                "kthread_parkme();",
                rules.mightSleep(),
                parked.set(shouldPark),
                Op.pause("wait", "schedule_preempt_disabled(); /* parked */"),
                Op.await(Cond.not(shouldPark)),
                parked.set(false));
    }

    /** {@return whether it has exited; for properties} */
    public Cond hasExited() {
        return exited;
    }
}
