package org.interleave.specs.oom;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Op;
import org.interleave.dsl.Var;
import org.interleave.dsl.tree.Label;

/**
 * "mm: oom: let oom_reap_task and exit_mmap run concurrently", as it was merged for Linux 4.14: exit_mmap sets
 * MMF_OOM_SKIP, and waits for the reaper if the task that tears the mm down is an OOM victim.
 */
public final class OomReaperV4_14 extends OomReaper {
    private final Var<Task> last_mmput =
            mm.variableOrNone("last_mmput", Task.class).comment("who is current in exit_mmap");

    /** The protocol of Linux 4.14. */
    public OomReaperV4_14() {}

    @Override
    protected void about(AboutBuilder about) {
        super.about(about);
        about.fact("Linux", "v4.14")
                .fact(
                        "Patch",
                        "mm: oom: let oom_reap_task and exit_mmap run concurrently, Andrea Arcangeli, 212925802454");
    }

    @Override
    Op noted(Task current) {
        return when(mm_users.isZero(), last_mmput.set(current));
    }

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
        step(MMF_OOM_SKIP.setBit());
        if_(
                last_mmput.is(Task.VICTIM),
                () -> { // tsk_is_oom_victim(current)
                    step(mmap_sem.downWrite()).c("if (tsk_is_oom_victim(current)) down_write(&mm->mmap_sem);");
                    step(mmap_sem.upWrite());
                });
        step("free_pgtables", page_tables.set(PageTables.TORN_DOWN)).c("free_pgtables(&tlb, vma, ...);");
        step("tlb_finish_mmu", memory.set(Memory.FREED)).c("tlb_finish_mmu(&tlb, 0, -1);");
        step("remove_vma").c("vma = remove_vma(vma);");
    }

    @Override
    @C("mm/oom_kill.c")
    Cond __oom_reap_task_mm() {
        Label unlock_oom = label("unlock_oom");
        Bool ret = local("ret", true).comment("false when it must try again");
        step(oom_lock.lock());
        if_(not(mmap_sem.downReadTrylock()), () -> {
            also(ret.set(false));
            goto_(unlock_oom);
        });
        if_("test_bit_MMF_OOM_SKIP", MMF_OOM_SKIP.testBit(), () -> {
                    step("up_read_skip", mmap_sem.upRead());
                    goto_(unlock_oom);
                })
                .ways("set", "clear")
                .c("if (test_bit(MMF_OOM_SKIP, &mm->flags))");
        step("set_bit_MMF_UNSTABLE").c("set_bit(MMF_UNSTABLE, &mm->flags);");
        step(unmap_page_range, when(memory.is(Memory.MAPPED), memory.set(Memory.FREED)))
                .c("unmap_page_range(&tlb, vma, ...);");
        step(mmap_sem.upRead());
        step(unlock_oom, oom_lock.unlock());
        return ret;
    }
}
