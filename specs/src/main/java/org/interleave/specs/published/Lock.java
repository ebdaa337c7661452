package org.interleave.specs.published;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** An abstract lock: {@code locks_auxiliary_vars/Lock.tla} of the TLA+ Examples, 2 processes. */
public final class Lock extends ProtocolSource {
    final Int lock = integer("lock", 0, 1, 1).comment("1 when it is free");
    final Label noncritical = label();
    final Label acquire = label();
    final Label critical = label();
    final Label release = label();
    final Numbered proc = numbered("proc", 1, 2, this::proc);

    /** The lock of the example. */
    public Lock() {
        super("An abstract lock for two processes");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.fact("Original", "locks_auxiliary_vars/Lock.tla in the TLA+ Examples");
    }

    void proc() {
        loop(() -> {
            step(noncritical).mayBlockForever();
            step(acquire, await(lock.is(1)), lock.set(0)).stronglyFair();
            step(critical);
            step(release, lock.set(1));
        });
    }

    @Override
    protected void properties() {
        never("MutualExclusion", proc.count(critical, release).gt(1), "no two are in the critical section");
        always(
                "HeldInside",
                forAll(proc, (Num p) -> proc.at(p, critical, release).implies(lock.is(0))),
                "the lock is held while somebody is in the critical section");
    }
}
