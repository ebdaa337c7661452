package org.interleave.specs.pagefault;

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
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/**
 * A kernel thread reads memory of an OOM victim, and nothing in the page fault asks whether the reaper was there: Linux
 * before 3f70dc38cec2. All other versions are patches to this one.
 */
public final class PageFaultNoCheck extends ProtocolSource {
    final NamedConstant MAX_OOM_REAP_RETRIES =
            constant("MAX_OOM_REAP_RETRIES", 2, "10 in mm/oom_kill.c", "RetriesArePositive", 1);

    final Group mm = group("mm", "struct mm_struct of the victim");
    final Bit MMF_UNSTABLE = new Bit(mm, "MMF_UNSTABLE", "mm->flags");
    final RwSem mmap_sem = new RwSem(mm, "mmap_sem", "mm->mmap_sem");

    final Group space = group("space", "the address that is read");
    final Var<Page> page =
            space.variable("page", Page.MAPPED, Page.SWAPPED).comment("\"zero\": a new page where data was before");
    final Bool vma_freed = space.bool("vma_freed", false).comment("munmap has freed the vm_area_struct");

    final Process kthread = process("kthread", this::kthread)
            .comment("a kernel thread after use_mm, such as vhost: it holds mm_users, so the mm stays.");
    final Process oom_reaper = process("oom_reaper", this::oom_reap_task)
            .comment("the kernel thread, called for this victim. While it is at unmap_page_range it zaps the page.");
    final Process writer =
            process("writer", this::vm_munmap).comment("a thread of the process. It may or may not call munmap.");

    final Var<Fault> fault = kthread.variable("fault", Fault.HANDLED).comment("what the page fault came to");
    final Var<Page> copied =
            kthread.ghost().variableOrNone("copied", Page.class).comment("what it has read, and goes on with");
    final Bool tries_again =
            kthread.bool("tries_again", false, true).comment("whether it reads once more after -EFAULT");
    final Bool got_efault = kthread.bool("got_efault", false).comment("whether it does so now");
    final Int attempts =
            oom_reaper.integer("attempts", Num.of(0), MAX_OOM_REAP_RETRIES, 0).comment("tries that failed");

    final Label retry = label("down_read");
    final Label map_zero_page = label();
    final Label map_swap_page = label();
    final Label wait_on_page_locked = label();
    final Label lock_page = label();
    final Label is_retry = label("is_VM_FAULT_RETRY");
    final Label unmap_page_range = label();
    final Label down_write = label();
    final Label do_munmap = label();

    /** The protocol before there was a check. */
    public PageFaultNoCheck() {
        super("PageFault: a kernel thread's page fault and the OOM reaper.");
    }

    @Override
    protected void about(AboutBuilder about) {
        about.paragraph("A kernel thread reads memory of a process that the OOM killer has chosen. The reaper zaps the "
                        + "page; a fault on it finds nothing, and maps zeroes where data was.")
                .fact("Linux", "before v4.9")
                .fact("Patch", "none")
                .leftOut("weak memory order; one page, read and not written; userfaultfd, which can answer "
                        + "VM_FAULT_RETRY for an empty page; FAULT_FLAG_RETRY_NOWAIT, which keeps mmap_sem; faults of "
                        + "tasks that are no kernel threads; the count in the rw_semaphore, which knows no holders; "
                        + "oom_lock and mm_users.");
    }

    void kthread() {
        loop(() -> {
            if_("copy_from_user", page.in(Page.MAPPED, Page.ZERO), () -> {
                        also(copied.set(page));
                        break_();
                    })
                    .ways("copied", "faults")
                    .c("__copy_from_user(to, from, size)");
            __do_page_fault();
            if_(fault.in(Fault.SIGBUS, Fault.BAD_AREA), () -> {
                if_(not(tries_again).or(got_efault), () -> break_());
                also(got_efault.set(true));
            });
        });
    }

    @C("arch/x86/mm/fault.c")
    void __do_page_fault() {
        Bool allow_retry = local("allow_retry", true).comment("FAULT_FLAG_ALLOW_RETRY of flags");
        if_(not(mmap_sem.downReadTrylock()), () -> step(retry, mmap_sem.downRead()));
        if_("find_vma", vma_freed, () -> {
                    also(fault.set(Fault.BAD_AREA));
                    step("up_read_bad_area", mmap_sem.upRead());
                    return_();
                })
                .ways("none", "found")
                .c("vma = find_vma(mm, address);");
        handle_mm_fault(allow_retry);
        if_(is_retry, fault.is(Fault.RETRY), () -> {
                    also(allow_retry.set(false)); // at most once
                    goto_(retry);
                })
                .ways("retry", "other")
                .c("if (unlikely(fault & VM_FAULT_RETRY))");
        step(mmap_sem.upRead());
    }

    @C("mm/memory.c")
    void handle_mm_fault(Bool allow_retry) {
        handle_pte_fault(allow_retry);
    }

