package org.interleave.checker.value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A record: what a function is whose domain is a set of strings that can be field names.
 *
 * @param fields the values by field name, sorted by name; immutable
 */
public record RecordValue(Map<String, Value> fields) implements Value {
    /**
     * Copies the fields.
     *
     * @param fields the values by field name, in any order
     */
    public RecordValue {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + " |-> " + field.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
