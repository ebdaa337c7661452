package org.interleave.checker.value;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The order behind {@link Value#compareTo}: by kind first, then by content. */
final class ValueOrder {
    private ValueOrder() {}

    static int compare(Value left, Value right) {
        if (left instanceof BooleanValue a && right instanceof BooleanValue b) {
            return Boolean.compare(a.value(), b.value());
        }
        if (left instanceof IntegerValue a && right instanceof IntegerValue b) {
            return Integer.compare(a.value(), b.value());
        }
        if (left instanceof StringValue a && right instanceof StringValue b) {
            return a.value().compareTo(b.value());
        }
        if (left instanceof ModelValue a && right instanceof ModelValue b) {
            return a.name().compareTo(b.name());
        }
        if (left instanceof SequenceValue a && right instanceof SequenceValue b) {
            return compareAll(a.elements(), b.elements());
        }
        if (left instanceof RecordValue a && right instanceof RecordValue b) {
            return compareMaps(a.fields(), b.fields());
        }
        if (left instanceof FunctionValue a && right instanceof FunctionValue b) {
            return compareMaps(a.mapping(), b.mapping());
        }
        if (left instanceof SetValue a && right instanceof SetValue b) {
            return compareAll(a.elements(), b.elements());
        }
        if (left instanceof UnparsedValue a && right instanceof UnparsedValue b) {
            return a.text().compareTo(b.text());
        }
        return Integer.compare(rank(left), rank(right));
    }

    private static int rank(Value value) {
        if (value instanceof BooleanValue) {
            return 0;
        } else if (value instanceof IntegerValue) {
            return 1;
        } else if (value instanceof StringValue) {
            return 2;
        } else if (value instanceof ModelValue) {
            return 3;
        } else if (value instanceof SequenceValue) {
            return 4;
        } else if (value instanceof RecordValue) {
            return 5;
        } else if (value instanceof FunctionValue) {
            return 6;
        } else if (value instanceof SetValue) {
            return 7;
        } else {
            return 8;
        }
    }

    private static int compareAll(List<Value> left, List<Value> right) {
        Iterator<Value> others = right.iterator();
        for (Value value : left) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = compare(value, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    /** Both maps are sorted by key. */
    private static <K extends Comparable<? super K>> int compareMaps(Map<K, Value> left, Map<K, Value> right) {
        Iterator<Map.Entry<K, Value>> others = right.entrySet().iterator();
        for (Map.Entry<K, Value> entry : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Map.Entry<K, Value> other = others.next();
            int order = entry.getKey().compareTo(other.getKey());
            if (order == 0) {
                order = compare(entry.getValue(), other.getValue());
            }
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
