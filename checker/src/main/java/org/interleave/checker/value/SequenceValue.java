package org.interleave.checker.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sequence or tuple: what a function is whose domain is 1..n. The function with the empty domain is the empty
 * sequence.
 *
 * @param elements its elements, the one at 1 first; immutable
 */
public record SequenceValue(List<Value> elements) implements Value {
    /**
     * Copies the elements.
     *
     * @param elements the elements, the one at 1 first
     */
    public SequenceValue {
        elements = List.copyOf(elements);
    }

    /**
     * {@return the sequence of these elements}
     *
     * @param elements the elements, the one at 1 first
     */
    public static SequenceValue of(Value... elements) {
        return new SequenceValue(List.of(elements));
    }

    @Override
    public String toString() {
        return elements.stream().map(Value::toString).collect(Collectors.joining(", ", "<<", ">>"));
    }
}
