package org.interleave.specs.pagefault;

/** How a page fault came out. */
enum Fault {
    /** The page is there: the access is tried again. */
    HANDLED,
    /** {@code VM_FAULT_RETRY}: {@code mmap_sem} was released, and the fault must be taken once more. */
    RETRY,
    /** {@code VM_FAULT_SIGBUS}: for a kernel thread, {@code -EFAULT}. */
    SIGBUS,
    /** Nothing is mapped at this address any more: for a kernel thread, {@code -EFAULT} as well. */
    BAD_AREA
}
