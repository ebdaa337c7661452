package org.interleave.specs.munlock;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;

/**
 * "mm, oom: fix concurrent munlock and oom reaper unmap, v3", Linux 4.17: {@code exit_mmap} begins with what the reaper
 * does, shuts the reaper out, and munlocks only then.
 */
public final class MunlockV4_17 extends Patch<MunlockV4_14> {
    /** Linux 4.17. */
    public MunlockV4_17() {
        super(
                new MunlockV4_14(),
                "mm, oom: fix concurrent munlock and oom reaper unmap, v3, David Rientjes, 27ae357fa82b, "
                        + "<alpine.DEB.2.21.1804241526320.238665@chino.kir.corp.google.com>");
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.17");
    }

    @Override
    protected void hunks() {
        hunk("mm/mmap.c", "exit_mmap", () -> {
            remove("set_bit_MMF_OOM_SKIP");
            remove(base.down_write);
            remove("up_write");
            before(base.is_VM_LOCKED, () -> {
                step(base.oom_lock.lock());
                base.__oom_reap_task_mm();
                step(base.oom_lock.unlock());
                step(base.MMF_OOM_SKIP.setBit());
                step(base.down_write, base.mmap_sem.downWrite());
                step(base.mmap_sem.upWrite());
            });
        });
    }
}
