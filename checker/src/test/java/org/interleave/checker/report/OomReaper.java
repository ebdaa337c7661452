package org.interleave.checker.report;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;

/** A small protocol whose third party may be absent, and whose memory may be too little. */
public final class OomReaper extends ProtocolSource {
    private final Mutex oom_lock = new Mutex(this, "oom_lock");
    private final Bool reaped = bool("reaped", false);
    private final Bool frees_enough = frozen().bool("frees_enough", false, true);

    private final Label down_read = label("down_read");

    private final Process reaper = process("oom_reaper", this::oom_reaper);
    private final Process third_party = process("third_party", this::third_party);

    /** The protocol. */
    public OomReaper() {
        super("The OOM reaper, in four steps.");
    }

    void oom_reaper() {
        step(oom_lock.lock());
        step("unmap_page_range", when(frees_enough, reaped.set(true)));
        step(oom_lock.unlock());
    }

    void third_party() {
        step(down_read);
    }

    @Override
    protected void starts() {
        start("nobody else is there", third_party.absent());
        start("somebody scans", third_party.startsAt(down_read));
    }

    @Override
    protected void properties() {
        never("NoLateReap", reaped.and(reaper.ended()), "memory came back when nobody waited for it any more");
    }
}
