package org.interleave.generator.samples;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;

/** What a lock is, for others to refine. */
public final class SimpleLock extends ProtocolSource {
    public SimpleLock() {
        super("A lock that two processes take in turn.");
    }

    final Bool locked = bool("locked", false);
    final Label lock = label("lock");
    final Label unlock = label("unlock");
    final Numbered proc = numbered("proc", 1, 2, this::proc);

    void proc() {
        loop(() -> {
            step(lock, await(not(locked)), locked.set(true));
            step(unlock, locked.set(false));
        });
    }

    @Override
    protected void properties() {
        never("MutualExclusion", proc.count(unlock).gt(1), "two have the lock");
    }
}
