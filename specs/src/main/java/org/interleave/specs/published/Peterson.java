package org.interleave.specs.published;

import java.util.function.Function;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/**
 * Mutual exclusion for two processes by G. L. Peterson, 1981: {@code locks_auxiliary_vars/Peterson.tla} of the TLA+
 * Examples.
 */
public final class Peterson extends ProtocolSource {
    final Label noncritical = label();
    final Label set_flag = label();
    final Label wait = label();
    final Label critical = label();
    final Label clear_flag = label();
    final Numbered proc = numbered("proc", 1, 2, this::proc).comment("one of two, alike");
    final Array<Num, Bool> flag = array("flag", proc, bool(), false).comment("wants to enter");
    final Int turn = variable("turn", proc, Num.of(1)).comment("who goes first when both want to enter");
    final Function<Num, Num> other = operator("Other", proc, proc, p -> ifElse(p.is(1), 2, 1));

    /** Peterson's algorithm. */
    public Peterson() {
        super("Mutual exclusion for two processes, by G. L. Peterson, 1981");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "locks_auxiliary_vars/Peterson.tla in the TLA+ Examples");
    }

    void proc() {
        Num self = proc.self();
        Num neighbour = other.apply(self);
        loop(() -> {
            step(noncritical).mayBlockForever();
            step(set_flag, flag.of(self).set(true));
            step("set_turn", turn.set(neighbour));
            step(wait, await(not(flag.of(neighbour)).or(turn.is(self))));
            step(critical);
            step(clear_flag, flag.of(self).set(false));
        });
    }

    @Override
    protected void properties() {
        never("MutualExclusion", proc.count(critical, clear_flag).gt(1), "no two are in the critical section");
        forEvery(
                proc,
                p -> leadsTo(
                        "StarvationFree",
                        proc.at(p, set_flag),
                        proc.at(p, critical),
                        "who wants to enter gets in, though the other may never want to"));
        overtakenAtMost(
                "BoundedBypass",
                1,
                proc,
                p -> proc.at(p, wait),
                q -> proc.at(q, critical),
                "who waits lets the other pass once at most");
        Lock lock = new Lock();
        refines(
                "ImplementsLock",
                lock,
                "it is a lock",
                map(lock.lock, ifElse(proc.any(critical, clear_flag), 0, 1)),
                mapPlaces(
                        lock.proc,
                        proc,
                        p -> standsAt(lock.noncritical)
                                .when(proc.at(p, noncritical))
                                .standsAt(lock.critical)
                                .when(proc.at(p, critical))
                                .standsAt(lock.release)
                                .when(proc.at(p, clear_flag))
                                .otherwise(lock.acquire)));
    }
}
