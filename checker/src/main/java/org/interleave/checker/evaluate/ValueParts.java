package org.interleave.checker.evaluate;

import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Type;

/** The parts of a value: the elements of an array or a sequence, the fields of a record. */
public final class ValueParts {
    private ValueParts() {}

    /**
     * The type of a part.
     *
     * @param type the type of the value
     * @param argument which part
     * @return the type of that part; empty if values of this type are seen as a whole, or have no such part
     */
    public static Optional<Type> type(Type type, Value argument) {
        if (type instanceof Type.ArrayType array) {
            return Optional.of(array.value());
        }
        if (type instanceof Type.SequenceType sequence) {
            return Optional.of(sequence.element());
        }
        return type instanceof Type.RecordType fields && argument instanceof StringValue name
                ? fields.fields().stream()
                        .filter(field -> field.name().equals(name.value()))
                        .map(Type.Field::type)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The step from a value to one of its parts, as it is written in TLA+.
     *
     * @param type the type of the value
     * @param argument which part
     * @return {@code .next} for a field of a record, {@code [1, 2]} for a pair of keys, else {@code [1]}
     */
    public static String step(Type type, Value argument) {
        if (type instanceof Type.RecordType && argument instanceof StringValue name) {
            return "." + name.value();
        }
        if (argument instanceof SequenceValue pair && !pair.elements().isEmpty()) {
            return pair.elements().stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
        }
        return "[" + argument + "]";
    }
}
