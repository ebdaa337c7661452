package org.interleave.checker.trace;

import org.interleave.checker.value.Value;

/**
 * A variable that a step changed.
 *
 * @param variable its name
 * @param before its value before the step
 * @param after its value after the step
 */
public record Change(String variable, Value before, Value after) {}
