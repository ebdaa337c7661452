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
    private final String lock;
    private final String unlock;
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
        this(place, name, "mutex_lock", "mutex_unlock", "&" + lvalue);
    }

    private Mutex(Declarations place, String name, String lock, String unlock, String argument) {
        super(place, name, "mutex");
        this.lock = lock;
        this.unlock = unlock;
        c = "(" + argument + ")";
    }

    /**
     * An unlocked mutex, or a lock that sleeps like one, which a subsystem wraps: {@code hci_dev_lock(hdev)}, {@code
     * sdio_claim_host(func)}, {@code lock_sock(sk)}.
     *
     * @param place where it is declared
     * @param name its name
     * @param lock the function that acquires it, which names the step
     * @param unlock the function that releases it
     * @param argument what C gives them, for example {@code hdev}
     * @return the mutex
     */
    public static Mutex wrapped(Declarations place, String name, String lock, String unlock, String argument) {
        return new Mutex(place, name, lock, unlock, argument);
    }

    /** {@return acquires it; waits while it is held} */
    public Primitive lock() {
        return acquire(lock, lock + c + ";", rules.mightSleep());
    }

    /** {@return acquires it unless it is held} */
    public Test trylock() {
        return tryAcquire("mutex_trylock", "mutex_trylock" + c, rules.notInInterrupt());
    }

    /** {@return releases it} */
    public Primitive unlock() {
        return release(unlock, unlock + c + ";", rules.notInInterrupt());
    }
}
