package org.interleave.generator.samples;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.tree.Label;

/** A trylock in a bounded retry, with gotos: the shape of oom_reap_task and __oom_reap_task_mm. */
public final class BoundedRetry extends ProtocolSource {
    public BoundedRetry() {
        super("A worker that tries a lock a few times, and gives up then.");
    }

    enum Memory {
        MAPPED,
        LAST_BATCH,
        FREED
    }

    final NamedConstant MAX_RETRIES =
            constant("MAX_RETRIES", 2, "MAX_OOM_REAP_RETRIES, 10 in mm/oom_kill.c", "RetriesArePositive", 1);
    final Mutex lock = new Mutex(this, "oom_lock");
    final Bit MMF_OOM_SKIP = new Bit(this, "MMF_OOM_SKIP", "mm->flags");
    final Var<Memory> memory = variable("memory", Memory.MAPPED);

    final Label done = label("set_bit_MMF_OOM_SKIP");
    final Label unmap = label("unmap_page_range");

    final Process oom_reaper = process("oom_reaper", this::oom_reap_task).comment("the kernel thread.");
    final Process allocator = process("allocator", this::__alloc_pages_may_oom);

    @C("mm/oom_kill.c")
    void oom_reap_task() {
        step("wait_event_freezable").c("wait_event_freezable(oom_reaper_wait, oom_reaper_list != NULL);");
        Int attempts = local("attempts", Num.of(0), MAX_RETRIES, 0).comment("tries that failed");
        while_(attempts.lt(MAX_RETRIES), () -> {
            also(attempts.inc());
            if_(__oom_reap_task_mm(), () -> goto_(done));
            step("schedule_timeout_idle").c("schedule_timeout_idle(HZ/10);");
        });
        step(done, MMF_OOM_SKIP.setBit());
    }

    @C("mm/oom_kill.c")
    Bool __oom_reap_task_mm() {
        Bool ret = local("ret", true).comment("false when it must try again");
        Label unlock_oom = label("unlock_oom");
        if_(not(lock.trylock()), () -> {
            also(ret.set(false));
            return_();
        });
        if_("mm_is_mapped", memory.is(Memory.FREED), () -> goto_(unlock_oom)).ways("freed", "mapped");
        step(unmap, when(memory.is(Memory.MAPPED), memory.set(Memory.LAST_BATCH)))
                .c("unmap_page_range(&tlb, vma, vma->vm_start, vma->vm_end, NULL); /* under the mmu_gather */");
        step("tlb_finish_mmu", memory.set(Memory.FREED)).c("tlb_finish_mmu(&tlb, vma->vm_start, vma->vm_end);");
        step(unlock_oom, lock.unlock());
        return ret;
    }

    @C("mm/page_alloc.c")
    void __alloc_pages_may_oom() {
        loop(() -> {
            if_(lock.trylock(), () -> {
                        if_("oom_evaluate_task", MMF_OOM_SKIP.testBit(), () -> {
                                    step("mutex_unlock_next", lock.unlock());
                                    return_();
                                })
                                .ways("next", "abort");
                        step(lock.unlock());
                    })
                    .note("schedule_timeout_uninterruptible(1) comes before the next try");
        });
    }

    @Override
    protected void properties() {
        never(
                "NoSpuriousKill",
                allocator.ended().and(memory.is(Memory.MAPPED)).and(Cond.not(oom_reaper.at(done, unmap))),
                "a second victim although nobody has tried to free the first one's memory, or is about to");
        leadsTo(
                "GivesUp",
                oom_reaper.at(unmap).or(memory.in(Memory.LAST_BATCH, Memory.FREED)),
                oom_reaper.ended().and(MMF_OOM_SKIP.testBit()),
                "who has begun to reap comes to an end");
        eventually("AllocatorEnds", allocator.ended(), "the allocator may go on to another victim")
                .assuming(weaklyFair(oom_reaper, unmap), weaklyFair(allocator));
        noDeadlock("every process comes to its end");
    }
}
