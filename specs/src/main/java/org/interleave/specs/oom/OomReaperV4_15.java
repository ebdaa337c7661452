package org.interleave.specs.oom;

/** Linux 4.15: exit_mmap sets the bit and waits if the mm is an OOM victim's, whoever tears it down. */
public final class OomReaperV4_15 extends OomReaperPatch {
    /** Linux 4.15, and later versions of 4.14. */
    public OomReaperV4_15() {
        this(new OomReaperV4_14());
    }

    private OomReaperV4_15(OomReaperV4_14 before) {
        super(
                before,
                "mm, oom_reaper: fix memory corruption, Michal Hocko, 4837fe37adff (4.15, stable 4.14): asks whether "
                        + "the mm is a victim's, as this one is",
                "v4.15");
        drop(before.last_mmput);
    }

    @Override
    protected void hunks() {
        instrument(EXIT, "exit_mm", this::noteNothing);
        hunk(MMAP, "exit_mmap", () -> {
            remove("down_write");
            remove("up_write");
            replace("set_bit_MMF_OOM_SKIP", was -> {
                step(MMF_OOM_SKIP.setBit()).c("if (mm_is_oom_victim(mm)) set_bit(MMF_OOM_SKIP, &mm->flags);");
                step(mmap_sem.downWrite());
                step(mmap_sem.upWrite());
            });
        });
    }
}
