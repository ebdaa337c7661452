package org.interleave.checker.value;

/**
 * A value of TLA+. Values are immutable and canonical: two that are the same value in TLA+ are equal here, however they
 * were written. The one exception is {@link UnparsedValue}, which is only as equal as its text.
 *
 * <p>{@code toString} gives the value as compact TLA+ on one line, always the same text for equal values. The order of
 * {@code compareTo} has no meaning in TLA+; it makes that text and every listing deterministic: numbers by size,
 * strings by their characters, and different kinds in a fixed order.
 */
public sealed interface Value extends Comparable<Value>
        permits BooleanValue,
                IntegerValue,
                StringValue,
                ModelValue,
                SequenceValue,
                RecordValue,
                FunctionValue,
                SetValue,
                UnparsedValue {

    @Override
    default int compareTo(Value other) {
        return ValueOrder.compare(this, other);
    }
}
