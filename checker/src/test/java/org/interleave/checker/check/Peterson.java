package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** Mutual exclusion of two by flags and a turn, in Peterson's order of steps or with the turn given away too early. */
final class Peterson extends ProtocolSource {
    private final boolean flagFirst;

    final Label noncritical = label("noncritical");
    final Label set_flag = label("set_flag");
    final Label critical = label("critical");
    final Numbered proc = numbered("proc", 1, 2, this::proc);
    final Array<Num, Bool> flag = proc.each("flag", bool(), false);
    final Int turn = variable("turn", proc, Num.of(1));

    Peterson(boolean flagFirst) {
        super("Mutual exclusion of two by flags and a turn.");
        this.flagFirst = flagFirst;
    }

    private Num other() {
        return Num.of(3).minus(proc.self());
    }

    void proc() {
        loop(() -> {
            step(noncritical).mayBlockForever();
            if (flagFirst) {
                step(set_flag, flag.of(proc.self()).set(true));
                step("set_turn", turn.set(other()));
            } else {
                step("set_turn", turn.set(other()));
                step(set_flag, flag.of(proc.self()).set(true));
            }
            step("wait_turn", await(not(flag.of(other())).or(turn.is(proc.self()))));
            step(critical);
            step("clear_flag", flag.of(proc.self()).set(false));
        });
    }

    @Override
    protected void properties() {
        never("Together", proc.count(critical).gt(1), "at most one is in the critical section");
        always(
                "Exclusion",
                forAll(
                        proc,
                        p -> forAll(
                                proc,
                                q -> p.isNot(q).implies(not(proc.at(p, critical).and(proc.at(q, critical)))))),
                "at most one is in the critical section, said of each two");
        forEvery(proc, p -> leadsTo("StarvationFree", proc.at(p, set_flag), proc.at(p, critical), "who asks gets in"));
        forEvery(proc, p -> infinitelyOften("Busy", proc.at(p, critical), "everybody gets in again and again"));
        forEvery(
                proc,
                p -> everyStep(
                        "FlagOfOwner",
                        flag.of(p).and(not(next(flag.of(p)))).implies(proc.at(p, critical)),
                        "a flag goes down in the critical section only"));
        overtaken("NotOvertaken", 0, "nobody is overtaken");
        overtaken("OvertakenOnce", 1, "nobody is overtaken twice");
    }

    private void overtaken(String name, int bound, String reason) {
        overtakenAtMost(
                name, bound, proc, p -> flag.of(p).and(not(proc.at(p, critical))), p -> proc.at(p, critical), reason);
    }
}
