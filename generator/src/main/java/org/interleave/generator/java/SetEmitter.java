package org.interleave.generator.java;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.WideBits;
import org.interleave.generator.lower.Listing;

/** Emits sets: a bit for each element. Where it is only asked what is in one, there need be no set. */
final class SetEmitter {
    private final Emission emission;
    private final ExpressionEmitter expressions;
    private final CallEmitter calls;
    private final InsideEmitter inside;

    SetEmitter(Emission emission, ExpressionEmitter expressions, CallEmitter calls) {
        this.emission = emission;
        this.expressions = expressions;
        this.calls = calls;
        this.inside = new InsideEmitter(emission);
    }

    /** Whether a value is one of an encoding's. */
    Code inside(Code value, Encoding encoding) {
        return inside.of(value, encoding);
    }

    Code literal(Expression.SetLiteral set, JavaScope scope) {
        List<Code> elements = set.elements().stream()
                .map(element -> expressions.emit(element, scope))
                .toList();
        Encoding element = elements.stream().map(Code::encoding).reduce(Encodings.NOTHING, Encodings::join);
        Encoding.SetOf all = over(element);
        Code bits = Bits.zero(all);
        long known = 0;
        for (Code one : elements) {
            Code place =
                    emission.conversions().place(all, emission.conversions().bits(one, element, "an element"));
            if (Encodings.isWide(all)) {
                bits = Code.call("wideAdd", bits.text() + ", " + place.text(), all);
            } else if (place.isLiteral()) {
                known |= 1L << Integer.parseInt(place.text());
            } else {
                bits = Bits.or(bits, bit(place));
            }
        }
        return Encodings.isWide(all)
                ? bits
                : Bits.or(Code.number(known, Code.BITS), bits).as(all);
    }

    /** The values that elements of a set may have. */
    Encoding element(Expression set, JavaScope scope) {
        if (set instanceof Expression.AllValues all) {
            return emission.encodings().of(all.type());
        }
        if (set instanceof Expression.SetFilter filter) {
            return element(filter.set(), scope);
        }
        return Encodings.set(expressions.emit(set, scope).encoding()).element();
    }

    private static Code bit(Code place) {
        return new Code("1L << " + place.inRight(Code.Precedence.SHIFT), Code.Precedence.SHIFT, Code.BITS);
    }

    /** The sets over some elements, of which there are not too many. */
    private static Encoding.SetOf over(Encoding element) {
        Encoding.SetOf set = new Encoding.SetOf(element);
        if (set.width() > Encodings.MOST) {
            throw NotCompiledException.of("a set is over more than " + Encodings.MOST + " elements");
        }
        return set;
    }

    /** The set of all values. */
    Code all(Encoding encoding) {
        Encoding.SetOf set = over(encoding);
        long[] words = new long[Encodings.words(set)];
        for (int i = 0; i < set.width(); i++) {
            if (encoding.means(set.at(i))) {
                WideBits.wideAdd(words, i);
            }
        }
        if (!Encodings.isWide(set)) {
            return Code.number(words[0], set);
        }
        return Code.primary(
                Arrays.stream(words).mapToObj(word -> word + "L").collect(joining(", ", "new long[] {", "}")), set);
    }

    /** Whether some bits mean a value. */
    static Code valid(Code bits, Encoding encoding) {
        List<Code> parts = new ArrayList<>();
        valid(bits, encoding, parts);
        return parts.stream()
                .reduce((one, other) -> Code.infix(one, "&&", other, Code.Precedence.AND, Code.BOOLEAN))
                .orElse(Code.truth(true));
    }

    private static void valid(Code bits, Encoding encoding, List<Code> parts) {
        if (encoding instanceof Encoding.TupleOf tuple) {
            for (int i = 0; i < tuple.components().size(); i++) {
                part(bits, tuple.shift(i), tuple.components().get(i), parts);
            }
        } else if (encoding instanceof Encoding.RecordOf fields) {
            fields.fields().forEach(field -> part(bits, fields.shift(field.name()), field.value(), parts));
        } else if (encoding instanceof Encoding.FunctionOf function) {
            for (int key = 0; key < function.places(); key++) {
                part(bits, key * function.value().width(), function.value(), parts);
            }
        } else if (encoding instanceof Encoding.SequenceOf) {
            throw NotCompiledException.of("all sequences of a type are asked for");
        } else if (Encodings.isScalar(encoding) && encoding.span() < 1L << encoding.width()) {
            parts.add(new Code(
                    bits.in(Code.Precedence.SHIFT) + " < " + encoding.span(), Code.Precedence.RELATION, Code.BOOLEAN));
        }
    }

