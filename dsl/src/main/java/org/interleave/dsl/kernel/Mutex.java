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

/** {@code struct mutex}: one owner, who alone releases it. See Documentation/locking/mutex-design.rst. */
@Library
public final class Mutex {
    private final String c;
    private final PidVar owner;
    private final KernelObjectRules rules;

    /**
     * An unlocked mutex that is a variable of its own.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public Mutex(Declarations place, String name) {
        this(place, name, name);
    }

    /**
     * An unlocked mutex.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code mm->context.lock}
     */
    public Mutex(Declarations place, String name, String lvalue) {
        c = "(&" + lvalue + ")";
        owner = place.pidOrNone(name).comment("mutex: its owner or \"none\"");
        rules = place.object(name)
                .atEnd(owner.isNot(Pid.self()), "still held by a task that has ended")
                .lock(heldBy(Pid.self()));
    }

    /** {@return acquires it; waits while it is held} */
    public Primitive lock() {
        return Primitive.blocking(
                "mutex_lock",
                "mutex_lock" + c + ";",
                rules.misuse(owner.is(Pid.self()), "acquired by a task that holds it already"),
                rules.mightSleep(),
                rules.acquire(),
                Op.await(owner.isNone()),
                owner.set(Pid.self()));
    }

    /** {@return acquires it unless it is held} */
    public Test trylock() {
        return Test.of("mutex_trylock", "mutex_trylock" + c, owner.isNone(), "locked", "busy")
                .onSuccess(owner.set(Pid.self()));
    }

    /** {@return releases it} */
    public Primitive unlock() {
        return Primitive.of(
                "mutex_unlock",
                "mutex_unlock" + c + ";",
                rules.misuse(owner.isNot(Pid.self()), "released by a task that does not hold it"),
                owner.clear());
    }

    /**
     * Whether a task holds it. For properties.
     *
     * @param task the task
     * @return the condition
     */
    public Cond heldBy(Pid task) {
        return owner.is(task);
    }
}
