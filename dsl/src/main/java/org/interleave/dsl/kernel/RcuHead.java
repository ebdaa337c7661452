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
import org.interleave.dsl.SetVar;

/**
 * {@code struct rcu_head}: a callback that runs when the read sections which were open at {@code call_rcu()} are over. It
 * runs in softirq context, and may not sleep; its process has the method {@link #callback(Runnable)}. See
 * Documentation/RCU/whatisRCU.rst and kernel/rcu/tree.c.
 */
@Library
public final class RcuHead {
    private final Rcu rcu;
    private final String name;
    private final Bool queued;
    private final PidVar running;
    private final SetVar<Pid> waitsFor;
    private final FlushWaiters waiters;
    private final KernelObjectRules rules;

    /**
     * A callback that is not queued.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param rcu whose read sections it waits for
     */
    public RcuHead(Declarations place, String name, Rcu rcu) {
        this.rcu = rcu;
        this.name = name;
        queued = place.bool(name + "_queued", false).comment("rcu_head: queued, and not yet begun");
        running = place.pidOrNone(name + "_running").comment("rcu_head: the softirq that runs it, or \"none\"");
        waitsFor = place.pidSet(name + "_waits_for").comment("rcu_head: the readers whose sections it waits for");
        waiters = new FlushWaiters(place, name + "_barrier_queued", name + "_barrier_running", "rcu_head");
        rules = place.object(name).atomicContext(running.is(Pid.self()), "in the RCU callback " + name);
        rcu.add(this);
    }

    /** {@return {@code call_rcu()}: has the callback run after a grace period; it must not be queued already} */
    public Primitive call() {
        return queue(rcu.functionOn("call_rcu", "&" + name + ", func"));
    }

    /** {@return {@code kfree_rcu()}: the same; the callback frees the object that the head is in} */
    public Primitive kfree() {
        return queue(rcu.functionOn("kfree_rcu", name + ", rcu"));
    }

    private Primitive queue(String text) {
        return Primitive.of(
                text.substring(0, text.indexOf('(')),
                text,
                rules.misuse(queued, "queued a second time"),
                queued.set(true),
                waitsFor.set(rcu.readers()));
    }

    /**
     * What the softirq does: again and again, when the grace period is over, it runs the callback. Idle while it is not
     * queued.
     *
     * @param body the callback; it must not sleep
     */
    public void callback(Runnable body) {
        Macro.loop(() -> {
            Macro.step(
                            "rcu_do_batch",
                            Op.await(queued),
                            Op.await(waitsFor.isEmpty()),
                            queued.set(false),
                            running.set(Pid.self()),
                            waiters.begun())
                    .c("rcu_do_batch(rdp);")
                    .idleWhile(Cond.not(queued));
            body.run();
            Macro.step("rcu_done", running.clear(), waiters.over());
        });
    }

    /** {@return whether it is queued; for properties} */
    public Cond isQueued() {
        return queued;
    }

    /** Who reads no more is not waited for. */
    Op left(Pid reader) {
        return waitsFor.remove(reader);
    }

    Op joinWaiters() {
        return waiters.join(queued, Cond.not(running.isNone()));
    }

    Op awaitOver() {
        return Op.await(waiters.isOver());
    }
}
