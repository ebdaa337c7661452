package org.interleave.checker.value;

/**
 * An integer. TLC's integers have 32 bits; it reports an overflow as an error instead of wrapping.
 *
 * @param value the number
 */
public record IntegerValue(int value) implements Value {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
