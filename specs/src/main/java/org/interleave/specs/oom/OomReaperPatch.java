package org.interleave.specs.oom;

import java.util.Optional;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Patch;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/** What patches of this history have in common: the files they change, the state they use, and hunks that several have. */
abstract class OomReaperPatch extends Patch<OomReaperV4_13> {
    static final String FORK = "kernel/fork.c";
    static final String EXIT = "kernel/exit.c";
    static final String MMAP = "mm/mmap.c";
    static final String OOM_KILL = "mm/oom_kill.c";

    final Refcount mm_users = base.mm_users;
    final Bit MMF_OOM_SKIP = base.MMF_OOM_SKIP;
    final RwSem mmap_sem = base.mmap_sem;
    final Mutex oom_lock = base.oom_lock;
    final Process exit_path = base.exit_path;
    final Process oom_reaper = base.oom_reaper;
    final Label up_read_skip = base.up_read_skip;
    final Label unlock_oom = base.unlock_oom;

    private final Optional<String> release;

    /** A patch to Linux 4.13 that is in no release. */
    OomReaperPatch(String subject) {
        super(new OomReaperV4_13(), subject);
        release = Optional.empty();
    }

    /** A patch to another one that is in no release. */
    OomReaperPatch(OomReaperPatch before, String subject) {
        super(before, subject);
        release = Optional.empty();
    }

    /** A patch to Linux 4.13 that made a release. */
    OomReaperPatch(String subject, String release) {
        super(new OomReaperV4_13(), subject);
        this.release = Optional.of(release);
    }

    /** A patch to another one that made a release. */
    OomReaperPatch(OomReaperPatch before, String subject, String release) {
        super(before, subject);
        this.release = Optional.of(release);
    }

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        release.ifPresent(version -> about.fact("Linux", version));
    }

    /** The reaper no longer takes oom_lock. In a hunk of {@code __oom_reap_task_mm}. */
    final void dropOomLock() {
        remove("mutex_lock");
        inside("down_read_trylock", was -> {
            also(base.ret.set(false));
            return_();
        });
        remove("unlock_oom");
    }

    /** The reaper takes no reference. In a hunk of {@code __oom_reap_task_mm}. */
    final void takeNoReference() {
        remove("mmget_not_zero");
        remove("mmput_async");
    }

    /** The reaper leaves an mm alone whose MMF_OOM_SKIP is set. In a hunk of {@code __oom_reap_task_mm}. */
    final void testBitInsteadOfReference() {
        replace(
                "mmget_not_zero",
                was -> if_("test_bit_MMF_OOM_SKIP", MMF_OOM_SKIP.testBit(), () -> {
                            step(up_read_skip, mmap_sem.upRead());
                            goto_(unlock_oom);
                        })
                        .ways("set", "clear")
                        .c("if (test_bit(MMF_OOM_SKIP, &mm->flags))"));
        remove("mmput_async");
    }

    /** Whoever drops the last reference will be current in __mmput. For {@code instrument}, in exit_mm. */
    final void noteCurrent(PidVar current) {
        replace(
                "mmput",
                was -> step(base.mmput, mm_users.put(), when(mm_users.isZero(), current.set(self())))
                        .mayBlockForever());
    }

    /** Nobody asks who is current. For {@code instrument}, in exit_mm. */
    final void noteNothing() {
        replace("mmput", was -> step(base.mmput, mm_users.put()).mayBlockForever());
    }
}
