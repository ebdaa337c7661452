package org.interleave.checker.trace;

import java.util.List;
import java.util.Map;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;

/**
 * An element that a step chose.
 *
 * @param name what the author calls it
 * @param value the element
 */
public record Chosen(String name, Value value) {
    /**
     * The elements that a step chose.
     *
     * @param choice the elements by what stands for them, from outside in
     * @return the same, for people
     */
    public static List<Chosen> of(Map<BoundVariable, Value> choice) {
        return choice.entrySet().stream()
                .map(one -> new Chosen(one.getKey().name(), one.getValue()))
                .toList();
    }

    /** {@return {@code name = value}; a process is called by its name, whether or not it is a string to TLC} */
    @Override
    public String toString() {
        return name + " = " + (value instanceof StringValue string ? string.value() : value);
    }
}
