package org.interleave.specs.munlock;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/**
 * Linux 4.14 to 4.16: the reaper may run until {@code unmap_vmas} is done, and looks at VM_LOCKED, which the munlock pass
 * of {@code exit_mmap} clears. All other versions are patches to this one.
 */
public final class MunlockV4_14 extends ProtocolSource {
    final NamedConstant MAX_OOM_REAP_RETRIES =
            constant("MAX_OOM_REAP_RETRIES", 2, "10 in mm/oom_kill.c", "RetriesArePositive", 1);

    final Group mm = group("mm", "struct mm_struct of the victim");
    final Bit MMF_OOM_SKIP = new Bit(mm, "MMF_OOM_SKIP", "mm->flags");
    final Bit MMF_UNSTABLE = new Bit(mm, "MMF_UNSTABLE", "mm->flags");
    final RwSem mmap_sem = new RwSem(mm, "mmap_sem", "mm->mmap_sem");

    final Group space = group("space", "the victim's address space: an ordinary VMA, and one that may be mlocked");
    final Var<Pages> memory = space.variable("memory", Pages.MAPPED).comment("pages of the ordinary VMA");
    final Var<Pages> huge_page =
            space.variable("huge_page", Pages.MAPPED).comment("of the other VMA: what its pmd says");
    final Bool VM_LOCKED = space.bool("VM_LOCKED", true, false).comment("in vm_flags of the other VMA");
    final Bool torn_down = space.bool("torn_down", false).comment("free_pgtables has begun");

    final Mutex oom_lock = new Mutex(group("oom_kill", "mm/oom_kill.c"), "oom_lock");

    final Process exit_path =
            process("exit_path", this::__mmput).comment("the victim, which has dropped the last mm_users.");
    final Process oom_reaper =
            process("oom_reaper", this::oom_reap_task).comment("the kernel thread, called for this victim.");

    final Int attempts =
            oom_reaper.integer("attempts", Num.of(0), MAX_OOM_REAP_RETRIES, 0).comment("tries that failed");

    final Label exit_aio = label();
    final Label is_VM_LOCKED = label();
    final Label follow_page_pte = label();
    final Label lock_page = label();
    final Label down_write = label();
    final Label zap_memory = label("unmap_page_range");
    final Label unlock_oom = label();
    final Label zap_huge_page = label("unmap_page_range_huge");

    /** The protocol of Linux 4.14. */
    public MunlockV4_14() {
        super("Munlock: the munlock pass of exit_mmap and the OOM reaper.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.paragraph(
                        "A victim of the OOM killer has an ordinary VMA, and one that may be mlocked. The reaper leaves "
                                + "mlocked memory alone; exit_mmap clears VM_LOCKED, walks the page tables to munlock the "
                                + "pages, and unmaps everything.")
                .fact("Linux", "v4.14 to v4.16")
                .fact("Patch", "none since 212925802454")
                .leftOut("weak memory order; mm_users, which is 0 from the start; a last mmput by somebody else than "
                        + "the victim; mmu notifiers; the last mmu_gather batch: what is unmapped counts as freed; "
                        + "one page to a VMA; process_mrelease.");
    }

    @C("kernel/fork.c")
    void __mmput() {
        step(exit_aio).c("exit_aio(mm);").mayBlockForever();
        exit_mmap();
    }

    @C("mm/mmap.c")
    void exit_mmap() {
        if_(is_VM_LOCKED, VM_LOCKED, () -> munlock_vma_pages_range())
                .ways("yes", "no")
                .c("if (vma->vm_flags & VM_LOCKED) munlock_vma_pages_all(vma);");
        c("unmap_vmas(&tlb, vma, 0, -1);", memory.set(Pages.FREED), huge_page.set(Pages.FREED));
        step(MMF_OOM_SKIP.setBit());
        step(down_write, mmap_sem.downWrite());
        step(mmap_sem.upWrite());
        c("free_pgtables(&tlb, vma, ...);", torn_down.set(true));
        c("tlb_finish_mmu(&tlb, 0, -1);");
    }

    @C("mm/mlock.c")
    void munlock_vma_pages_range() {
        step("clear_VM_LOCKED", VM_LOCKED.set(false)).c("vma->vm_flags &= VM_LOCKED_CLEAR_MASK;");
        if_(
                follow_page_mask(),
                () -> step(lock_page)
                        .c("lock_page(page); page_mask = munlock_vma_page(page); unlock_page(page);")
                        .mayBlockForever());
    }

