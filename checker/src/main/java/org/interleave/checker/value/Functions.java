package org.interleave.checker.value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Functions, in whatever form they are shown: a sequence is a function of 1..n, a record one of its field names. */
public final class Functions {
    private Functions() {}

    /**
     * {@return whether a value is a function}
     *
     * @param value any value
     */
    public static boolean isFunction(Value value) {
        return value instanceof SequenceValue || value instanceof RecordValue || value instanceof FunctionValue;
    }

    /**
     * {@return the results of a function by argument, sorted by argument}
     *
     * @param function a function, a sequence or a record
     * @throws IllegalArgumentException if it is none of these
     */
    public static Map<Value, Value> mapping(Value function) {
        Map<Value, Value> mapping = new TreeMap<>();
        if (function instanceof SequenceValue sequence) {
            for (int i = 0; i < sequence.elements().size(); i++) {
                mapping.put(new IntegerValue(i + 1), sequence.elements().get(i));
            }
        } else if (function instanceof RecordValue fields) {
            fields.fields().forEach((name, value) -> mapping.put(new StringValue(name), value));
        } else if (function instanceof FunctionValue other) {
            mapping.putAll(other.mapping());
        } else {
            throw new IllegalArgumentException(function + " is no function");
        }
        return mapping;
    }

    /**
     * {@return the result of a function for an argument, if the argument is in its domain}
     *
     * @param function a function, a sequence or a record
     * @param argument any value
     * @throws IllegalArgumentException if the first is no function
     */
    public static Optional<Value> at(Value function, Value argument) {
        return Optional.ofNullable(mapping(function).get(argument));
    }

    /**
     * {@return what {@code [function EXCEPT ![argument] = result]} is: the function itself where the argument is not
     * in its domain}
     *
     * @param function a function, a sequence or a record
     * @param argument any value
     * @param result the new result for that argument
     * @throws IllegalArgumentException if the first is no function
     */
    public static Value except(Value function, Value argument, Value result) {
        Map<Value, Value> mapping = mapping(function);
        return mapping.replace(argument, result) == null ? function : FunctionValue.canonical(mapping);
    }
}
