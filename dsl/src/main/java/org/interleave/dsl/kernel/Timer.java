package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Library;
import org.interleave.dsl.Macro;
import org.interleave.dsl.Op;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/**
 * {@code struct timer_list}: a function that softirq context calls some time after the timer was started. How long that is
 * is not said: any time. The softirq is a process whose method is {@link #handler(Runnable)}; it must not sleep. Who waits
 * for it counts in the order of locks, as lockdep counts it: a lock that the function takes must not be held then. See
 * kernel/time/timer.c.
 */
@Library
public final class Timer {
    private final String c;
    private final Bool pending;
    private final PidVar running;
    private final Bool shutDown;
    private final KernelObjectRules rules;

    /**
     * A timer that nobody has started.
     *
     * @param place where it is declared
     * @param name its name, as in C
     */
    public Timer(Declarations place, String name) {
        this(place, name, name);
    }

    /**
     * A timer that nobody has started.
     *
     * @param place where it is declared
     * @param name its name
     * @param lvalue how C names it, for example {@code conn->timer}
     */
    public Timer(Declarations place, String name, String lvalue) {
        c = "(&" + lvalue;
        pending = place.bool(name + "_pending", false).comment("timer: started, and not yet expired");
        running = place.pidOrNone(name + "_running").comment("timer: the softirq that runs its function, or \"none\"");
        shutDown = place.bool(name + "_shutdown", false).comment("timer: it cannot be started any more");
        rules = place.object(name)
                .lock(running.is(Pid.self()))
                .atomicContext(running.is(Pid.self()), "in the function of timer " + name);
    }

    /** {@return {@code mod_timer()}: starts it, anew if it is pending; does nothing after a shutdown} */
    public Primitive mod() {
        return Primitive.of("mod_timer", "mod_timer" + c + ", expires);", pending.set(Cond.not(shutDown)));
    }

    /** {@return {@code add_timer()}: starts it; it must not be pending} */
    public Primitive add() {
        return Primitive.of(
                "add_timer",
                "add_timer" + c + ");",
                rules.misuse(pending, "added while it was pending"),
                pending.set(Cond.not(shutDown)));
    }

    /** {@return {@code timer_delete()}, once {@code del_timer()}: stops it if it is pending; waits for nothing} */
    public Test delete() {
        return Test.of("timer_delete", "timer_delete" + c + ")", pending, "stopped", "not_pending")
                .onSuccess(pending.set(false));
    }

    /**
     * {@code timer_delete_sync()}, once {@code del_timer_sync()}: stops it, and spins until its function has returned. A
     * function that starts its timer again is caught, since it is stopped at a time when it does not run.
     *
     * @return the primitive
     */
    public Primitive deleteSync() {
        return deleteSync("timer_delete_sync", Op.nothing());
    }

    /** {@return {@code timer_shutdown_sync()}: the same, and it cannot be started any more} */
    public Primitive shutdownSync() {
        return deleteSync("timer_shutdown_sync", shutDown.set(true));
    }

    private Primitive deleteSync(String function, Op more) {
        return Primitive.of(
                function,
                function + c + ");",
                rules.misuse(running.is(Pid.self()), "waited for by its own function"),
                rules.acquire(),
                rules.spinsFor(running),
                Op.await(running.isNone()),
                pending.set(false),
                more);
    }

    /** {@return {@code timer_pending()}: whether it will expire; reads it and is no step} */
    public Cond isPending() {
        return pending;
    }

    /** {@return whether its function runs; for properties} */
    public Cond isRunning() {
        return Cond.not(running.isNone());
    }

    /**
     * What the softirq does on another CPU than those of the other processes: again and again, when the timer expires, it
     * runs its function. Idle while the timer is not pending.
     *
     * @param function the timer's function; it must not sleep
     */
    public void handler(Runnable function) {
        Macro.loop(() -> {
            Macro.step("expire", Op.await(pending), rules.acquire(), pending.set(false), running.set(Pid.self()))
                    .c("call_timer_fn(timer, fn, baseclk);")
                    .idleWhile(Cond.not(pending));
            function.run();
            Macro.step("expired", running.clear());
        });
    }

    /**
     * The same among the softirqs of a CPU, whose tasks it strikes.
     *
     * @param softirqs those of the CPU
     * @param function the timer's function; it must not sleep
     */
    public void handler(Softirqs softirqs, Runnable function) {
        softirqs.handler(pending, () -> {
            Macro.if_(
                    Test.of("expire", "timer_pending" + c + ")", pending, "expired", "deleted")
                            .onSuccess(rules.acquire(), pending.set(false), running.set(Pid.self())),
                    () -> {
                        function.run();
                        Macro.step("expired", running.clear());
                    },
                    () -> {});
        });
    }
}
