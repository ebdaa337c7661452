/**
 * The munlock pass of {@code exit_mmap} and the OOM reaper: CVE-2018-1000200, and what was done about it. {@link
 * org.interleave.specs.munlock.MunlockV4_14} is Linux with the bug; the others are patches.
 */
@NullMarked
package org.interleave.specs.munlock;

import org.jspecify.annotations.NullMarked;
