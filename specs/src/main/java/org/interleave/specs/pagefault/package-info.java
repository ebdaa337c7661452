/**
 * The page fault of a kernel thread and the OOM reaper: one check at the end of {@code handle_mm_fault}, and what was
 * done about it. {@link org.interleave.specs.pagefault.PageFaultNoCheck} is Linux before the check; the others are
 * patches.
 */
@NullMarked
package org.interleave.specs.pagefault;

import org.jspecify.annotations.NullMarked;
