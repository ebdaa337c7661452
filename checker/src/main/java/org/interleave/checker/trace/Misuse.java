package org.interleave.checker.trace;

import org.interleave.generator.lower.Cut;

/**
 * That a step breaks a rule of use, or would lead a variable out of its range. A behaviour ends with it.
 *
 * @param cut the way of the step
 * @param text what is wrong, in words: {@code mmap_sem: released by a task that does not hold it for write}
 */
public record Misuse(Cut cut, String text) {}
