package org.interleave.checker.evaluate;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/** Tells whether a value is of a type. */
public final class Typing {
    private final Evaluator evaluator;

    /**
     * For one protocol.
     *
     * @param evaluator evaluates the bounds of ranges, and knows the processes
     */
    public Typing(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * A part of a value that is outside of its type.
     *
     * @param path where it is in the value: {@code [1].next}; empty when it is the value itself
     * @param value the part
     * @param type the type it should be of
     */
    public record Outside(String path, Value value, Type type) {}

    /**
     * Whether a value is of a type.
     *
     * @param value any value
     * @param type any type
     * @return whether it is
     */
    public boolean isOf(Value value, Type type) {
        return outside(value, type).isEmpty();
    }

    /**
     * Finds what is wrong with a value.
     *
     * @param value any value
     * @param type the type it should be of
     * @return the first part of it that is outside of its type, if there is one
     */
    public Optional<Outside> outside(Value value, Type type) {
        return outside("", value, type);
    }

    private Optional<Outside> outside(String path, Value value, Type type) {
        if (!hasParts(value, type)) {
            return isSimply(value, type) ? Optional.empty() : Optional.of(new Outside(path, value, type));
        }
        return Functions.mapping(value).entrySet().stream()
                .flatMap(part -> outside(
                        path + ValueParts.step(type, part.getKey()),
                        part.getValue(),
                        ValueParts.type(type, part.getKey()).orElseThrow())
                        .stream())
                .findFirst();
    }

    /** Whether it is as it should be but for its parts. */
    private boolean hasParts(Value value, Type type) {
        if (type instanceof Type.ArrayType array) {
            return hasDomain(value, new TreeSet<>(evaluator.all(array.key())));
        }
        if (type instanceof Type.RecordType fields) {
            Set<Value> names = new TreeSet<>();
            fields.fields().forEach(field -> names.add(new StringValue(field.name())));
            return hasDomain(value, names);
        }
        return type instanceof Type.SequenceType sequence && isShort(value, sequence);
    }

    private static boolean hasDomain(Value value, Set<Value> domain) {
        return Functions.isFunction(value) && Functions.mapping(value).keySet().equals(domain);
    }

    private boolean isShort(Value value, Type.SequenceType type) {
        return value instanceof SequenceValue sequence && sequence.elements().size() <= bound(type.bound());
    }

    /** Whether it is of a type that is told from the value as a whole. */
    private boolean isSimply(Value value, Type type) {
        if (type instanceof Type.BooleanType) {
            return value instanceof BooleanValue;
        }
        if (type instanceof Type.IntegerType range) {
            return value instanceof IntegerValue number
                    && bound(range.low()) <= number.value()
                    && number.value() <= bound(range.high());
        }
        if (type instanceof Type.EnumType || type instanceof Type.ProcessIdType || type instanceof Type.MemberType) {
            return evaluator.all(type).contains(value);
        }
        if (type instanceof Type.SetType set) {
            return value instanceof SetValue elements
                    && elements.elements().stream().allMatch(element -> isOf(element, set.element()));
        }
        if (type instanceof Type.PairType pair) {
            return value instanceof SequenceValue sequence
                    && sequence.elements().size() == 2
                    && isOf(sequence.elements().get(0), pair.first())
                    && isOf(sequence.elements().get(1), pair.second());
        }
        return type instanceof Type.StructType struct
                && Functions.isFunction(value)
                && struct.definition().fields().stream()
                        .allMatch(field -> Functions.at(value, new StringValue(field.name()))
                                .filter(part -> isOf(part, field.type()))
                                .isPresent());
    }

    /**
     * A type in words.
     *
     * @param type any type
     * @return for example {@code 0 .. 3}
     */
    public String words(Type type) {
        if (type instanceof Type.IntegerType range) {
            return bound(range.low()) + " .. " + bound(range.high());
        }
        if (type instanceof Type.EnumType members) {
            return members.name() + " " + members.members();
        }
        if (type instanceof Type.MemberType member) {
            return "the members of " + member.family();
        }
        if (type instanceof Type.ProcessIdType) {
            return "the processes";
        }
        if (type instanceof Type.SequenceType sequence) {
            return "the sequences of at most " + bound(sequence.bound()) + " elements";
        }
        return type instanceof Type.BooleanType ? "the booleans" : "its type";
    }

    private int bound(Expression expression) {
        return Operators.number(evaluator.value(expression));
    }
}
