package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/**
 * Mutual exclusion for any number of processes by G. L. Peterson, 1981: a process climbs from level to level, and on each
 * one the process that came last waits until nobody is there or higher.
 */
public final class FilterLock extends ProtocolSource {
    private final int processes;
    final Label climb = label();
    final Label wait = label();
    final Label critical = label();
    final Numbered proc;
    final Array<Num, Int> level;
    final Array<Num, Int> last;

    /** Three processes. */
    public FilterLock() {
        this(3);
    }

    /**
     * So many processes.
     *
     * @param processes how many, at least 2
     */
    public FilterLock(int processes) {
        super("Mutual exclusion for several processes, by G. L. Peterson, 1981");
        this.processes = processes;
        proc = numbered("proc", 1, processes, this::proc);
        level = array("level", proc, range(0, processes - 1), 0).comment("how high a process is");
        last = array("last", range(1, processes - 1), proc, 1).comment("who came to a level last");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "G. L. Peterson, Myths about the mutual exclusion problem, 1981, the second algorithm");
    }

    void proc() {
        Num self = proc.self();
        Num own = level.of(self);
        Cond passed = last.of(own).isNot(self);
        Cond alone = forAll(proc, other -> other.is(self).or(level.of(other).lt(own)));
        loop(() -> {
            step("noncritical").mayBlockForever();
            loop(() -> {
                step(climb, level.of(self).inc());
                step("arrive", last.of(own).set(self));
                step(wait, await(passed.or(alone)));
                if_(own.is(processes - 1), () -> break_());
            });
            step(critical, level.of(self).set(0));
        });
    }

    @Override
    protected void properties() {
        never("MutualExclusion", proc.count(critical).gt(1), "no two are in the critical section");
        forEvery(proc, p -> leadsTo("StarvationFree", level.of(p).gt(0), proc.at(p, critical), "who wants in gets in"));
    }
}
