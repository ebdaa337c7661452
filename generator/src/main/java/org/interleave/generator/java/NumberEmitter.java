package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;

/** Emits arithmetic. Where the operands cannot come to more than 32 bits, nothing is checked. */
final class NumberEmitter {
    private final Emission emission;

    NumberEmitter(Emission emission) {
        this.emission = emission;
    }

    Code binary(BinaryOperator operator, Code left, Code right) {
        Encoding.Range one = range(left);
        Encoding.Range other = range(right);
        return switch (operator) {
            case LESS -> comparison(left, "<", right);
            case LESS_OR_EQUAL -> comparison(left, "<=", right);
            case GREATER -> comparison(left, ">", right);
            case GREATER_OR_EQUAL -> comparison(left, ">=", right);
            case PLUS ->
                exact(infix(left, "+", right, Code.Precedence.SUM), one.low() + other.low(), one.high() + other.high());
            case MINUS ->
                exact(infix(left, "-", right, Code.Precedence.SUM), one.low() - other.high(), one.high() - other.low());
            case TIMES -> product(left, right, one, other);
            case DIVIDE -> quotient(left, right, one, other);
            case MODULO -> remainder(left, right, one, other);
            default -> throw new IllegalArgumentException("no arithmetic: " + operator);
        };
    }

    private static Encoding.Range range(Code code) {
        if (code.encoding() instanceof Encoding.Range range) {
            return range;
        }
        if (code.encoding().equals(Encodings.NOTHING)) {
            return new Encoding.Range(0, 0);
        }
        throw NotCompiledException.of("a value that is no number stands where a number is expected");
    }

    private static Code comparison(Code left, String operator, Code right) {
        return new Code(
                left.in(Code.Precedence.SHIFT) + " " + operator + " " + right.in(Code.Precedence.SHIFT),
                Code.Precedence.RELATION,
                Code.BOOLEAN);
    }

    /** An operation on longs: ints would wrap. */
    private static Code infix(Code left, String operator, Code right, Code.Precedence precedence) {
        boolean isLong = !right.isLiteral() && right.asLong().equals(right);
        Code first = isLong ? left : left.asLong();
        return new Code(first.in(precedence) + " " + operator + " " + right.inRight(precedence), precedence, Code.BITS);
    }

    /** The sum of the values of a function. */
    Code sum(Expression.FunctionLiteral function, CallEmitter calls, ExpressionEmitter expressions, JavaScope scope) {
        String wanted = function.variable().name();
        Code sum = calls.method("sum", List.of(function), scope, inner -> {
            List<Encoding.Range> all = new ArrayList<>();
            CodeBlock loop = expressions.loops().loop(function.keys(), inner, wanted, (here, key) -> {
                Code value =
                        expressions.emit(function.value(), here.through(function.keys(), function.variable(), key));
                Encoding.Range one = range(value);
                long most = key.encoding().span();
                all.add(new Encoding.Range(Math.min(0, one.low() * most), Math.max(0, one.high() * most)));
                return CodeBlock.builder()
                        .addStatement("sum += $L", value.text())
                        .build();
            });
            return new CallEmitter.Body(
                    CodeBlock.builder()
                            .addStatement("long sum = 0")
                            .add(loop)
                            .addStatement("return sum")
                            .build(),
                    all.get(0));
        });
        return exact(sum, range(sum).low(), range(sum).high());
    }

    private Code exact(Code code, long low, long high) {
        if (low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE) {
            return code.as(Encodings.range(low, high));
        }
        emission.methods().fails();
        return Code.call(
                "exact",
                code.text(),
                Encodings.range(Math.max(low, Integer.MIN_VALUE), Math.min(high, Integer.MAX_VALUE)));
    }

    private Code product(Code left, Code right, Encoding.Range one, Encoding.Range other) {
        long[] corners = {
            one.low() * other.low(), one.low() * other.high(), one.high() * other.low(), one.high() * other.high()
        };
        return exact(
                infix(left, "*", right, Code.Precedence.PRODUCT),
                LongStream.of(corners).min().orElse(0),
                LongStream.of(corners).max().orElse(0));
    }

    private Code quotient(Code left, Code right, Encoding.Range one, Encoding.Range other) {
        long most = Math.max(Math.abs(one.low()), Math.abs(one.high()));
        if (other.low() > 0 && one.low() >= 0) {
            return infix(left, "/", right, Code.Precedence.PRODUCT)
                    .as(Encodings.range(one.low() / other.high(), one.high() / other.low()));
        }
        if (other.low() <= 0 && other.high() >= 0) {
            emission.methods().fails();
        }
        return exact(Code.call("quotient", left.text() + ", " + right.text(), Code.BITS), -most - 1, most);
    }

    private Code remainder(Code left, Code right, Encoding.Range one, Encoding.Range other) {
        long most = Math.max(0, other.high() - 1);
        if (other.low() > 0 && one.low() >= 0) {
            return infix(left, "%", right, Code.Precedence.PRODUCT).as(Encodings.range(0, Math.min(one.high(), most)));
        }
        emission.methods().fails();
        return Code.call("remainder", left.text() + ", " + right.text(), Encodings.range(0, most));
    }
}
