package org.interleave.checker.value;

/**
 * {@code TRUE} or {@code FALSE}.
 *
 * @param value the truth value
 */
public record BooleanValue(boolean value) implements Value {
    @Override
    public String toString() {
        return value ? "TRUE" : "FALSE";
    }
}
