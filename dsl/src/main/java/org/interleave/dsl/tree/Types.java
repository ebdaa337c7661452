package org.interleave.dsl.tree;

import java.util.Optional;
import java.util.stream.Stream;

/** Walks over types: the one place that knows what the values of each kind are made of. */
public final class Types {
    private Types() {}

    /**
     * The direct parts of a type.
     *
     * @param type a type
     * @return the types of what its values are made of, in order
     */
    public static Stream<Type> parts(Type type) {
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

    /**
     * A type and all that its values are made of.
     *
     * @param type a type
     * @return every type in it
     */
    public static Stream<Type> everything(Type type) {
        return Stream.concat(Stream.of(type), parts(type).flatMap(Types::everything));
    }

    /**
     * Whether sequences are in a value of a type.
     *
     * @param type a type
     * @return whether it is one of sequences, or made of such
     */
    public static boolean holdsSequences(Type type) {
        return everything(type).anyMatch(Type.SequenceType.class::isInstance);
    }

    /**
     * The type of an element.
     *
     * @param type a type
     * @param key which element
     * @return what the elements of its arrays, sequences or pairs are; empty where its values have no elements
     */
    public static Optional<Type> element(Type type, Expression key) {
        if (type instanceof Type.ArrayType array) {
            return Optional.of(array.value());
        }
        if (type instanceof Type.PairType pair) {
            return Optional.of(key.equals(new Expression.IntegerLiteral(1)) ? pair.first() : pair.second());
        }
        return type instanceof Type.SequenceType sequence ? Optional.of(sequence.element()) : Optional.empty();
    }

    /**
     * The type of a field.
     *
     * @param type a type
     * @param name the name of the field
     * @return what the field holds; empty where its values have no such field
     */
    public static Optional<Type> field(Type type, String name) {
        return type instanceof Type.RecordType struct
                ? struct.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Type.Field::type)
                        .findFirst()
                : Optional.empty();
    }
}
