package org.interleave.checker.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A finite set.
 *
 * @param elements its elements, each once, in the order of {@link Value#compareTo}; immutable
 */
public record SetValue(List<Value> elements) implements Value {
    /**
     * Sorts the elements and drops what occurs twice.
     *
     * @param elements the elements, in any order
     */
    public SetValue {
        elements = elements.stream().distinct().sorted().toList();
    }

    /**
     * {@return the set of these elements}
     *
     * @param elements the elements, in any order
     */
    public static SetValue of(Value... elements) {
        return new SetValue(List.of(elements));
    }

    @Override
    public String toString() {
        return elements.stream().map(Value::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
