package org.interleave.checker.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A function that is neither a {@link SequenceValue} nor a {@link RecordValue}. Make functions with
 * {@link #canonical(Map)}, which chooses between the three.
 *
 * @param mapping the results by argument, sorted by argument; immutable
 */
public record FunctionValue(Map<Value, Value> mapping) implements Value {
    private static final Pattern FIELD_NAME = Pattern.compile("\\w*[A-Za-z]\\w*");

    /**
     * Copies the mapping.
     *
     * @param mapping the results by argument, in any order
     */
    public FunctionValue {
        mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
    }

    /**
     * {@return the function with this mapping: a sequence when the domain is 1..n (or empty), a record when it is a
     * set of field names, else a function}
     *
     * @param mapping the results by argument, in any order
     */
    public static Value canonical(Map<Value, Value> mapping) {
        TreeMap<Value, Value> sorted = new TreeMap<>(mapping);
        List<Value> domain = new ArrayList<>(sorted.keySet());
        if (isOneToLength(domain)) {
            return new SequenceValue(List.copyOf(sorted.values()));
        }
        if (domain.stream().allMatch(FunctionValue::isFieldName)) {
            Map<String, Value> fields = new TreeMap<>();
            sorted.forEach((argument, result) -> fields.put(((StringValue) argument).value(), result));
            return new RecordValue(fields);
        }
        return new FunctionValue(sorted);
    }

    private static boolean isOneToLength(List<Value> domain) {
        for (int i = 0; i < domain.size(); i++) {
            if (!domain.get(i).equals(new IntegerValue(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFieldName(Value argument) {
        return argument instanceof StringValue string
                && FIELD_NAME.matcher(string.value()).matches();
    }

    @Override
    public String toString() {
        return mapping.entrySet().stream()
                .map(entry -> entry.getKey() + " :> " + entry.getValue())
                .collect(Collectors.joining(" @@ ", "(", ")"));
    }
}
