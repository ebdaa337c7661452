package org.interleave.specs.oom;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;

/** Linux 4.13 with the patch of 25 July 2017, its three C functions written out. */
final class WrittenOut extends OomReaper {
    @Override
    @C("kernel/fork.c")
    void __mmput() {
        step(exit_aio, await(mm_users.isZero()))
                .c("exit_aio(mm);")
                .note("whoever drops the last reference enters __mmput")
                .mayBlockForever();
        step("ksm_exit").c("ksm_exit(mm); khugepaged_exit(mm);");
        exit_mmap();
        step("mmdrop").c("mmdrop(mm);");
    }

    @Override
    @C("mm/mmap.c")
    void exit_mmap() {
        step("unmap_vmas", when(memory.is(Memory.MAPPED), memory.set(Memory.GATHERED)))
                .c("unmap_vmas(&tlb, vma, 0, -1);");
        if_(MMF_OOM_SKIP.testAndSetBit(), () -> {
            step(mmap_sem.downWrite()); // wait the OOM reaper to stop working on this mm
            step(mmap_sem.upWrite());
        });
        step("free_pgtables", page_tables.set(PageTables.TORN_DOWN)).c("free_pgtables(&tlb, vma, ...);");
        step("tlb_finish_mmu", memory.set(Memory.FREED)).c("tlb_finish_mmu(&tlb, 0, -1);");
        step("remove_vma").c("vma = remove_vma(vma);");
    }

    @Override
    @C("mm/oom_kill.c")
    Cond __oom_reap_task_mm() {
        ret = local("ret", true).comment("false when it must try again");
        Bool mmgot = local("mmgot", true).comment("whether it holds a reference");
        step(mutex_lock, oom_lock.lock());
        if_(down_read_trylock, not(mmap_sem.downReadTrylock()), () -> {
            also(ret.set(false));
            goto_(unlock_oom);
        });
        if_(not(mm_users.getNotZero()), () -> {
            if_(MMF_OOM_SKIP.testAndSetBit(), () -> {
                        step(up_read_skip, mmap_sem.upRead());
                        goto_(unlock_oom);
                    })
                    .else_(() -> also(mmgot.set(false)));
        });
        step("set_bit_MMF_UNSTABLE").c("set_bit(MMF_UNSTABLE, &mm->flags);");
        step(unmap_page_range, when(memory.is(Memory.MAPPED), memory.set(Memory.FREED)))
                .c("unmap_page_range(&tlb, vma, ...);");
        step(mmap_sem.upRead());
        if_(mmgot, () -> step(mm_users.put("mmput_async")).c("if (mmgot) mmput_async(mm);"));
        step(unlock_oom, oom_lock.unlock());
        return ret;
    }

    @Override
    protected void properties() {
        super.properties();
        never(
                "NoSelfSkip",
                oom_reaper.at(up_read_skip).and(MMF_OOM_SKIP.testBit()).and(memory.is(Memory.MAPPED)),
                "the reaper does not take a bit of its own for that of exit_mmap, which sets it when all is unmapped");
    }
}
