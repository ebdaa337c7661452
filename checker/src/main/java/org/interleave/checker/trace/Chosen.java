package org.interleave.checker.trace;

import org.interleave.checker.value.Value;

/**
 * An element that a step chose.
 *
 * @param name what the author calls it
 * @param value the element
 */
public record Chosen(String name, Value value) {
    /** {@return {@code name = value}} */
    @Override
    public String toString() {
        return name + " = " + value;
    }
}
