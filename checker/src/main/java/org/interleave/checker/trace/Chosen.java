package org.interleave.checker.trace;

import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;

/**
 * An element that a step chose.
 *
 * @param name what the author calls it
 * @param value the element
 */
public record Chosen(String name, Value value) {
    /** {@return {@code name = value}; a process is called by its name, whether or not it is a string to TLC} */
    @Override
    public String toString() {
        return name + " = " + (value instanceof StringValue string ? string.value() : value);
    }
}
