package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;

/**
 * All values of a type, where they are few. Booleans, integers and strings are Java's; sets, sequences and maps (records
 * and functions) are collections.
 */
final class SmallValues {
    /** How many values a type may have at most. */
    private static final int MOST = 2000;

    private final Protocol protocol;

    SmallValues(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Tells that a type has too many values, or nobody knows which. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    /**
     * The values of a type.
     *
     * @throws Unknown if they are too many, or depend on a constant
     */
    List<Object> of(Type type) {
        List<Object> values = all(type);
        if (values.size() > MOST) {
            throw new Unknown();
        }
        return values;
    }

    private List<Object> all(Type type) {
        if (type instanceof Type.BooleanType) {
            return List.of(false, true);
        }
        if (type instanceof Type.IntegerType range) {
            return range(range.low(), range.high());
        }
        if (type instanceof Type.EnumType members) {
            List<Object> names = new ArrayList<>(members.members());
            if (members.orNone()) {
                names.add(Type.NONE);
            }
            return names;
        }
        if (type instanceof Type.ProcessIdType ids) {
            List<Object> names = processes();
            if (ids.orNone()) {
                names.add(Type.NONE);
            }
            return names;
        }
        if (type instanceof Type.MemberType member) {
            return members(protocol.process(member.family()).orElseThrow(Unknown::new));
        }
        if (type instanceof Type.SetType set) {
            return subsets(of(set.element()));
        }
        if (type instanceof Type.StructType struct) {
            Map<Object, List<Object>> fields = new HashMap<>();
            struct.definition().fields().forEach(field -> fields.put(field.name(), of(field.type())));
            return maps(fields);
        }
        if (type instanceof Type.RecordType struct) {
            Map<Object, List<Object>> fields = new HashMap<>();
            struct.fields().forEach(field -> fields.put(field.name(), of(field.type())));
            return maps(fields);
        }
        if (type instanceof Type.ArrayType array) {
            Map<Object, List<Object>> elements = new HashMap<>();
            of(array.key()).forEach(key -> elements.put(key, of(array.value())));
            return maps(elements);
        }
        if (type instanceof Type.SequenceType sequence && sequence.bound() instanceof Expression.IntegerLiteral bound) {
            return sequences(of(sequence.element()), bound.value());
        }
        throw new Unknown();
    }

    /** All processes by name, and the members of families. */
    private List<Object> processes() {
        List<Object> names = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().isPresent()) {
                names.addAll(members(process));
            } else {
                names.add(process.name());
            }
        }
        return names;
    }

    /** The members of a family, or a single process. */
    List<Object> members(ProcessDeclaration process) {
        if (process.family().isEmpty()) {
            return List.of(process.name());
        }
        return process.family().orElseThrow().members() instanceof ProcessFamily.Numbered numbered
                ? range(numbered.low(), numbered.high())
                : List.copyOf(
                        ((ProcessFamily.Named) process.family().orElseThrow().members()).names());
    }

    private static List<Object> range(Expression low, Expression high) {
        if (!(low instanceof Expression.IntegerLiteral from)
                || !(high instanceof Expression.IntegerLiteral to)
                || (long) to.value() - from.value() >= MOST) {
            throw new Unknown();
        }
        List<Object> numbers = new ArrayList<>();
        for (int i = from.value(); i <= to.value(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Object> subsets(List<Object> elements) {
        List<Object> subsets = new ArrayList<>(List.of(Set.of()));
        for (Object element : elements) {
            for (Object subset : List.copyOf(subsets)) {
                Set<Object> larger = new HashSet<>((Set<?>) subset);
                larger.add(element);
                subsets.add(larger);
            }
            requireFew(subsets);
        }
        return subsets;
    }

    private static List<Object> maps(Map<Object, List<Object>> fields) {
        List<Object> maps = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<Object, List<Object>> field : fields.entrySet()) {
            List<Object> longer = new ArrayList<>();
            for (Object map : maps) {
                for (Object value : field.getValue()) {
                    Map<Object, Object> more = new HashMap<>((Map<?, ?>) map);
                    more.put(field.getKey(), value);
                    longer.add(more);
                }
                requireFew(longer);
            }
            maps = longer;
        }
        return maps;
    }

    private static List<Object> sequences(List<Object> elements, int bound) {
        List<Object> sequences = new ArrayList<>(List.of(List.of()));
        List<Object> last = List.copyOf(sequences);
        for (int length = 1; length <= bound; length++) {
            List<Object> longer = new ArrayList<>();
            for (Object sequence : last) {
                for (Object element : elements) {
                    List<Object> more = new ArrayList<>((List<?>) sequence);
                    more.add(element);
                    longer.add(more);
                }
                requireFew(longer);
            }
            sequences.addAll(longer);
            requireFew(sequences);
            last = longer;
        }
        return sequences;
    }

    private static void requireFew(List<Object> values) {
        if (values.size() > MOST) {
            throw new Unknown();
        }
    }
}
