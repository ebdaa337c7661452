/**
 * The OOM reaper and {@code exit_mmap}: one race, and what was done about it. {@link
 * org.interleave.specs.oom.OomReaperV4_13} is Linux before the patch, {@link
 * org.interleave.specs.oom.OomReaperArcangeli25July2017} the patch.
 */
@NullMarked
package org.interleave.specs.oom;

import org.jspecify.annotations.NullMarked;
