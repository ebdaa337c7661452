package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Type;

/** Lists the values of a type. */
final class TypeValues {
    private final ControlFlow flow;
    private final Evaluator evaluator;

    TypeValues(ControlFlow flow, Evaluator evaluator) {
        this.flow = flow;
        this.evaluator = evaluator;
    }

    /**
     * The values of a type, each once.
     *
     * @throws IllegalArgumentException if they are too many to be listed
     */
    List<Value> of(Type type) {
        if (type instanceof Type.BooleanType) {
            return List.of(new BooleanValue(false), new BooleanValue(true));
        }
        if (type instanceof Type.IntegerType range) {
            return Operators.elements(
                    Operators.apply(BinaryOperator.RANGE, evaluator.value(range.low()), evaluator.value(range.high())));
        }
        if (type instanceof Type.EnumType members) {
            return orNone(names(members.members()), members.orNone());
        }
        if (type instanceof Type.ProcessIdType ids) {
            return orNone(MemberValues.processIds(flow, evaluator), ids.orNone());
        }
        if (type instanceof Type.MemberType member) {
            return MemberValues.of(flow.process(member.family()).process(), evaluator);
        }
        return compound(type);
    }

    private List<Value> compound(Type type) {
        if (type instanceof Type.SetType set) {
            return subsets(of(set.element()));
        }
        if (type instanceof Type.SequenceType sequence) {
            int bound = Operators.number(evaluator.value(sequence.bound()));
            return sequences(of(sequence.element()), bound);
        }
        if (type instanceof Type.PairType pair) {
            return lists(List.of(of(pair.first()), of(pair.second()))).stream()
                    .map(elements -> (Value) new SequenceValue(elements))
                    .toList();
        }
        if (type instanceof Type.ArrayType array) {
            List<Value> values = of(array.value());
            Map<Value, List<Value>> choices = new LinkedHashMap<>();
            of(array.key()).forEach(key -> choices.put(key, values));
            return functions(choices);
        }
        if (type instanceof Type.RecordType fields) {
            Map<Value, List<Value>> choices = new LinkedHashMap<>();
            fields.fields().forEach(field -> choices.put(new StringValue(field.name()), of(field.type())));
            return functions(choices);
        }
        Map<Value, List<Value>> choices = new LinkedHashMap<>();
        ((Type.StructType) type)
                .definition()
                .fields()
                .forEach(field -> choices.put(new StringValue(field.name()), of(field.type())));
        return functions(choices);
    }

    private static List<Value> names(List<String> names) {
        return names.stream().map(name -> (Value) new StringValue(name)).toList();
    }

    private static List<Value> orNone(List<Value> values, boolean orNone) {
        List<Value> none = orNone ? names(List.of(Type.NONE)) : List.of();
        return Stream.concat(none.stream(), values.stream()).toList();
    }

    private static List<Value> subsets(List<Value> elements) {
        List<List<Value>> subsets = new ArrayList<>(List.of(List.of()));
        for (Value element : elements) {
            for (List<Value> subset : List.copyOf(subsets)) {
                subsets.add(and(subset, element));
            }
            requireFew(subsets.size());
        }
        return subsets.stream().map(subset -> (Value) new SetValue(subset)).toList();
    }

    private static List<Value> sequences(List<Value> elements, int bound) {
        List<Value> sequences = new ArrayList<>();
        List<List<Value>> ofOneLength = List.of(List.of());
        for (int length = 0; length <= bound; length++) {
            ofOneLength.forEach(sequence -> sequences.add(new SequenceValue(sequence)));
            requireFew(sequences.size());
            ofOneLength = length == bound ? List.of() : longer(ofOneLength, elements);
        }
        return sequences;
    }

    private static List<Value> functions(Map<Value, List<Value>> choices) {
        List<Value> keys = List.copyOf(choices.keySet());
        return lists(List.copyOf(choices.values())).stream()
                .map(results -> {
                    Map<Value, Value> mapping = new LinkedHashMap<>();
                    for (int i = 0; i < keys.size(); i++) {
                        mapping.put(keys.get(i), results.get(i));
                    }
                    return FunctionValue.canonical(mapping);
                })
                .collect(Collectors.toList());
    }

    /** Every list of one element from each choice. */
    private static List<List<Value>> lists(List<List<Value>> choices) {
        List<List<Value>> lists = List.of(List.of());
        for (List<Value> choice : choices) {
            lists = longer(lists, choice);
        }
        return lists;
    }

    private static List<List<Value>> longer(List<List<Value>> lists, List<Value> choice) {
        requireFew((long) lists.size() * choice.size());
        List<List<Value>> longer = new ArrayList<>();
        for (List<Value> list : lists) {
            choice.forEach(element -> longer.add(and(list, element)));
        }
        return longer;
    }

    private static List<Value> and(List<Value> list, Value element) {
        List<Value> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    private static void requireFew(long number) {
        if (number > Operators.LARGEST_SET) {
            throw new IllegalArgumentException("a type has too many values to be listed");
        }
    }
}
