package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;

/** Values that are written down must lie in the ranges that are written down. */
final class ValueValidation {
    private ValueValidation() {}

    static List<Mistake> mistakes(Protocol protocol) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Constant constant : protocol.constants()) {
            constant(constant).ifPresent(mistakes::add);
        }
        for (VariableDeclaration declaration : protocol.variables()) {
            Variable variable = declaration.variable();
            Optional<String> wrong = TypeValidation.wrong(variable.type());
            if (variable.type() instanceof Type.IntegerType range && low(range) > high(range)) {
                mistakes.add(new Mistake(
                        variable.location(),
                        "the range " + low(range) + " .. " + high(range) + " of " + variable + " is empty",
                        "write the smaller value first"));
            } else if (wrong.isPresent()) {
                mistakes.add(new Mistake(
                        variable.location(),
                        variable + " " + wrong.orElseThrow(),
                        "give it a range or a bound that has values"));
            } else if (declaration.beginsWithAny() && TypeValidation.holdsSequences(variable.type())) {
                mistakes.add(new Mistake(
                        variable.location(),
                        variable + " may begin with any value, but TLC cannot list all its sequences",
                        "say what it begins with, and let a first step choose"));
            } else {
                for (Expression value : declaration.initial()) {
                    outside(variable, value, variable.location()).ifPresent(mistakes::add);
                }
            }
        }
        return mistakes;
    }

    private static Optional<Mistake> constant(Constant constant) {
        boolean tooHigh = constant.high().isPresent()
                && constant.value() > constant.high().getAsInt();
        if (constant.low() < 0) {
            return Optional.of(new Mistake(
                    constant.location(),
                    "the smallest value of " + constant.name() + " is negative",
                    "constants are natural numbers: begin at 0 or above"));
        }
        if (constant.value() < constant.low() || tooHigh) {
            return Optional.of(new Mistake(
                    constant.location(),
                    constant.name() + " = " + constant.value() + " does not satisfy its own assumption "
                            + constant.assumption(),
                    "choose a value of at least " + constant.low()
                            + (constant.high().isPresent()
                                    ? " and at most " + constant.high().getAsInt()
                                    : "")));
        }
        return Optional.empty();
    }

    /** The mistake of giving a variable a value that is written down and lies outside of its range. */
    static Optional<Mistake> outside(Variable variable, Expression value, SourceLocation at) {
        return outside(variable.name(), variable.type(), value, at);
    }

    private static Optional<Mistake> outside(String name, Type type, Expression value, SourceLocation at) {
        if (value instanceof Expression.IfThenElse choice) {
            return outside(name, type, choice.then(), at).or(() -> outside(name, type, choice.otherwise(), at));
        }
        if (type instanceof Type.ArrayType array) {
            return element(name, array, value, at);
        }
        if (type instanceof Type.RecordType struct) {
            return field(name, struct, value, at);
        }
        if (!(type instanceof Type.IntegerType range)) {
            boolean noNone = (type instanceof Type.EnumType members && !members.orNone())
                    || (type instanceof Type.ProcessIdType ids && !ids.orNone());
            return noNone && value.equals(new Expression.NameLiteral(Type.NONE))
                    ? Optional.of(new Mistake(
                            at, name + " cannot be none", "declare it with variableOrNone(...) or pidOrNone(...)"))
                    : Optional.empty();
        }
        OptionalInt number = number(value);
        if (number.isPresent() && (number.getAsInt() < low(range) || number.getAsInt() > high(range))) {
            return Optional.of(new Mistake(
                    at,
                    "the value " + number.getAsInt() + " of " + name + " lies outside of its range " + low(range)
                            + " .. " + high(range),
                    "widen the range where " + name + " is declared, or write another value"));
        }
        return Optional.empty();
    }

    private static Optional<Mistake> element(String name, Type.ArrayType array, Expression value, SourceLocation at) {
        if (value instanceof Expression.ElementUpdate update) {
            return outside("the key of " + name, array.key(), update.key(), at)
                    .or(() -> outside(name, array.value(), update.value(), at))
                    .or(() -> element(name, array, update.function(), at));
        }
        return value instanceof Expression.FunctionLiteral function
                ? outside(name, array.value(), function.value(), at)
                : Optional.empty();
    }

    private static Optional<Mistake> field(String name, Type.RecordType struct, Expression value, SourceLocation at) {
        for (Type.Field field : struct.fields()) {
            Optional<Mistake> mistake = Optional.empty();
            String its = name + "." + field.name();
            if (value instanceof Expression.FieldUpdate update && update.field().equals(field.name())) {
                mistake = outside(its, field.type(), update.value(), at);
            } else if (value instanceof Expression.RecordLiteral literal) {
                mistake = literal.fields().stream()
                        .filter(given -> given.name().equals(field.name()))
                        .findFirst()
                        .flatMap(given -> outside(its, field.type(), given.value(), at));
            }
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return Optional.empty();
    }

    private static int low(Type.IntegerType range) {
        return number(range.low()).orElse(Integer.MIN_VALUE);
    }

    private static int high(Type.IntegerType range) {
        return number(range.high()).orElse(Integer.MAX_VALUE);
    }

    /** The number that an expression over literals and constants stands for. */
    static OptionalInt number(Expression expression) {
        if (expression instanceof Expression.IntegerLiteral literal) {
            return OptionalInt.of(literal.value());
        }
        if (expression instanceof Expression.ConstantRead read) {
            return OptionalInt.of(read.constant().value());
        }
        if (expression instanceof Expression.Binary binary) {
            OptionalInt left = number(binary.left());
            OptionalInt right = number(binary.right());
            if (left.isPresent() && right.isPresent()) {
                return switch (binary.operator()) {
                    case PLUS -> OptionalInt.of(left.getAsInt() + right.getAsInt());
                    case MINUS -> OptionalInt.of(left.getAsInt() - right.getAsInt());
                    case TIMES -> OptionalInt.of(left.getAsInt() * right.getAsInt());
                    default -> OptionalInt.empty();
                };
            }
        }
        return OptionalInt.empty();
    }
}
