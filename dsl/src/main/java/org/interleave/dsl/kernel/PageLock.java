package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * The lock bit of a page or folio. Nobody owns it: who locks a page to read it in leaves it to the end of the I/O to unlock
 * it. lockdep does not follow it, and {@code LockOrder} neither; a deadlock is found all the same. See
 * include/linux/pagemap.h and mm/filemap.c.
 */
@Library
public final class PageLock {
    private final String c;
    private final Bool locked;
    private final KernelObjectRules rules;

    /**
     * The lock of a page that nobody has locked.
     *
     * @param place where it is declared
     * @param name its name
     * @param page how C names the page, for example {@code page}
     */
    public PageLock(Declarations place, String name, String page) {
        c = "(" + page + ")";
        locked = place.bool(name, false).comment("PG_locked of " + page);
        rules = place.object(name);
    }

    /** {@return {@code lock_page()}: sleeps until it can lock it} */
    public Primitive lock() {
        return Primitive.blocking(
                "lock_page", "lock_page" + c + ";", rules.mightSleep(), Op.await(Cond.not(locked)), locked.set(true));
    }

    /** {@return {@code trylock_page()}: locks it unless it is locked} */
    public Test trylock() {
        return Test.of("trylock_page", "trylock_page" + c, Cond.not(locked), "locked", "busy")
                .onSuccess(locked.set(true));
    }

    /** {@return {@code unlock_page()}: unlocks it, whoever locked it} */
    public Primitive unlock() {
        return Primitive.of(
                "unlock_page",
                "unlock_page" + c + ";",
                rules.misuse(Cond.not(locked), "unlocked although it is not locked"),
                locked.set(false));
    }

    /** {@return {@code wait_on_page_locked()}: sleeps until it is unlocked, and does not lock it} */
    public Primitive waitOnLocked() {
        return Primitive.of(
                "wait_on_page_locked", "wait_on_page_locked" + c + ";", rules.mightSleep(), Op.await(Cond.not(locked)));
    }

    /** {@return {@code PageLocked()}: whether it is locked; reads it and is no step} */
    public Cond isLocked() {
        return locked;
    }
}
