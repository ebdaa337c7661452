package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;

/** Constants, first values and keys that are written down must lie in the ranges that are written down. */
final class ValueValidation {
    private ValueValidation() {}

    static List<Mistake> mistakes(Protocol protocol) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Constant constant : protocol.constants()) {
            constant(constant).ifPresent(mistakes::add);
        }
        for (VariableDeclaration declaration : protocol.variables()) {
            Variable variable = declaration.variable();
            Optional<TypeValidation.Wrong> wrong = TypeValidation.wrong(variable.type());
            if (wrong.isPresent()) {
                mistakes.add(new Mistake(
                        wrong.orElseThrow().code(),
                        variable.location(),
                        variable + " " + wrong.orElseThrow().problem(),
                        wrong.orElseThrow().advice()));
            } else if (declaration.beginsWithAny() && Types.holdsSequences(variable.type())) {
                mistakes.add(new Mistake(
                        ProtocolMistake.ANY_SEQUENCE,
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
                    ProtocolMistake.NEGATIVE_CONSTANT,
                    constant.location(),
                    "the smallest value of " + constant.name() + " is negative",
                    "constants are natural numbers: begin at 0 or above"));
        }
        if (constant.value() < constant.low() || tooHigh) {
            return Optional.of(new Mistake(
                    ProtocolMistake.ASSUMPTION_FAILS,
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
        return new Written(variable, at).outside(variable.name(), variable.type(), value);
    }

    /** The mistake of reading an array at a key that is written down and is none of its keys. */
    static Optional<Mistake> noKey(Expression part, SourceLocation at) {
        return part instanceof Expression.Element element
                        && element.function() instanceof Expression.Read read
                        && read.variable().type() instanceof Type.ArrayType array
                        && array.key() instanceof Type.IntegerType range
                ? new Written(read.variable(), at)
                        .number(
                                ProtocolMistake.NO_SUCH_KEY,
                                "key",
                                read.variable().name(),
                                range,
                                element.key())
                : Optional.empty();
    }

    /** What is written to a variable, and where. */
    private record Written(Variable variable, SourceLocation at) {
        /** What is wrong with the value of a part of the variable. */
        private Optional<Mistake> outside(String part, Type type, Expression value) {
            if (value instanceof Expression.IfThenElse choice) {
                return outside(part, type, choice.then()).or(() -> outside(part, type, choice.otherwise()));
            }
            if (value instanceof Expression.Let let) {
                return outside(part, type, Expressions.inlined(let));
            }
            if (type instanceof Type.ArrayType array) {
                return element(part, array, value);
            }
            if (type instanceof Type.RecordType struct) {
                return fields(part, struct, value);
            }
            if (type instanceof Type.IntegerType range) {
                return number(ProtocolMistake.OUT_OF_RANGE, "value", part, range, value);
            }
            boolean noNone = (type instanceof Type.EnumType members && !members.orNone())
                    || (type instanceof Type.ProcessIdType ids && !ids.orNone());
            return noNone && value.equals(new Expression.NameLiteral(Type.NONE))
                    ? Optional.of(new Mistake(
                            ProtocolMistake.NEVER_NONE,
                            at,
                            part + " cannot be none",
                            part.equals(variable.name()) && !(variable.type() instanceof Type.ArrayType)
                                    ? "declare it with variableOrNone(...) or pidOrNone(...)"
                                    : "give it the kind anyOrNoneOf(...) or processesOrNone()"))
                    : Optional.empty();
        }

        private Optional<Mistake> number(
                MistakeCode code, String what, String part, Type.IntegerType range, Expression value) {
            OptionalInt number = ValueValidation.number(value);
            if (number.isEmpty() || (number.getAsInt() >= low(range) && number.getAsInt() <= high(range))) {
                return Optional.empty();
            }
            return Optional.of(new Mistake(
                    code,
                    at,
                    "the " + what + " " + number.getAsInt() + " of " + part + " lies outside of its range " + low(range)
                            + " .. " + high(range),
                    "widen the range where " + variable + " is declared, or write another " + what));
        }

        private Optional<Mistake> element(String part, Type.ArrayType array, Expression value) {
            if (value instanceof Expression.ElementUpdate update) {
                Optional<Mistake> key = array.key() instanceof Type.IntegerType range
                        ? number(ProtocolMistake.NO_SUCH_KEY, "key", part, range, update.key())
                        : Optional.empty();
                return key.or(() -> outside(part, array.value(), update.value()))
                        .or(() -> element(part, array, update.function()));
            }
            return value instanceof Expression.FunctionLiteral function
                    ? outside(part, array.value(), function.value())
                    : Optional.empty();
        }

        private Optional<Mistake> fields(String part, Type.RecordType struct, Expression value) {
            if (value instanceof Expression.FieldUpdate update) {
                return field(part, struct, update.field(), update.value())
                        .or(() -> fields(part, struct, update.struct()));
            }
            return value instanceof Expression.RecordLiteral literal
                    ? literal.fields().stream()
                            .flatMap(given -> field(part, struct, given.name(), given.value()).stream())
                            .findFirst()
                    : Optional.empty();
        }

        private Optional<Mistake> field(String part, Type.RecordType struct, String name, Expression value) {
            return struct.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .flatMap(field -> outside(part + "." + name, field.type(), value));
        }
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
                return number(binary.operator(), left.getAsInt(), right.getAsInt());
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt number(BinaryOperator operator, long left, long right) {
        long number = switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            default -> Long.MAX_VALUE;
        };
        return Math.abs(number) <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** Whether a number is made of two others, as far as bounds may be made so. */
    static boolean isArithmetic(BinaryOperator operator) {
        return operator == BinaryOperator.PLUS || operator == BinaryOperator.MINUS || operator == BinaryOperator.TIMES;
    }
}
