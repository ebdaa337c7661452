package org.interleave.specs.pagefault;

/** What the page table says of the address that is read. */
enum Page {
    /** The data is mapped. */
    MAPPED,
    /** The data is in swap. */
    SWAPPED,
    /** Nothing: {@code pte_none}. */
    EMPTY,
    /** A page of zeroes is mapped, and there was data before. */
    ZERO
}