    @C("mm/memory.c")
    void handle_pte_fault(Bool allow_retry) {
        if_("pte_none", page.is(Page.EMPTY), () -> do_anonymous_page())
                .else_(() -> do_swap_page(allow_retry))
                .ways("none", "swap")
                .c("if (pte_none(vmf->orig_pte))");
    }

    @C("mm/memory.c")
    void do_anonymous_page() {
        step(map_zero_page, when(page.is(Page.EMPTY), page.set(Page.ZERO)), fault.set(Fault.HANDLED))
                .c("set_pte_at(vma->vm_mm, vmf->address, vmf->pte, entry);")
                .note("under ptl, if the pte is still empty");
    }

    @C("mm/memory.c")
    void do_swap_page(Bool allow_retry) {
        either(
                        "lock_page_or_retry",
                        way("locked"),
                        way("busy")
                                .then(() -> if_(allow_retry, () -> {
                                            step("up_read_retry", mmap_sem.upRead());
                                            step(wait_on_page_locked, fault.set(Fault.RETRY))
                                                    .c("wait_on_page_locked(page); /* VM_FAULT_RETRY */")
                                                    .mayBlockForever();
                                            return_();
                                        })
                                        .else_(() -> step(lock_page)
                                                .c("__lock_page(page);")
                                                .mayBlockForever())))
                .c("locked = lock_page_or_retry(page, vma->vm_mm, vmf->flags);");
        step(map_swap_page, when(page.is(Page.SWAPPED), page.set(Page.MAPPED)), fault.set(Fault.HANDLED))
                .c("set_pte_at(vma->vm_mm, vmf->address, vmf->pte, pte);")
                .note("under ptl, if the pte is still the same");
    }

    @C("mm/oom_kill.c")
    void oom_reap_task() {
        retry(attempts, MAX_OOM_REAP_RETRIES, () -> {
            if_(__oom_reap_task_mm(), () -> break_());
            c("schedule_timeout_idle(HZ/10);");
        });
    }

    @C("mm/oom_kill.c")
    Cond __oom_reap_task_mm() {
        Bool ret = local("ret", true).comment("false when it must try again");
        if_(not(mmap_sem.downReadTrylock()), () -> {
            also(ret.set(false));
            return_();
        });
        step(MMF_UNSTABLE.setBit());
        step(unmap_page_range, page.set(Page.EMPTY)).c("unmap_page_range(&tlb, vma, ...);");
        step(mmap_sem.upRead());
        return ret;
    }

    @C("mm/mmap.c")
    void vm_munmap() {
        step("enter").note("it may never be called").mayBlockForever();
        step(down_write, mmap_sem.downWrite());
        step(do_munmap, page.set(Page.EMPTY), vma_freed.set(true)).c("ret = do_munmap(mm, start, len, &uf);");
        step(mmap_sem.upWrite());
    }

    @Override
    protected void properties() {
        never(
                "NoDoubleUnlock",
                all(kthread.at(is_retry), fault.isNot(Fault.RETRY), not(mmap_sem.heldForReadBy(kthread.id()))),
                "handle_mm_fault returns without mmap_sem only if it says VM_FAULT_RETRY; else it is released twice");
        always(
                "NoBogusData",
                copied.is(Page.ZERO).implies(got_efault),
                "who bails out after -EFAULT never goes on with zeroes where data was");
        never(
                "NoBogusDataOnReread",
                copied.is(Page.ZERO),
                "nor does who reads once more after -EFAULT, as generic_perform_write does");

        eventually(
                        "FaultReturns",
                        kthread.ended(),
                        "if pages of swap are read in and unlocked at last, the kernel thread has its data or -EFAULT")
                .assuming(weaklyFair(kthread, wait_on_page_locked), weaklyFair(kthread, lock_page));
        leadsTo(
                        "WriterGetsIn",
                        writer.at(down_write),
                        writer.at(do_munmap),
                        "if a page that a fault waits for under mmap_sem is unlocked at last, the writer gets its turn; "
                                + "a fault that waits without mmap_sem may wait for ever")
                .assuming(weaklyFair(kthread, lock_page));

        reachable(
                "RetryTaken",
                kthread.at(retry).and(fault.is(Fault.RETRY)),
                "a fault releases mmap_sem, waits, and is taken once more");
        reachable(
                "RetryInReapedMm",
                all(kthread.at(is_retry), fault.is(Fault.RETRY), MMF_UNSTABLE.testBit()),
                "a fault asks to be taken once more, and the reaper was there meanwhile");
        reachable(
                "ReaperInsideFault",
                oom_reaper.at(unmap_page_range).and(kthread.at(map_swap_page)),
                "the reaper is about to zap the page that a fault is about to map");
        reachable(
                "ReaperGivesUp",
                attempts.is(MAX_OOM_REAP_RETRIES),
                "the reaper stops retrying when mmap_sem stays taken");
        reachable(
                "WriterWaitsForFault",
                all(writer.waits(), mmap_sem.heldForReadBy(kthread.id()), kthread.at(lock_page)),
                "a writer waits for a fault that waits for a page");
    }
}