    private static void part(Code bits, int shift, Encoding encoding, List<Code> parts) {
        Code part = Bits.piece(bits.in(Code.Precedence.SHIFT), Code.number(shift, Code.BITS), encoding.width(), false);
        valid(Code.primary("(" + part.text() + ")", Code.BITS), encoding, parts);
    }

    Code binary(Expression.Binary binary, JavaScope scope) {
        if (binary.operator() == BinaryOperator.RANGE) {
            return range(expressions.emit(binary.left(), scope), expressions.emit(binary.right(), scope));
        }
        if (binary.operator() == BinaryOperator.PRODUCT) {
            return collected(binary, Optional.empty(), scope);
        }
        Code left = expressions.emit(binary.left(), scope);
        Code right = expressions.emit(binary.right(), scope);
        Encoding both = Encodings.join(left.encoding(), right.encoding());
        Code one = expressions.in(left, both);
        Code other = expressions.in(right, both);
        if (Encodings.isWide(both)) {
            String arguments = one.text() + ", " + other.text();
            return switch (binary.operator()) {
                case UNION -> Code.call("wideUnion", arguments, both);
                case INTERSECTION -> Code.call("wideIntersection", arguments, both);
                case DIFFERENCE -> Code.call("wideWithout", arguments, both);
                default -> Code.call("wideIsSubset", arguments, Code.BOOLEAN);
            };
        }
        return switch (binary.operator()) {
            case UNION -> Bits.or(one, other).as(both);
            case INTERSECTION -> Code.infix(one, "&", other, Code.Precedence.BIT_AND, both);
            case DIFFERENCE -> without(one, other, both);
            default ->
                new Code("(" + without(one, other, both).text() + ") == 0", Code.Precedence.EQUALITY, Code.BOOLEAN);
        };
    }

    private static Code without(Code one, Code other, Encoding both) {
        String not =
                other.isLiteral() ? "~" + other.text().replace("L", "") + "L" : "~" + other.in(Code.Precedence.UNARY);
        return new Code(one.in(Code.Precedence.BIT_AND) + " & " + not, Code.Precedence.BIT_AND, both);
    }

    private Code range(Code low, Code high) {
        if (!(low.encoding() instanceof Encoding.Range first && high.encoding() instanceof Encoding.Range last)) {
            throw NotCompiledException.of("the bounds of a range are no numbers");
        }
        Encoding element = Encodings.range(first.low(), last.high());
        Encoding.SetOf set = over(element);
        if (element.equals(Encodings.NOTHING)) {
            return Code.number(0, set);
        }
        if (first.low() == first.high() && last.low() == last.high()) {
            return all(element);
        }
        String bounds =
                low.plus(-first.low()).text() + ", " + high.plus(-first.low()).text();
        if (Encodings.isWide(set)) {
            return Code.call("wideBetween", bounds + ", " + set.width(), set);
        }
        CodeBlock body = CodeBlock.builder()
                .addStatement("return high < low ? 0 : -1L >>> 63 - (high - low) << low")
                .build();
        String name = emission.methods()
                .add(
                        "between",
                        long.class,
                        List.of(Methods.Parameter.number("low"), Methods.Parameter.number("high")),
                        body);
        return Code.call(name, bounds, set);
    }

    Code collected(Expression.SetFilter filter, JavaScope scope) {
        return collected(filter, Optional.of(filter), scope);
    }

    /** The values that something has for the elements of a set. */
    Code image(Expression.SetImage image, JavaScope scope) {
        String wanted = image.variable().name();
        return calls.method("image", List.of(image), scope, inner -> {
            List<Encoding> elements = new ArrayList<>();
            CodeBlock loop = expressions.loops().loop(image.set(), inner, wanted, (here, element) -> {
                Code value = expressions.emit(image.value(), here.through(image.set(), image.variable(), element));
                elements.add(value.encoding());
                return adding(value);
            });
            return made(loop, elements.get(0));
        });
    }

