package org.interleave.dsl.validation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Type;

/** Types are finite and have values. */
final class TypeValidation {
    private TypeValidation() {}

    /** What is wrong with a type, in words that follow the variable's name. */
    static Optional<String> wrong(Type type) {
        if (type instanceof Type.IntegerType range) {
            OptionalInt low = ValueValidation.number(range.low());
            OptionalInt high = ValueValidation.number(range.high());
            if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
                return Optional.of("has the empty range " + low.getAsInt() + " .. " + high.getAsInt());
            }
        }
        if (type instanceof Type.SequenceType sequence
                && ValueValidation.number(sequence.bound()).orElse(1) < 1) {
            return Optional.of("has room for no element");
        }
        return parts(type).flatMap(part -> wrong(part).stream()).findFirst();
    }

    /** Whether the values of the type cannot be listed by TLC one by one: sequences are described, not listed. */
    static boolean holdsSequences(Type type) {
        return type instanceof Type.SequenceType || parts(type).anyMatch(TypeValidation::holdsSequences);
    }

    /** Whether a value of the type names processes of any kind. */
    static boolean holdsAnyProcess(Type type) {
        return type instanceof Type.ProcessIdType || parts(type).anyMatch(TypeValidation::holdsAnyProcess);
    }

    private static Stream<Type> parts(Type type) {
        if (type instanceof Type.SetType set) {
            return Stream.of(set.element());
        }
        if (type instanceof Type.SequenceType sequence) {
            return Stream.of(sequence.element());
        }
        if (type instanceof Type.ArrayType array) {
            return Stream.of(array.key(), array.value());
        }
        if (type instanceof Type.PairType pair) {
            return Stream.of(pair.first(), pair.second());
        }
        if (type instanceof Type.RecordType struct) {
            return struct.fields().stream().map(Type.Field::type);
        }
        return type instanceof Type.StructType struct
                ? struct.definition().fields().stream().map(field -> field.type())
                : Stream.empty();
    }
}
