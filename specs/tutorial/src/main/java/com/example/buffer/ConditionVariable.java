package com.example.buffer;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.kernel.Mutex;

/** {@code pthread_cond_t}: a set of those who sleep until they are woken. */
@Library
public final class ConditionVariable {
    private final String name;
    private final SetVar<Pid> sleepers;

    public ConditionVariable(Declarations place, String name) {
        this.name = name;
        sleepers = place.pidSet(name).comment("condition variable: who sleeps");
    }

    /** Releases the mutex and sleeps, in one step; once woken, waits for the mutex. */
    public void sleep(Mutex mutex) {
        Macro.step("cond_wait", sleepers.add(Pid.self()), mutex.unlock())
                .c("pthread_cond_wait(&" + name + ", &lock);");
        Macro.step("asleep", Op.await(Cond.not(sleepers.contains(Pid.self()))));
        Macro.step("lock_again", mutex.lock());
    }

    /** Wakes any one of those who sleep, if there is one. */
    public void signal() {
        Macro.if_("anybody_sleeps", sleepers.notEmpty(), () ->
                Macro.with("woken", sleepers, woken -> Macro.step("cond_signal", sleepers.remove(woken))
                        .c("pthread_cond_signal(&" + name + ");")));
    }

    /** Whether somebody sleeps here; for properties. */
    public Cond hasSleeper(Pid task) {
        return sleepers.contains(task);
    }
}
