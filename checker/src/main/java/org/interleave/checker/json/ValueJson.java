package org.interleave.checker.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.UnparsedValue;
import org.interleave.checker.value.Value;

/**
 * Values of TLA+ in the form that the Informal Trace Format has for them, as booleans, numbers, strings, lists and maps
 * that JSON can print. Numbers have 32 bits, so that each is exact as a number of JSON.
 */
final class ValueJson {
    private ValueJson() {}

    static Object of(Value value) {
        if (value instanceof BooleanValue bool) {
            return bool.value();
        }
        if (value instanceof IntegerValue number) {
            return number.value();
        }
        if (value instanceof StringValue string) {
            return string.value();
        }
        if (value instanceof ModelValue model) {
            return model.name();
        }
        if (value instanceof SequenceValue sequence) {
            return all(sequence.elements());
        }
        if (value instanceof RecordValue fields) {
            return all(fields.fields());
        }
        if (value instanceof SetValue set) {
            return Map.of("#set", all(set.elements()));
        }
        if (value instanceof FunctionValue function) {
            return Map.of("#map", pairs(function.mapping()));
        }
        return Map.of("#unserializable", ((UnparsedValue) value).text());
    }

    /** The values of variables, or of the fields of a record, in the same order. */
    static Map<String, Object> all(Map<String, Value> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, of(value)));
        return all;
    }

    private static List<Object> all(List<Value> values) {
        return values.stream().map(ValueJson::of).toList();
    }

    private static List<List<Object>> pairs(Map<Value, Value> mapping) {
        List<List<Object>> pairs = new ArrayList<>();
        mapping.forEach((argument, result) -> pairs.add(List.of(of(argument), of(result))));
        return pairs;
    }
}
