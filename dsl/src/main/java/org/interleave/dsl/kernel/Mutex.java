package org.interleave.dsl.kernel;

import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code struct mutex}: one owner, who alone releases it. No function of it may be called in a hard interrupt. See Documentation/locking/mutex-design.rst.
 */
@Library
public final class Mutex extends OwnedLock {
    private final String c;

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
        super(place, name, "mutex");
        c = "(&" + lvalue + ")";
    }

    /** {@return acquires it; waits while it is held} */
    public Primitive lock() {
        return acquire("mutex_lock", "mutex_lock" + c + ";", rules.mightSleep());
    }

    /** {@return acquires it unless it is held} */
    public Test trylock() {
        return tryAcquire("mutex_trylock", "mutex_trylock" + c, rules.notInInterrupt());
    }

    /** {@return releases it} */
    public Primitive unlock() {
        return release("mutex_unlock", "mutex_unlock" + c + ";", rules.notInInterrupt());
    }
}
