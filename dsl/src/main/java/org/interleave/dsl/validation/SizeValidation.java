package org.interleave.dsl.validation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.VariableDeclaration;

/**
 * Numbers fit into those of TLC and Java, and sets that are gone through are small enough for that. A range that a variable
 * has, or that something is compared with, is not gone through and may be large.
 */
final class SizeValidation {
    /** What TLC goes through at most; larger sets it refuses. */
    private static final long MOST = 1_000_000;

    private static final long MOST_PROCESSES = 1_000;
    /** Larger than whatever can be gone through. */
    private static final long TOO_MANY = Long.MAX_VALUE;

    private SizeValidation() {}

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        Stream<Mistake> declared = protocol.variables().stream().flatMap(SizeValidation::ofVariable);
        Stream<Mistake> written = Everywhere.expressions(protocol, flow)
                .flatMap(located -> Stream.concat(
                        numbers(located.expression(), located.location()),
                        sets(located.expression()).flatMap(set -> ofSet(set, located.location()))))
                // A variable that may begin with any sequence has been told of already.
                .filter(mistake -> mistake.code() != ProtocolMistake.ANY_SEQUENCE
                        || protocol.variables().stream()
                                .filter(VariableDeclaration::beginsWithAny)
                                .noneMatch(any -> any.variable().location().equals(mistake.location())));
        return Stream.concat(declared, written).distinct().toList();
    }

    private static Stream<Mistake> ofVariable(VariableDeclaration declaration) {
        SourceLocation at = declaration.variable().location();
        Type type = declaration.variable().type();
        Stream<Mistake> bounds = Types.everything(type).flatMap(part -> bounds(part, at));
        Stream<Mistake> keys = Types.everything(type)
                .filter(Type.ArrayType.class::isInstance)
                .map(array -> ((Type.ArrayType) array).key())
                .filter(key -> size(key) > MOST)
                .map(key -> tooMany(at, declaration.variable() + " has " + words(size(key)) + " elements"));
        return Stream.concat(bounds, keys);
    }

    private static Stream<Mistake> bounds(Type type, SourceLocation at) {
        if (type instanceof Type.IntegerType range) {
            return Stream.concat(numbers(range.low(), at), numbers(range.high(), at));
        }
        return type instanceof Type.SequenceType sequence ? numbers(sequence.bound(), at) : Stream.empty();
    }

    /** Families with so many members that nothing else can be asked of the protocol. */
    static List<Mistake> families(Protocol protocol) {
        return protocol.processes().stream()
                .filter(process -> members(process) > MOST_PROCESSES)
                .map(process ->
                        tooMany(process.location(), process.name() + " has " + words(members(process)) + " members"))
                .toList();
    }

    private static long members(ProcessDeclaration process) {
        if (process.family().isEmpty()) {
            return 1;
        }
        ProcessFamily.Members members = process.family().orElseThrow().members();
        return members instanceof ProcessFamily.Named named
                ? named.count()
                : between(((ProcessFamily.Numbered) members).low(), ((ProcessFamily.Numbered) members).high());
    }

    /** Numbers that are none of TLC's. */
    private static Stream<Mistake> numbers(Expression expression, SourceLocation at) {
        Stream<Mistake> divisors = Expressions.everything(expression)
                .filter(SizeValidation::hasNoQuotient)
                .map(part -> new Mistake(
                        ProtocolMistake.NO_NUMBER,
                        at,
                        "this divides by a number that is not positive, for which TLC has no result",
                        "divide by 1 or more"));
        return Stream.concat(divisors, tooLarge(expression, at));
    }

    private static boolean hasNoQuotient(Expression part) {
        return part instanceof Expression.Binary binary
                && (binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.MODULO)
                && ValueValidation.number(binary.right()).orElse(1) <= 0;
    }

    private static Stream<Mistake> tooLarge(Expression expression, SourceLocation at) {
        return Expressions.everything(expression)
                .filter(SizeValidation::isTooLarge)
                .map(part -> new Mistake(
                        ProtocolMistake.NO_NUMBER,
                        at,
                        part instanceof Expression.IntegerLiteral literal
                                ? "the number " + literal.value()
                                        + " cannot be written in TLA+ for TLC, whose numbers end at "
                                        + -Integer.MAX_VALUE
                                : "what is computed here from constants is larger than the numbers of TLC and Java, which end at "
                                        + Integer.MAX_VALUE,
                        "write smaller numbers; how large they are in C does not matter to a model"));
    }

    private static boolean isTooLarge(Expression part) {
        if (part instanceof Expression.IntegerLiteral literal) {
            return literal.value() == Integer.MIN_VALUE;
        }
        return part instanceof Expression.Binary binary
                && ValueValidation.number(binary.left()).isPresent()
                && ValueValidation.number(binary.right()).isPresent()
                && ValueValidation.isArithmetic(binary.operator())
                && ValueValidation.number(binary).isEmpty();
    }

    /** The sets of an expression that are gone through: all but those that something is only looked for in. */
    private static Stream<Expression> sets(Expression expression) {
        if (expression instanceof Expression.Binary in
                && (in.operator() == BinaryOperator.IN || in.operator() == BinaryOperator.NOT_IN)) {
            return Stream.concat(sets(in.left()), isSet(in.right()) ? Stream.empty() : sets(in.right()));
        }
        Stream<Expression> inside = Expressions.parts(expression).stream().flatMap(SizeValidation::sets);
        return isSet(expression) ? Stream.concat(Stream.of(expression), inside) : inside;
    }

    private static boolean isSet(Expression expression) {
        return expression instanceof Expression.AllValues
                || (expression instanceof Expression.Binary binary && binary.operator() == BinaryOperator.RANGE);
    }

    private static Stream<Mistake> ofSet(Expression set, SourceLocation at) {
        if (set instanceof Expression.AllValues all && Types.holdsSequences(all.type())) {
            return Stream.of(new Mistake(
                    ProtocolMistake.ANY_SEQUENCE,
                    at,
                    "all sequences are gone through here, and TLC cannot list them",
                    "choose the elements one after the other, with a with_(...) for each, and put them together with "
                            + "Seq.of(kind, a, b)"));
        }
        if (set instanceof Expression.AllValues all
                && TypeValidation.wrong(all.type()).isPresent()) {
            TypeValidation.Wrong wrong = TypeValidation.wrong(all.type()).orElseThrow();
            return Stream.of(
                    new Mistake(wrong.code(), at, "what is gone through here " + wrong.problem(), wrong.advice()));
        }
        long size = set instanceof Expression.AllValues all ? size(all.type()) : between((Expression.Binary) set);
        return size > MOST ? Stream.of(tooMany(at, words(size) + " values are gone through here")) : Stream.empty();
    }

    private static Mistake tooMany(SourceLocation at, String problem) {
        return new Mistake(
                ProtocolMistake.SET_TOO_LARGE,
                at,
                problem + ", which is more than a checker can do",
                "choose from a few values that stand for the others: a bug shows with small numbers too");
    }

    private static String words(long size) {
        return size == TOO_MANY ? "far too many" : String.valueOf(size);
    }

    private static long between(Expression.Binary range) {
        return between(range.left(), range.right());
    }

    private static long between(Expression low, Expression high) {
        OptionalInt first = ValueValidation.number(low);
        OptionalInt last = ValueValidation.number(high);
        return first.isPresent() && last.isPresent() ? Math.max(0, (long) last.getAsInt() - first.getAsInt() + 1) : 0;
    }

    /** How many values a type has at least. */
    private static long size(Type type) {
        if (type instanceof Type.BooleanType) {
            return 2;
        }
        if (type instanceof Type.IntegerType range) {
            return between(range.low(), range.high());
        }
        if (type instanceof Type.EnumType members) {
            return members.members().size() + (members.orNone() ? 1L : 0L);
        }
        if (type instanceof Type.SetType set) {
            return power(2, size(set.element()));
        }
        if (type instanceof Type.ArrayType array) {
            return power(size(array.value()), size(array.key()));
        }
        return Types.parts(type)
                .map(SizeValidation::size)
                .reduce(SizeValidation::times)
                .orElse(1L);
    }

    private static long times(long one, long other) {
        return one != 0 && other > TOO_MANY / one ? TOO_MANY : one * other;
    }

    private static long power(long base, long exponent) {
        if (base < 2) {
            return base;
        }
        long power = 1;
        for (long i = 0; i < exponent && power <= MOST; i++) {
            power = times(power, base);
        }
        return power > MOST ? TOO_MANY : power;
    }
}
