package org.interleave.generator.samples;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/** Choices: between ways that begin with steps, between named ways of one step, and between several beginnings. */
public final class ThirdParty extends ProtocolSource {
    public ThirdParty() {
        super("The last user of an mm, beside a third party that may be absent.");
    }

    final Refcount mm_users =
            new Refcount(this, "mm_users", "mmget", "mmput", "mm", 1, 2).comment("refcount: users of the mm");
    final RwSem mmap_sem = new RwSem(this, "mmap_sem", "mm->mmap_sem");
    final Bool exiting = bool("exiting", false);
    final PidVar last_user = pidOrNone("last_user").comment("who dropped the last reference");
    final Bool io_pending = frozen().bool("io_pending", false, true).comment("exit_aio must wait");

    final Label first_put = label("exit_mm");
    final Label scan = label("ksm_scan");
    final Label use = label("access_remote_vm");

    final Process victim = process("victim", this::exit_mm).comment("drops its reference and tears the mm down.");
    final Process third_party = process("third_party", this::third_party)
            .comment("ksmd, or another user of the mm. Where it starts says which.")
            .owesNothing("it may sleep at any place, even with the semaphore held");

    @C("kernel/exit.c")
    void exit_mm() {
        if_(first_put, mm_users.decAndTest(), () -> {
                    also(last_user.set(self()));
                    __mmput();
                })
                .else_(() -> step("wait_for_others", await(mm_users.isZero())));
    }

    @C("kernel/fork.c")
    void __mmput() {
        step("exit_aio", await(not(exiting)), exiting.set(io_pending.or(not(exiting))))
                .mayBlockForever();
        either("unmap_vmas", way("all"), way("some").then(() -> step("cond_resched")))
                .c("unmap_vmas(&tlb, vma, 0, -1);");
    }

    void third_party() {
        step(scan, mmap_sem.downRead()).c("down_read(&mm->mmap_sem);");
        step("ksm_scan_done", mmap_sem.upRead());
        return_();
        step(use).c("mm = get_task_mm(task);");
        either(
                () -> {
                    step(mmap_sem.downWrite());
                    step("kmalloc").mayBlockForever();
                    step(mmap_sem.upWrite());
                },
                () -> {
                    step(mmap_sem.downRead());
                    step(mmap_sem.upRead());
                });
        step(mm_users.put());
    }

    @Override
    protected void starts() {
        start("nobody else is there", third_party.absent(), mm_users.initially(1));
        start("ksmd, without a reference", third_party.startsAt(scan), mm_users.initially(1));
        start("another user, with one", third_party.startsAt(use), mm_users.initially(2));
    }

    @Override
    protected void properties() {
        never("NoLateUse", last_user.is(victim).and(third_party.at(use)), "somebody uses an mm without users");
        leadsTo("TornDown", victim.at(first_put), victim.ended(), "the mm goes away")
                .assuming(weaklyFair(third_party));
    }
}
