package org.interleave.checker.trace;

import org.interleave.checker.value.Value;

/**
 * A variable that a step changed, or a part of it.
 *
 * @param variable its name
 * @param path the part: {@code [1]} for an element of an array, {@code .next} for a field of a record; empty for the
 *     whole
 * @param before the value of that part before the step
 * @param after its value after the step
 */
public record Change(String variable, String path, Value before, Value after) {
    /** {@return {@code flag[1]: FALSE -> TRUE}} */
    @Override
    public String toString() {
        return variable + path + ": " + before + " -> " + after;
    }
}
