package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.ValueRanges;

/** When a new value is one of its variable's type: only what a step writes is looked at, not what it leaves alone. */
final class RangeConditions {
    private static final Expression TRUE = new Expression.BooleanLiteral(true);

    private final ValueRanges known;

    RangeConditions(ValueRanges known) {
        this.known = known;
    }

    /** The condition, over the state before the step, under which a value is one of a type. */
    Expression within(Expression value, Type type) {
        return Simplifier.simplify(condition(value, type));
    }

    private Expression condition(Expression value, Type type) {
        if (value instanceof Expression.IfThenElse choice) {
            Expression then = within(choice.then(), type);
            Expression otherwise = within(choice.otherwise(), type);
            return then.equals(otherwise)
                    ? then
                    : new Expression.And(List.of(
                            new Expression.Implies(choice.condition(), then),
                            new Expression.Implies(Simplifier.negate(choice.condition()), otherwise)));
        }
        if (value instanceof Expression.Let let) {
            return condition(Simplifier.simplify(Expressions.inlined(let)), type);
        }
        if (value instanceof Expression.Apply apply && !known.fits(value, type)) {
            return condition(Simplifier.simplify(Expressions.inlined(apply)), type);
        }
        if (known.fits(value, type)) {
            return TRUE;
        }
        return structured(value, type).orElseGet(() -> plain(value, type));
    }

    /** A value that is made of others: what is changed in it is looked at. */
    private Optional<Expression> structured(Expression value, Type type) {
        if (value instanceof Expression.ElementUpdate update && type instanceof Type.ArrayType array) {
            return Optional.of(written(update, type, array.value()));
        }
        if (value instanceof Expression.FieldUpdate update) {
            return field(type, update.field()).map(field -> written(update, type, field));
        }
        if (value instanceof Expression.FirstStruct && type instanceof Type.StructType) {
            return Optional.of(TRUE);
        }
        if (value instanceof Expression.FunctionLiteral function && type instanceof Type.ArrayType array) {
            known.learn(function.variable(), function.keys());
            return Optional.of(forAll(function.variable(), function.keys(), within(function.value(), array.value())));
        }
        if (value instanceof Expression.RecordLiteral literal) {
            List<Expression> all = new ArrayList<>();
            for (Expression.FieldValue field : literal.fields()) {
                Optional<Type> of = field(type, field.name());
                if (of.isEmpty()) {
                    return Optional.empty();
                }
                all.add(condition(field.value(), of.orElseThrow()));
            }
            return Optional.of(new Expression.And(all));
        }
        if (value instanceof Expression.TupleLiteral tuple && type instanceof Type.PairType pair) {
            return Optional.of(both(
                    condition(tuple.elements().get(0), pair.first()),
                    condition(tuple.elements().get(1), pair.second())));
        }
        if (type instanceof Type.SetType set) {
            return set(value, set);
        }
        return type instanceof Type.SequenceType sequence ? sequence(value, sequence) : Optional.empty();
    }

    private static Expression forAll(BoundVariable variable, Expression set, Expression condition) {
        return condition.equals(TRUE) ? TRUE : new Expression.Quantified(Quantifier.FOR_ALL, variable, set, condition);
    }

    /** What is written to elements counts, but for what is written over. */
    private Expression written(Expression.ElementUpdate last, Type type, Type element) {
        List<Expression> all = new ArrayList<>();
        List<Expression> later = new ArrayList<>();
        Expression value = last;
        while (value instanceof Expression.ElementUpdate update) {
            List<Expression> ways = new ArrayList<>();
            ways.add(condition(update.value(), element));
            for (Expression key : later) {
                ways.add(new Expression.Binary(BinaryOperator.EQUAL, update.key(), key));
            }
            if (!later.contains(update.key())) {
                all.add(0, ways.size() == 1 ? ways.get(0) : Simplifier.simplify(new Expression.Or(ways)));
            }
            later.add(update.key());
            value = update.function();
        }
        all.add(0, condition(value, type));
        return new Expression.And(all);
    }

    /** The same of a field. */
    private Expression written(Expression.FieldUpdate last, Type type, Type field) {
        Expression before = last.struct();
        List<Expression.FieldUpdate> others = new ArrayList<>();
        while (before instanceof Expression.FieldUpdate update) {
            if (!update.field().equals(last.field())) {
                others.add(update);
            }
            before = update.struct();
        }
        for (int i = others.size() - 1; i >= 0; i--) {
            before = new Expression.FieldUpdate(
                    before, others.get(i).field(), others.get(i).value());
        }
        return both(condition(before, type), condition(last.value(), field));
    }

