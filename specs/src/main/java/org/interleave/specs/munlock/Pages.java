package org.interleave.specs.munlock;

/** Where the pages of a VMA are. */
enum Pages {
    /** In the page tables. */
    MAPPED,
    /** Zapped, and given back; {@code pmd_none} for a huge page. */
    FREED
}
