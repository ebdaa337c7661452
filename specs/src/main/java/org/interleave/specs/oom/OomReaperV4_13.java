package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;

/** Linux 4.13, before the patch: the reaper leaves an mm alone that has no users any more. */
public final class OomReaperV4_13 extends OomReaper {
    /** The protocol of Linux 4.13. */
    public OomReaperV4_13() {}

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.13")
                .fact("Patch", "none")
                .blob("kernel/fork.c", "9ec98b0c4675")
                .blob("mm/mmap.c", "f19efcf75418")
                .blob("mm/oom_kill.c", "9e8b4f030c1c");
    }

    @Override
    @C("kernel/fork.c")
    void __mmput() {
        step(exit_aio, await(mm_users.isZero()))
                .c("exit_aio(mm);")
                .note("whoever drops the last reference enters __mmput")
                .mayBlockForever();
        c("ksm_exit(mm); khugepaged_exit(mm);");
        exit_mmap();
        step(MMF_OOM_SKIP.setBit());
        c("mmdrop(mm);");
    }

    @Override
    @C("mm/mmap.c")
    void exit_mmap() {
        c("unmap_vmas(&tlb, vma, 0, -1);", when(memory.is(Memory.MAPPED), memory.set(Memory.GATHERED)));
        c("free_pgtables(&tlb, vma, ...);", page_tables.set(PageTables.TORN_DOWN));
        c("tlb_finish_mmu(&tlb, 0, -1);", memory.set(Memory.FREED));
        c("vma = remove_vma(vma);");
    }

    @Override
    @C("mm/oom_kill.c")
    Cond __oom_reap_task_mm() {
        ret = local("ret", true).comment("false when it must try again");
        step(mutex_lock, oom_lock.lock());
        if_(down_read_trylock, not(mmap_sem.downReadTrylock()), () -> {
            also(ret.set(false));
            goto_(unlock_oom);
        });
        if_(not(mm_users.getNotZero()), () -> {
            step(up_read_skip, mmap_sem.upRead());
            goto_(unlock_oom);
        });
        step("set_bit_MMF_UNSTABLE").c("set_bit(MMF_UNSTABLE, &mm->flags);");
        step(unmap_page_range, reap()).c("unmap_page_range(&tlb, vma, ...);");
        step(mmap_sem.upRead());
        step(mm_users.put("mmput_async"));
        step(unlock_oom, oom_lock.unlock());
        return ret;
    }
}