    private static Optional<Type> field(Type type, String name) {
        if (type instanceof Type.RecordType struct) {
            return struct.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .map(Type.Field::type)
                    .findFirst();
        }
        return type instanceof Type.StructType struct
                ? struct.definition().fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(StructDefinition.Field::type)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Expression> set(Expression value, Type.SetType type) {
        if (value instanceof Expression.SetLiteral literal) {
            return Optional.of(new Expression.And(literal.elements().stream()
                    .map(element -> condition(element, type.element()))
                    .toList()));
        }
        if (value instanceof Expression.SetFilter filter) {
            return Optional.of(condition(filter.set(), type));
        }
        if (value instanceof Expression.SetImage image) {
            known.learn(image.variable(), image.set());
            return Optional.of(forAll(image.variable(), image.set(), within(image.value(), type.element())));
        }
        if (value instanceof Expression.AllValues all && all.type().equals(type.element())) {
            return Optional.of(TRUE);
        }
        if (value instanceof Expression.Binary binary) {
            if (binary.operator() == BinaryOperator.UNION) {
                return Optional.of(both(condition(binary.left(), type), condition(binary.right(), type)));
            }
            if (binary.operator() == BinaryOperator.DIFFERENCE) {
                return Optional.of(condition(binary.left(), type));
            }
            if (binary.operator() == BinaryOperator.INTERSECTION) {
                Expression left = within(binary.left(), type);
                Expression right = within(binary.right(), type);
                return left.equals(TRUE) || right.equals(TRUE) ? Optional.of(TRUE) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Expression> sequence(Expression value, Type.SequenceType type) {
        if (value instanceof Expression.TupleLiteral tuple
                && type.bound() instanceof Expression.IntegerLiteral bound
                && tuple.elements().size() <= bound.value()) {
            return Optional.of(new Expression.And(tuple.elements().stream()
                    .map(element -> condition(element, type.element()))
                    .toList()));
        }
        if (value instanceof Expression.TupleLiteral tuple && tuple.elements().isEmpty()) {
            return Optional.of(TRUE);
        }
        if (value instanceof Expression.Call call) {
            Expression from = call.arguments().get(0);
            if (call.function() == BuiltIn.TAIL || call.function() == BuiltIn.SUB_SEQ) {
                return from instanceof Expression.Binary ? joined(value, type) : Optional.of(condition(from, type));
            }
            if (call.function() == BuiltIn.APPEND) {
                return Optional.of(new Expression.And(List.of(
                        condition(from, type),
                        Simplifier.simplify(new Expression.Binary(BinaryOperator.LESS, length(from), type.bound())),
                        condition(call.arguments().get(1), type.element()))));
            }
        }
        return isJoined(value) ? joined(value, type) : Optional.empty();
    }

    private static boolean isJoined(Expression value) {
        return value instanceof Expression.Binary binary && binary.operator() == BinaryOperator.CONCATENATION;
    }

    private static Expression length(Expression sequence) {
        return sequence instanceof Expression.TupleLiteral tuple
                ? new Expression.IntegerLiteral(tuple.elements().size())
                : new Expression.Call(BuiltIn.LEN, List.of(sequence));
    }

    /** Of what is joined the parts may each be of the type, and the whole too long. */
    private Optional<Expression> joined(Expression value, Type.SequenceType type) {
        Optional<Expression> elements = elements(value, type);
        if (elements.isEmpty() || isPartOf(value, type)) {
            return elements;
        }
        Expression length = value instanceof Expression.Binary binary
                ? new Expression.Binary(BinaryOperator.PLUS, length(binary.left()), length(binary.right()))
                : length(value);
        return Optional.of(both(
                elements.orElseThrow(),
                Simplifier.simplify(new Expression.Binary(BinaryOperator.LESS_OR_EQUAL, length, type.bound()))));
    }

    /** Whether a sequence is made of what is in front of an element of another one and what is behind it. */
    private boolean isPartOf(Expression value, Type.SequenceType type) {
        return value instanceof Expression.Binary binary
                && EmptySequences.taken(binary)
                        .filter(element -> condition(element.function(), type).equals(TRUE))
                        .isPresent();
    }

    /** When the elements of a sequence are those of a type, however many they are. */
    private Optional<Expression> elements(Expression value, Type.SequenceType type) {
        if (known.of(value)
                .filter(of -> of instanceof Type.SequenceType sequence
                        && sequence.element().equals(type.element()))
                .isPresent()) {
            return Optional.of(TRUE);
        }
        if (value instanceof Expression.Let let) {
            return elements(Expressions.inlined(let), type);
        }
        if (value instanceof Expression.TupleLiteral tuple) {
            return Optional.of(new Expression.And(tuple.elements().stream()
                    .map(element -> condition(element, type.element()))
                    .toList()));
        }
        if (value instanceof Expression.IfThenElse choice) {
            Optional<Expression> then = elements(choice.then(), type);
            Optional<Expression> otherwise = elements(choice.otherwise(), type);
            return then.flatMap(one -> otherwise.map(other -> both(
                    new Expression.Implies(choice.condition(), one),
                    new Expression.Implies(Simplifier.negate(choice.condition()), other))));
        }
        if (value instanceof Expression.Binary binary && isJoined(binary)) {
            Optional<Expression> left = elements(binary.left(), type);
            return left.flatMap(one -> elements(binary.right(), type).map(other -> both(one, other)));
        }
        if (value instanceof Expression.Call call) {
            Optional<Expression> from = elements(call.arguments().get(0), type);
            return switch (call.function()) {
                case TAIL, SUB_SEQ -> from;
                case APPEND ->
                    from.map(one -> both(one, condition(call.arguments().get(1), type.element())));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** A value of which nothing else is known. */
    private Expression plain(Expression value, Type type) {
        if (type instanceof Type.BooleanType) {
            return TRUE;
        }
        if (!(type instanceof Type.IntegerType range)) {
            return new Expression.Binary(BinaryOperator.IN, value, new Expression.AllValues(type));
        }
        List<Expression> bounds = new ArrayList<>();
        if (!known.fits(value, new Type.IntegerType(range.low(), new Expression.IntegerLiteral(Integer.MAX_VALUE)))) {
            bounds.add(new Expression.Binary(BinaryOperator.GREATER_OR_EQUAL, value, range.low()));
        }
        if (!known.fits(value, new Type.IntegerType(new Expression.IntegerLiteral(Integer.MIN_VALUE), range.high()))) {
            bounds.add(new Expression.Binary(BinaryOperator.LESS_OR_EQUAL, value, range.high()));
        }
        return new Expression.And(bounds);
    }

    private static Expression both(Expression one, Expression other) {
        return new Expression.And(List.of(one, other));
    }
}
