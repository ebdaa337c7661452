package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.lower.Listing;

/** Emits loops over the elements of a set, each once. */
final class LoopEmitter {
    private final Emission emission;
    private final ExpressionEmitter expressions;

    LoopEmitter(Emission emission, ExpressionEmitter expressions) {
        this.emission = emission;
        this.expressions = expressions;
    }

    /**
     * A loop. TLC makes the whole set before it looks at an element: where something of it may be missing, all of it is
     * asked for first.
     *
     * @param set over what
     * @param wanted what an element is called if that is free
     * @param body what is done with an element; asked once
     */
    CodeBlock loop(Expression set, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        return isCertain(set, scope) || !isMadeFirst(set)
                ? step(set, scope, wanted, body)
                : mask(expressions.emit(set, scope), scope, wanted, body);
    }

    /** Whether nothing of a set can be missing: it is emitted for nobody, to see that. */
    private boolean isCertain(Expression set, JavaScope scope) {
        int failures = emission.methods().failures();
        step(set, scope, "element", (here, element) -> CodeBlock.of(""));
        return emission.methods().failures() == failures;
    }

    /** Whether a loop could begin before all of the set has been asked for. */
    private static boolean isMadeFirst(Expression set) {
        if (set instanceof Expression.SetFilter filter) {
            return Listing.isListed(filter.set());
        }
        return set instanceof Expression.Binary binary
                && binary.operator() == BinaryOperator.DIFFERENCE
                && Listing.isListed(binary.left());
    }

    /** A loop that tells of each element what it needs when it comes to it. */
    private CodeBlock step(
            Expression set, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        if (set instanceof Expression.AllValues all) {
            return all(emission.encodings().of(all.type()), scope, wanted, body);
        }
        if (set instanceof Expression.SetFilter filter) {
            return filtered(filter, scope, wanted, body);
        }
        if (set instanceof Expression.Binary binary) {
            if (binary.operator() == BinaryOperator.RANGE) {
                return range(
                        expressions.emit(binary.left(), scope),
                        expressions.emit(binary.right(), scope),
                        scope,
                        wanted,
                        body);
            }
            if (binary.operator() == BinaryOperator.DIFFERENCE) {
                return loop(binary.left(), scope, wanted, (here, element) -> {
                    Code in = expressions.sets().contains(element, binary.right(), here);
                    return CodeBlock.builder()
                            .beginControlFlow("if (!$L)", in.in(Code.Precedence.UNARY))
                            .add(body.apply(here, element))
                            .endControlFlow()
                            .build();
                });
            }
            if (binary.operator() == BinaryOperator.PRODUCT) {
                return product(binary, scope, wanted, body);
            }
        }
        return mask(expressions.emit(set, scope), scope, wanted, body);
    }

    /** The elements for which a condition holds. */
    CodeBlock filtered(
            Expression.SetFilter filter, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        return loop(
                filter.set(),
                scope,
                wanted,
                (here, element) -> CodeBlock.builder()
                        .beginControlFlow(
                                "if ($L)",
                                expressions
                                        .condition(
                                                filter.condition(),
                                                here.through(filter.set(), filter.variable(), element))
                                        .text())
                        .add(body.apply(here, element))
                        .endControlFlow()
                        .build());
    }

    private CodeBlock all(
            Encoding encoding, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        if (encoding instanceof Encoding.Range range) {
            return range(Code.number(range.low(), encoding), Code.number(range.high(), encoding), scope, wanted, body);
        }
        if (encoding instanceof Encoding.Names names && !names.atoms().isEmpty() && Encodings.isContiguous(names)) {
            return range(
                    Code.number(names.atoms().get(0).number(), encoding),
                    Code.number(names.atoms().get(names.atoms().size() - 1).number(), encoding),
                    scope,
                    wanted,
                    body);
        }
        if (encoding.span() <= Encodings.WORD) {
            return mask(expressions.sets().all(encoding), scope, wanted, body);
        }
        return each(encoding, scope, wanted, body);
    }

