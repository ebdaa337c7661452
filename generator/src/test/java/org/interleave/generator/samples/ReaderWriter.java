package org.interleave.generator.samples;

import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;

/** Two processes, one lock: a reader and a writer of the VMAs of an mm. */
public final class ReaderWriter extends ProtocolSource {
    public ReaderWriter() {
        super("A reader and a writer of the VMAs of one mm, behind its mmap_sem.");
    }

    final Group mm = group("mm", "struct mm_struct");
    final RwSem mmap_sem = new RwSem(mm, "mmap_sem", "mm->mmap_sem");
    final Int map_count = mm.integer("map_count", 0, 2, 1).comment("how many VMAs there are");
    final Bool half_done = mm.bool("half_done", false).comment("a VMA is linked, and not yet counted");
    final Bool saw_half = mm.ghost().bool("saw_half", false).comment("the reader looked in between");

    final Label vma_link = label("vma_link");
    final Label find_vma = label("find_vma");

    final Process reader =
            process("reader", this::do_user_addr_fault).comment("a page fault, which looks for the VMA.");
    final Process writer = process("writer", this::brk).comment("a thread that grows the heap, for ever.");

    @Override
    protected void about(AboutBuilder about) {
        about.paragraph("The writer links a new VMA and counts it in two steps. Nobody may look in between, "
                        + "which is what the semaphore is for.")
                .fact("Linux", "v4.13")
                .fact("Patch", "none")
                .blob("mm/mmap.c", "f19efcf75418")
                .leftOut("the VMAs themselves; that a writer that waits keeps new readers out.");
    }

    @C("arch/x86/mm/fault.c")
    void do_user_addr_fault() {
        step(mmap_sem.downRead());
        find_vma();
        step(mmap_sem.upRead()).note("the VMA may be gone from here on");
    }

    @C("mm/mmap.c")
    void find_vma() {
        step(find_vma, when(half_done, saw_half.set(true))).c("vma = find_vma(mm, address);");
    }

    @C("mm/mmap.c")
    void brk() {
        loop(() -> {
            step("user_space").c("/* in user space */").mayBlockForever();
            step(mmap_sem.downWrite());
            step(vma_link, half_done.set(true)).c("__vma_link(mm, vma, prev, rb_link, rb_parent);");
            if_("map_count", map_count.lt(2), () -> also(map_count.inc()))
                    .c("if (mm->map_count < sysctl_max_map_count)")
                    .ways("room", "full");
            step("vma_linked", half_done.set(false)).c("validate_mm(mm);");
            step(mmap_sem.upWrite());
        });
    }

    @Override
    protected void properties() {
        Cond linking = define("Linking", half_done.and(Cond.not(reader.ended())), "a VMA is being linked");
        never("NoHalfVma", saw_half, "the reader finds a VMA that is not counted yet");
        always(
                "Alone",
                reader.at(find_vma).implies(Cond.not(writer.at(vma_link))),
                "who reads and who writes are never there together");
        always("CountsAreSmall", linking.implies(map_count.le(2)), "there is room for two.");
        eventually("FaultEnds", reader.ended(), "the fault is handled, whatever the writer does")
                .assuming(weaklyFair(writer));
        reachable("FullMap", map_count.is(2), "the limit of VMAs can be reached");
    }
}
