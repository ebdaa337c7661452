package org.interleave.specs.oom;

/** Where the victim's memory is. */
enum Memory {
    /** In the victim's page tables. */
    MAPPED,
    /** Unmapped, and waiting in the last {@code mmu_gather} batch. */
    GATHERED,
    /** Back with the page allocator. */
    FREED
}