    /** Every value of a type with parts, or of a type that is no range: all bits that mean one. */
    private CodeBlock each(
            Encoding encoding, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        if (encoding.span() >= Encoding.WIDEST) {
            throw NotCompiledException.of("a type has too many values to be listed");
        }
        String bits = scope.free("bits");
        String name = scope.with(bits).free(wanted);
        Code value = emission.conversions().value(Code.primary(bits, Code.BITS), encoding);
        Code element = Code.primary(name, encoding);
        return CodeBlock.builder()
                .beginControlFlow("for (long $L = 0; $L < $L; $L++)", bits, bits, encoding.span(), bits)
                .beginControlFlow(
                        "if ($L)",
                        SetEmitter.valid(Code.primary(bits, Code.BITS), encoding)
                                .text())
                .addStatement("$T $L = $L", JavaScope.type(encoding), name, value.text())
                .add(body.apply(scope.with(bits).with(name), element))
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private static CodeBlock range(
            Code low, Code high, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        String name = scope.free(wanted);
        Encoding elements =
                low.encoding() instanceof Encoding.Range one && high.encoding() instanceof Encoding.Range other
                        ? Encodings.range(one.low(), other.high())
                        : low.encoding();
        return CodeBlock.builder()
                .beginControlFlow(
                        "for (long $L = $L; $L <= $L; $L++)",
                        name,
                        low.text(),
                        name,
                        high.in(Code.Precedence.SHIFT),
                        name)
                .add(body.apply(scope.with(name), Code.primary(name, elements)))
                .endControlFlow()
                .build();
    }

    private CodeBlock product(
            Expression.Binary product, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        if (isCertain(product.left(), scope) && isCertain(product.right(), scope)) {
            return pairs(
                    (outer, inner) -> loop(product.left(), outer, "first", inner),
                    (outer, inner) -> loop(product.right(), outer, "second", inner),
                    scope,
                    wanted,
                    body);
        }
        Code left = expressions.emit(product.left(), scope);
        Code right = expressions.emit(product.right(), scope);
        String lefts = scope.free("lefts");
        String rights = scope.with(lefts).free("rights");
        return CodeBlock.builder()
                .addStatement("$T $L = $L", JavaScope.type(left.encoding()), lefts, left.text())
                .addStatement("$T $L = $L", JavaScope.type(right.encoding()), rights, right.text())
                .add(pairs(
                        (outer, inner) -> mask(Code.primary(lefts, left.encoding()), outer, "first", inner),
                        (outer, inner) -> mask(Code.primary(rights, right.encoding()), outer, "second", inner),
                        scope.with(lefts).with(rights),
                        wanted,
                        body))
                .build();
    }

    private CodeBlock pairs(
            BiFunction<JavaScope, BiFunction<JavaScope, Code, CodeBlock>, CodeBlock> left,
            BiFunction<JavaScope, BiFunction<JavaScope, Code, CodeBlock>, CodeBlock> right,
            JavaScope scope,
            String wanted,
            BiFunction<JavaScope, Code, CodeBlock> body) {
        return left.apply(
                scope,
                (outer, first) -> right.apply(outer, (here, second) -> {
                    String name = here.free(wanted);
                    Code pair = expressions.pair(first, second);
                    return CodeBlock.builder()
                            .addStatement("$T $L = $L", JavaScope.type(pair.encoding()), name, pair.text())
                            .add(body.apply(here.with(name), Code.primary(name, pair.encoding())))
                            .build();
                }));
    }

    private CodeBlock mask(Code set, JavaScope scope, String wanted, BiFunction<JavaScope, Code, CodeBlock> body) {
        Encoding.SetOf of = Encodings.set(set.encoding());
        String rest = scope.free("rest");
        String name = scope.with(rest).free(wanted);
        return bits(
                of,
                set,
                rest,
                bit -> CodeBlock.builder()
                        .addStatement(
                                "$T $L = $L",
                                JavaScope.type(of.element()),
                                name,
                                emission.conversions().at(of, bit).text())
                        .add(body.apply(scope.with(rest).with(name), Code.primary(name, of.element())))
                        .build());
    }

    /** A loop over the places of the elements of a set. */
    static CodeBlock bits(Encoding.SetOf of, Code set, String rest, Function<Code, CodeBlock> body) {
        boolean wide = Encodings.isWide(of);
        String loop = wide
                ? "for (long[] $1L = $2L.clone(); wideFirst($1L) >= 0; wideDrop($1L))"
                : "for (long $1L = $2L; $1L != 0; $1L &= $1L - 1)";
        return CodeBlock.builder()
                .beginControlFlow(loop, rest, wide ? set.in(Code.Precedence.PRIMARY) : set.text())
                .add(body.apply(Code.call(wide ? "wideFirst" : "Long.numberOfTrailingZeros", rest, Code.BITS)))
                .endControlFlow()
                .build();
    }
}
