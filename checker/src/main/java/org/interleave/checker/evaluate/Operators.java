package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.Functions;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;

/** What the operators of TLA+ and the functions of its standard modules give for values. */
final class Operators {
    /** Sets are listed up to this many elements. */
    static final int LARGEST_SET = 1 << 20;

    private Operators() {}

    /**
     * The value of an infix operator.
     *
     * @throws IllegalArgumentException if it has none for these operands
     */
    static Value apply(BinaryOperator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL -> new BooleanValue(left.equals(right));
            case NOT_EQUAL -> new BooleanValue(!left.equals(right));
            case LESS -> new BooleanValue(number(left) < number(right));
            case LESS_OR_EQUAL -> new BooleanValue(number(left) <= number(right));
            case GREATER -> new BooleanValue(number(left) > number(right));
            case GREATER_OR_EQUAL -> new BooleanValue(number(left) >= number(right));
            case IN -> new BooleanValue(elements(right).contains(left));
            case NOT_IN -> new BooleanValue(!elements(right).contains(left));
            case SUBSET_OF -> new BooleanValue(new HashSet<>(elements(right)).containsAll(elements(left)));
            case PLUS -> arithmetic(Math::addExact, left, right);
            case MINUS -> arithmetic(Math::subtractExact, left, right);
            case TIMES -> arithmetic(Math::multiplyExact, left, right);
            case DIVIDE -> arithmetic(Math::floorDiv, left, right);
            case MODULO -> arithmetic(Math::floorMod, left, positive(right));
            case UNION -> union(elements(left), elements(right));
            case DIFFERENCE -> filtered(elements(left), elements(right), false);
            case INTERSECTION -> filtered(elements(left), elements(right), true);
            case RANGE -> range(number(left), number(right));
            case PRODUCT -> product(elements(left), elements(right));
            case CONCATENATION -> concatenation(sequence(left), sequence(right));
        };
    }

    /**
     * The value of a function of a standard module.
     *
     * @throws IllegalArgumentException if it has none for these arguments
     */
    static Value call(BuiltIn function, List<Value> arguments) {
        Value first = arguments.get(0);
        return switch (function) {
            case LEN -> new IntegerValue(sequence(first).size());
            case HEAD -> notEmpty(sequence(first)).get(0);
            case TAIL -> {
                List<Value> elements = notEmpty(sequence(first));
                yield new SequenceValue(elements.subList(1, elements.size()));
            }
            case APPEND -> concatenation(sequence(first), List.of(arguments.get(1)));
            case SUB_SEQ -> subSequence(sequence(first), number(arguments.get(1)), number(arguments.get(2)));
            case CARDINALITY -> new IntegerValue(elements(first).size());
            case LEAST ->
                extreme(elements(first).stream().mapToInt(Operators::number).min());
            case GREATEST ->
                extreme(elements(first).stream().mapToInt(Operators::number).max());
            case SUM ->
                Functions.mapping(first).values().stream()
                        .reduce(new IntegerValue(0), (sum, value) -> arithmetic(Math::addExact, sum, value));
        };
    }

    private static Value extreme(OptionalInt number) {
        return new IntegerValue(
                number.orElseThrow(() -> new IllegalArgumentException("an empty set has no least and no greatest")));
    }

    static boolean truth(Value value) {
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        throw new IllegalArgumentException(value + " is neither TRUE nor FALSE");
    }

    static int number(Value value) {
        if (value instanceof IntegerValue number) {
            return number.value();
        }
        throw new IllegalArgumentException(value + " is no number");
    }

    static List<Value> elements(Value value) {
        if (value instanceof SetValue set) {
            return set.elements();
        }
        throw new IllegalArgumentException(value + " is no set");
    }

    private static List<Value> sequence(Value value) {
        if (value instanceof SequenceValue sequence) {
            return sequence.elements();
        }
        throw new IllegalArgumentException(value + " is no sequence");
    }

    private static List<Value> notEmpty(List<Value> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("an empty sequence has no first element");
        }
        return elements;
    }

    private static Value positive(Value divisor) {
        if (number(divisor) <= 0) {
            throw new IllegalArgumentException("the divisor of % is " + divisor + ", not positive");
        }
        return divisor;
    }

    /** TLC's integers have 32 bits; it reports an overflow, and a division by zero, as an error. */
    private static Value arithmetic(IntBinaryOperator operation, Value left, Value right) {
        try {
            return new IntegerValue(operation.applyAsInt(number(left), number(right)));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("no value for an operation on " + left + " and " + right, e);
        }
    }

    private static Value union(List<Value> left, List<Value> right) {
        List<Value> union = new ArrayList<>(left);
        union.addAll(right);
        return new SetValue(union);
    }

    private static Value filtered(List<Value> left, List<Value> right, boolean inBoth) {
        Set<Value> other = new HashSet<>(right);
        return new SetValue(left.stream()
                .filter(element -> other.contains(element) == inBoth)
                .toList());
    }

    static Value range(int low, int high) {
        if ((long) high - low >= LARGEST_SET) {
            throw new IllegalArgumentException(low + " .. " + high + " is too long to be listed");
        }
        List<Value> elements = new ArrayList<>();
        for (long element = low; element <= high; element++) {
            elements.add(new IntegerValue((int) element));
        }
        return new SetValue(elements);
    }

    private static Value product(List<Value> left, List<Value> right) {
        List<Value> pairs = new ArrayList<>();
        for (Value first : left) {
            right.forEach(second -> pairs.add(SequenceValue.of(first, second)));
        }
        return new SetValue(pairs);
    }

    private static Value concatenation(List<Value> left, List<Value> right) {
        List<Value> elements = new ArrayList<>(left);
        elements.addAll(right);
        return new SequenceValue(elements);
    }

    private static Value subSequence(List<Value> elements, int from, int to) {
        if (from > to) {
            return SequenceValue.of();
        }
        if (from < 1 || to > elements.size()) {
            throw new IllegalArgumentException(
                    "a sequence of length " + elements.size() + " has no part from " + from + " to " + to);
        }
        return new SequenceValue(elements.subList(from - 1, to));
    }
}
