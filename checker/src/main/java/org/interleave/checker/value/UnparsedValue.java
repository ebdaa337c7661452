package org.interleave.checker.value;

/**
 * A value that was printed in a form that is not a plain value: unexpanded, as in {@code SUBSET {1, 2}}, or an interval
 * too long to be listed.
 *
 * @param text the form as printed, on one line
 */
public record UnparsedValue(String text) implements Value {
    @Override
    public String toString() {
        return text;
    }
}
