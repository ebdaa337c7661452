package org.interleave.specs.oom;

import org.interleave.dsl.Declarations;
import org.interleave.dsl.Op;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Bit;
import org.interleave.dsl.kernel.Refcount;
import org.interleave.dsl.kernel.RwSem;

/** {@code struct mm_struct} of a victim, and what has become of its memory. */
final class Mm {
    final Refcount mm_users;
    final Bit MMF_OOM_SKIP;
    final RwSem mmap_sem;
    final Var<Memory> memory;
    final Var<PageTables> page_tables;

    /** One with one user, that can have some more. */
    Mm(Declarations mm, int most, boolean readersFirst) {
        mm_users = new Refcount(mm, "mm_users", "mmget", "mmput", "mm", 1, most)
                .comment("refcount: users of the address space");
        MMF_OOM_SKIP = new Bit(mm, "MMF_OOM_SKIP", "mm->flags");
        mmap_sem = readersFirst
                ? RwSem.readersFirst(mm, "mmap_sem", "mm->mmap_sem")
                : new RwSem(mm, "mmap_sem", "mm->mmap_sem");
        memory = mm.variable("memory", Memory.MAPPED).comment("\"mapped\", \"gathered\" (the last batch), \"freed\"");
        page_tables = mm.variable("page_tables", PageTables.LIVE);
    }

    /** The reaper has got what there is to get. */
    Op reap() {
        return Op.when(memory.is(Memory.MAPPED), memory.set(Memory.FREED));
    }
}
