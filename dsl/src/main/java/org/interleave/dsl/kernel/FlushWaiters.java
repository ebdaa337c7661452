package org.interleave.dsl.kernel;

import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;

/**
 * Who waits for something that is queued or being done to be over: for the instance that was there when they came, and for
 * no later one.
 */
@Library
final class FlushWaiters {
    private final SetVar<Pid> forQueued;
    private final SetVar<Pid> forRunning;

    /**
     * Nobody waits.
     *
     * @param place where it is declared
     * @param queued name of the set of those who wait for what is queued
     * @param running name of the set of those who wait for what is being done
     * @param what what is waited for, for example {@code work}
     */
    FlushWaiters(Declarations place, String queued, String running, String what) {
        forQueued = place.pidSet(queued).comment(what + ": who waits for what is queued");
        forRunning = place.pidSet(running).comment(what + ": who waits for what is being done");
    }

    /** Waits for what is there. */
    Op join(Cond queued, Cond running) {
        return Op.together(
                Op.when(queued, forQueued.add(Pid.self())),
                Op.when(Cond.not(queued).and(running), forRunning.add(Pid.self())));
    }

    /** What was queued is being done now. */
    Op begun() {
        return Op.together(forRunning.set(forQueued), forQueued.clear());
    }

    /** What was being done is over. */
    Op over() {
        return forRunning.clear();
    }

    /** What was queued is not any more: who waited for it waits for what is being done, if it is. */
    Op cancelled(Cond running) {
        return cancelled(running, forQueued);
    }

    /** The same, and the caller waits for what is being done, too. */
    Op cancelledAndJoined(Cond running) {
        return cancelled(running, forQueued.plus(Pid.self()));
    }

    private Op cancelled(Cond running, SetOf<Pid> waiters) {
        return Op.together(Op.when(running, forRunning.set(forRunning.union(waiters))), forQueued.clear());
    }

    /** Whether the caller has nothing more to wait for. */
    Cond isOver() {
        return Cond.not(forQueued.contains(Pid.self())).and(isNotRunning());
    }

    /** Whether the caller need not wait for what is being done. */
    Cond isNotRunning() {
        return Cond.not(forRunning.contains(Pid.self()));
    }
}
