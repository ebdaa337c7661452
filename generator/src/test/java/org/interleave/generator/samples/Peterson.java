package org.interleave.generator.samples;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** A refinement, and bounded overtaking, which needs a monitor. */
public final class Peterson extends ProtocolSource {
    public Peterson() {
        super("Mutual exclusion for two processes.");
    }

    final Label set_flag = label("set_flag");
    final Label wait = label("wait");
    final Label critical = label("critical");
    final Label clear_flag = label("clear_flag");
    final Numbered proc = numbered("proc", 1, 2, this::proc);
    final Array<Num, Bool> flag = proc.each("flag", bool(), false).comment("wants to enter");
    final Int turn = variable("turn", proc, proc.first()).comment("who goes first when both want to enter");
    final Function<Num, Num> other = operator("Other", proc, proc, p -> ifElse(p.is(1), 2, 1));
    final SimpleLock lock = new SimpleLock();

    void proc() {
        Num self = proc.self();
        Num neighbour = other.apply(self);
        loop(() -> {
            step("rest").mayBlockForever();
            step(set_flag, flag.of(self).set(true));
            step("set_turn", turn.set(neighbour));
            step(wait, await(not(flag.of(neighbour)).or(turn.is(self))));
            step(critical);
            step(clear_flag, flag.of(self).set(false));
        });
    }

    @Override
    protected void properties() {
        forEvery(proc, p -> leadsTo("StarvationFree", proc.at(p, set_flag), proc.at(p, critical), "who asks gets in"));
        overtakenAtMost("OnceAtMost", 1, proc, p -> proc.at(p, wait), q -> proc.at(q, critical), "in turn");
        refines(
                        "IsALock",
                        lock,
                        "it does what a lock does",
                        map(lock.locked, proc.any(critical, clear_flag)),
                        mapPlaces(
                                lock.proc,
                                proc,
                                p -> standsAt(lock.unlock)
                                        .when(proc.at(p, critical, clear_flag))
                                        .otherwise(lock.lock)))
                .safetyOnly();
    }
}
