package org.interleave.specs.oom;

/** What {@code free_pgtables} has done. */
enum PageTables {
    /** They may be walked. */
    LIVE,
    /** {@code free_pgtables} has begun to free them. */
    TORN_DOWN
}