    /** Puts an element into the set that a loop makes. */
    private CodeBlock adding(Code element) {
        Encoding.SetOf all = over(element.encoding());
        Code place = emission.conversions()
                .place(all, emission.conversions().bits(element, element.encoding(), "an element"));
        return Encodings.isWide(all)
                ? CodeBlock.builder()
                        .addStatement("wideAdd(set, $L)", place.text())
                        .build()
                : CodeBlock.builder()
                        .addStatement("set |= $L", bit(place).text())
                        .build();
    }

    /** The set that a loop makes. */
    private static CallEmitter.Body made(CodeBlock loop, Encoding element) {
        Encoding.SetOf all = new Encoding.SetOf(element);
        return new CallEmitter.Body(
                CodeBlock.builder()
                        .addStatement(
                                "$T set = $L",
                                JavaScope.type(all),
                                Bits.zero(all).text())
                        .add(loop)
                        .addStatement("return set")
                        .build(),
                all);
    }

    /** The least or the greatest number of a set. */
    Code extreme(Expression.Call call, JavaScope scope) {
        boolean least = call.function() == BuiltIn.LEAST;
        Code set = expressions.emit(call.arguments().get(0), scope);
        Encoding element = Encodings.set(set.encoding()).element();
        emission.methods().fails();
        String missing = "an empty set has no " + (least ? "least" : "greatest") + " element";
        if (Encodings.isWide(set.encoding())) {
            Code place = Code.call(
                    least ? "wideLeast" : "wideGreatest", set.text() + ", " + CodeBlock.of("$S", missing), Code.BITS);
            return emission.conversions().value(place, element);
        }
        CodeBlock body = CodeBlock.builder()
                .beginControlFlow("if (set == 0)")
                .addStatement("throw missing($S)", missing)
                .endControlFlow()
                .addStatement(
                        least
                                ? "return Long.numberOfTrailingZeros(set)"
                                : "return Long.SIZE - 1 - Long.numberOfLeadingZeros(set)")
                .build();
        String name = emission.methods()
                .add(least ? "least" : "greatest", long.class, List.of(Methods.Parameter.number("set")), body);
        return emission.conversions().value(Code.call(name, set.text(), Code.BITS), element);
    }

    /** A set that is made by a loop over its elements. */
    private Code collected(Expression set, Optional<Expression.SetFilter> filter, JavaScope scope) {
        String wanted = filter.map(one -> one.variable().name()).orElse("element");
        return calls.method("set", List.of(set), scope, inner -> {
            List<Encoding> elements = new ArrayList<>();
            BiFunction<JavaScope, Code, CodeBlock> collecting = (here, element) -> {
                elements.add(element.encoding());
                return adding(element);
            };
            CodeBlock loop = filter.map(one -> expressions.loops().filtered(one, inner, wanted, collecting))
                    .orElseGet(() -> expressions.loops().loop(set, inner, wanted, collecting));
            return made(loop, elements.get(0));
        });
    }

    /**
     * Whether a value is in a set. TLC makes the whole set first: where something of it may be missing, all of it is
     * asked for, whatever is in it.
     */
    Code contains(Code element, Expression set, JavaScope scope) {
        int failures = emission.methods().failures();
        Code code = contains(element, set, false, scope);
        return emission.methods().failures() == failures ? code : contains(element, set, true, scope);
    }

    private Code contains(Code element, Expression set, boolean whole, JavaScope scope) {
        if (set instanceof Expression.AllValues all) {
            Code known = inside.of(element, emission.encodings().of(all.type()));
            return known.isText("true") ? known(true, element) : known;
        }
        if (set instanceof Expression.SetLiteral literal) {
            return literal.elements().stream()
                    .map(one -> expressions.equality(true, element, expressions.emit(one, scope)))
                    .reduce((one, other) -> or(one, other, whole))
                    .orElse(known(false, element));
        }
        if (set instanceof Expression.SetFilter filter && !(whole && Listing.isListed(filter.set()))) {
            Code condition = expressions.condition(filter.condition(), scope.binding(filter.variable(), element));
            return and(contains(element, filter.set(), whole, scope), condition, false);
        }
        if (set instanceof Expression.Binary binary) {
            Optional<Code> code = contains(element, binary, whole, scope);
            if (code.isPresent()) {
                return code.orElseThrow();
            }
        }
        return contains(element, expressions.emit(set, scope));
    }