    /** Whether it finds a page. */
    @C("mm/gup.c")
    Cond follow_page_mask() {
        Bool page = local("page", false).comment("whether it has found a page");
        if_("pmd_none", huge_page.is(Pages.FREED), () -> return_())
                .ways("none", "page")
                .c("if (pmd_none(*pmd)) return no_page_table(vma, flags);");
        step(follow_page_pte, page.set(huge_page.is(Pages.MAPPED)))
                .c("if (likely(!pmd_trans_huge(*pmd))) return follow_page_pte(...);")
                .note("reads the pmd again: what is none by now is no huge page, and has no lock");
        return page;
    }

    @C("mm/oom_kill.c")
    void oom_reap_task() {
        retry(attempts, MAX_OOM_REAP_RETRIES, () -> {
            if_(oom_reap_task_mm(), () -> break_());
            c("schedule_timeout_idle(HZ/10);");
        });
        step(MMF_OOM_SKIP.setBit());
    }

    /** Whether it is done with the mm. Until 4.17 it is the first half of {@link #__oom_reap_task_mm()}. */
    @C("mm/oom_kill.c")
    Cond oom_reap_task_mm() {
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
        __oom_reap_task_mm();
        step(mmap_sem.upRead());
        step(unlock_oom, oom_lock.unlock());
        return ret;
    }

    @C("mm/oom_kill.c")
    void __oom_reap_task_mm() {
        step(MMF_UNSTABLE.setBit());
        step(zap_memory, memory.set(Pages.FREED)).c("unmap_page_range(&tlb, vma, ...);");
        if_(
                        "can_madv_dontneed_vma",
                        not(VM_LOCKED),
                        () -> step(zap_huge_page, huge_page.set(Pages.FREED)).c("unmap_page_range(&tlb, vma, ...);"))
                .ways("yes", "no")
                .c("if (!can_madv_dontneed_vma(vma)) continue;");
    }

    @Override
    protected void properties() {
        never(
                "NoMunlockCrash",
                exit_path.at(follow_page_pte).and(huge_page.is(Pages.FREED)),
                "no pmd is used that was zapped after it was found to be there");
        never(
                "NoZapUnderWalker",
                exit_path.at(follow_page_pte, lock_page).and(oom_reaper.at(zap_huge_page)),
                "the reaper does not zap what the munlock pass walks");
        propertiesWithoutMunlock();
    }

    /** What is asked of versions without a munlock pass, too. */
    void propertiesWithoutMunlock() {
        Cond gaveUp = define(
                "GaveUp", attempts.is(MAX_OOM_REAP_RETRIES), "the reaper's retries are used up: it gave up on this mm");

        never(
                "NoReapAfterTeardown",
                oom_reaper.at(zap_memory, zap_huge_page).and(torn_down),
                "nobody walks page tables that free_pgtables has begun to free");
        never(
                "NoSpuriousKill",
                all(MMF_OOM_SKIP.testBit(), memory.is(Pages.MAPPED), not(gaveUp)),
                "no other victim is allowed while ordinary memory is mapped, unless the reaper gave up");
        never(
                "NoSpuriousKillMlocked",
                all(MMF_OOM_SKIP.testBit(), huge_page.is(Pages.MAPPED), not(gaveUp)),
                "the same of the VMA that may be mlocked");

        eventually(
                "ReaperNeverStuck",
                oom_reaper.ended(),
                "the reaper gets done, though exit_aio and a page lock may be waited for without end");
        eventually(
                "MemoryFreed",
                memory.is(Pages.FREED),
                "ordinary memory comes back, though exit_aio and a page lock may be waited for without end");
        eventually(
                "FreedDespiteAio",
                huge_page.is(Pages.FREED),
                "mlocked memory comes back, though exit_aio and a page lock may be waited for without end");
        eventually(
                        "ExitCompletes",
                        exit_path.ended(),
                        "if I/O completes and the page is unlocked at last, the address space is torn down")
                .assuming(weaklyFair(exit_path));

        reachable(
                "ReapWhileExitAioBlocks",
                exit_path.at(exit_aio).and(memory.is(Pages.FREED)),
                "the reaper frees ordinary memory of a victim that is stuck in exit_aio");
        reachable(
                "ExitWaitsForReaper",
                all(exit_path.waits(), exit_path.at(down_write), mmap_sem.heldForReadBy(oom_reaper.id())),
                "exit_mmap waits while the reaper is in the address space");
        reachable("ReaperGivesUp", gaveUp, "the reaper stops retrying when mmap_sem stays taken");
    }
}
