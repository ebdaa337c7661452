package org.interleave.specs.oom;

/** What a third party still wants to do with an mm. */
enum Wants {
    /** Nothing: it is not there, or has left. */
    NOTHING,
    /** Scan it, as ksmd does, without a reference in {@code mm_users}. */
    SCAN,
    /** Take {@code mmap_sem} for write, and leave then. */
    WRITE,
    /** Drop its reference. */
    LEAVE
}