    /** An answer that is known; the value is asked for nevertheless, since there may be none. */
    private static Code known(boolean answer, Code value) {
        if (!value.calls()) {
            return Code.truth(answer);
        }
        if (Encodings.isWide(value.encoding())) {
            return new Code(
                    value.in(Code.Precedence.PRIMARY) + ".length " + (answer ? "!=" : "==") + " 0",
                    Code.Precedence.EQUALITY,
                    Code.BOOLEAN);
        }
        return value.encoding().equals(Code.BOOLEAN)
                ? new Code(
                        value.in(Code.Precedence.BIT_AND) + (answer ? " | true" : " & false"),
                        answer ? Code.Precedence.BIT_OR : Code.Precedence.BIT_AND,
                        Code.BOOLEAN)
                : new Code(
                        "(" + value.in(Code.Precedence.BIT_AND) + " & 0) " + (answer ? "==" : "!=") + " 0",
                        Code.Precedence.EQUALITY,
                        Code.BOOLEAN);
    }

    private static Code or(Code one, Code other, boolean whole) {
        return whole
                ? Code.infix(one, "|", other, Code.Precedence.BIT_OR, Code.BOOLEAN)
                : Code.infix(one, "||", other, Code.Precedence.OR, Code.BOOLEAN);
    }

    private Optional<Code> contains(Code element, Expression.Binary set, boolean whole, JavaScope scope) {
        return switch (set.operator()) {
            case RANGE -> {
                Code low = expressions.emit(set.left(), scope);
                Code high = expressions.emit(set.right(), scope);
                yield Optional.of(and(relation(low, element), relation(element, high), whole));
            }
            case UNION -> {
                Code left = contains(element, set.left(), whole, scope);
                Code right = contains(element, set.right(), whole, scope);
                yield Optional.of(or(left, right, whole && Listing.isListed(set.right())));
            }
            case INTERSECTION ->
                Optional.of(and(
                        contains(element, set.left(), whole, scope),
                        contains(element, set.right(), whole, scope),
                        whole && Listing.isListed(set.right())));
            case DIFFERENCE -> {
                Code in = contains(element, set.right(), whole, scope);
                Code out = new Code("!" + in.in(Code.Precedence.UNARY), Code.Precedence.UNARY, Code.BOOLEAN);
                yield Optional.of(
                        and(contains(element, set.left(), whole, scope), out, whole && Listing.isListed(set.right())));
            }
            default -> Optional.empty();
        };
    }

    static Code relation(Code low, Code high) {
        return new Code(
                low.in(Code.Precedence.SHIFT) + " <= " + high.in(Code.Precedence.SHIFT),
                Code.Precedence.RELATION,
                Code.BOOLEAN);
    }

    static Code and(Code one, Code other) {
        return and(one, other, false);
    }

    private static Code and(Code one, Code other, boolean whole) {
        if (one.isText("true")) {
            return other;
        }
        if (other.isText("true")) {
            return one;
        }
        return whole
                ? Code.infix(one, "&", other, Code.Precedence.BIT_AND, Code.BOOLEAN)
                : Code.infix(one, "&&", other, Code.Precedence.AND, Code.BOOLEAN);
    }

    private Code contains(Code element, Code set) {
        Encoding.SetOf of = Encodings.set(set.encoding());
        if (of.element().equals(Encodings.NOTHING)) {
            return set.isLiteral()
                    ? known(false, element)
                    : set.as(of.element()).truth();
        }
        if (Encodings.isScalar(of.element())) {
            return and(inside.of(element, of.element()), has(set, element.as(of.element()), of));
        }
        Encoding.SetOf both = over(Encodings.join(of.element(), element.encoding()));
        Code whole = expressions.in(set, both);
        return has(whole, expressions.in(element, both.element()), both);
    }

    private Code has(Code set, Code element, Encoding.SetOf of) {
        Code place = emission.conversions().place(of, emission.conversions().bits(element, of.element(), "an element"));
        if (Encodings.isWide(of)) {
            return Code.call("wideHas", set.text() + ", " + place.text(), Code.BOOLEAN);
        }
        return new Code(
                "(" + set.in(Code.Precedence.SHIFT) + " >>> " + place.inRight(Code.Precedence.SHIFT) + " & 1) != 0",
                Code.Precedence.EQUALITY,
                Code.BOOLEAN);
    }
}
