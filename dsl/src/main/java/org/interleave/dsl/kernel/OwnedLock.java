package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/** A lock with one owner, who alone releases it: what a mutex and a spinlock have in common. */
@Library
abstract sealed class OwnedLock permits Mutex, SpinLock {
    final PidVar owner;
    final KernelObjectRules rules;

    OwnedLock(Declarations place, String name, String what) {
        owner = place.pidOrNone(name).comment(what + ": its owner or \"none\"");
        rules = place.object(name)
                .atEnd(owner.isNot(Pid.self()), "still held by a task that has ended")
                .lock(owner.is(Pid.self()));
    }

    /** Acquires it; the rule says how it waits, sleeping or spinning. */
    final Primitive acquire(String function, String c, Op rule) {
        return Primitive.blocking(
                function,
                c,
                rules.misuse(owner.is(Pid.self()), "acquired by a task that holds it already"),
                rule,
                rules.acquire(),
                Op.await(owner.isNone()),
                owner.set(Pid.self()));
    }

    final Test tryAcquire(String function, String c, Op... rule) {
        return Test.of(function, c, owner.isNone(), "locked", "busy")
                .onSuccess(Op.together(rule), owner.set(Pid.self()))
                .onFailure(rule);
    }

    final Primitive release(String function, String c, Op... rule) {
        return Primitive.of(
                function,
                c,
                Op.together(rule),
                rules.misuse(owner.isNot(Pid.self()), "released by a task that does not hold it"),
                owner.clear());
    }

    /**
     * Whether a task holds it. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public final Cond heldBy(Pid task) {
        return owner.is(task);
    }
}
