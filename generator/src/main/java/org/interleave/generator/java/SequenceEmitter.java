package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;

/** Emits sequences and tuples: the length in the lowest bits, then the elements. */
final class SequenceEmitter {
    private static final String SEQUENCE = "sequence";

    private final Emission emission;
    private final ExpressionEmitter expressions;

    SequenceEmitter(Emission emission, ExpressionEmitter expressions) {
        this.emission = emission;
        this.expressions = expressions;
    }

    Code tuple(List<Code> elements) {
        if (elements.isEmpty()) {
            return Code.number(0, new Encoding.SequenceOf(Encodings.NOTHING, 0));
        }
        Encoding.TupleOf tuple =
                new Encoding.TupleOf(elements.stream().map(Code::encoding).toList());
        Code bits = Bits.zero(tuple);
        for (int i = 0; i < elements.size(); i++) {
            Encoding component = tuple.components().get(i);
            Code part = emission.conversions().bits(elements.get(i), component, "a component");
            bits = Bits.with(bits, Code.number(tuple.shift(i), Code.BITS), component, part);
        }
        return bits.as(tuple);
    }

    Code call(Expression.Call call, JavaScope scope) {
        Code first = expressions.emit(call.arguments().get(0), scope);
        return switch (call.function()) {
            case CARDINALITY ->
                Code.call(
                        Encodings.isWide(first.encoding()) ? "wideCount" : "Long.bitCount",
                        first.text(),
                        Encodings.range(0, first.encoding().width()));
            case LEN -> length(sequence(first));
            case HEAD -> head(sequence(first));
            case TAIL -> tail(sequence(first));
            case APPEND ->
                concatenation(
                        first, tuple(List.of(expressions.emit(call.arguments().get(1), scope))));
            case SUB_SEQ ->
                part(
                        sequence(first),
                        expressions.emit(call.arguments().get(1), scope),
                        expressions.emit(call.arguments().get(2), scope));
            case LEAST, GREATEST, SUM -> throw new IllegalArgumentException("nothing is asked of a sequence: " + call);
        };
    }

    private Code sequence(Code value) {
        return expressions.in(value, Encodings.sequence(value.encoding()));
    }

    private static Encoding.SequenceOf of(Code sequence) {
        return (Encoding.SequenceOf) sequence.encoding();
    }

    private static Code length(Code sequence) {
        Encoding lengths = Encodings.range(0, of(sequence).most());
        return Bits.part(sequence, Code.number(0, Code.BITS), lengths).as(lengths);
    }

    /** A method of a sequence and of numbers. */
    private Code method(String wanted, CodeBlock body, Encoding result, Code sequence, Code... more) {
        List<Methods.Parameter> parameters =
                new java.util.ArrayList<>(List.of(Methods.Parameter.of(SEQUENCE, sequence.encoding())));
        StringBuilder arguments = new StringBuilder(sequence.text());
        List<String> names = more.length == 1 ? List.of("index") : List.of("first", "last");
        for (int i = 0; i < more.length; i++) {
            parameters.add(Methods.Parameter.of(names.get(i), more[i].encoding()));
            arguments.append(", ").append(more[i].text());
        }
        return Code.call(
                emission.methods().add(wanted, JavaScope.type(result), parameters, body), arguments.toString(), result);
    }

    private static CodeBlock.Builder body(Encoding.SequenceOf of) {
        return CodeBlock.builder().addStatement("long length = $L", Encodings.length(SEQUENCE, of));
    }

    private CodeBlock.Builder notEmpty(Encoding.SequenceOf of) {
        emission.methods().fails();
        return body(of).beginControlFlow("if (length == 0)")
                .addStatement("throw missing($S)", "an empty sequence has no first element")
                .endControlFlow();
    }

    private Code head(Code sequence) {
        Encoding.SequenceOf of = of(sequence);
        Code shift = Code.number(of.lengthWidth(), Code.BITS);
        Code bits = Encodings.isWide(of)
                ? Bits.part(Code.primary(SEQUENCE, of), shift, of.element())
                : Bits.piece(SEQUENCE, shift, of.element().width(), of.most() == 1);
        CodeBlock body = notEmpty(of).addStatement("return $L", bits.text()).build();
        return emission.conversions().value(method("head", body, bits.encoding(), sequence), of.element());
    }

    private Code tail(Code sequence) {
        Encoding.SequenceOf of = of(sequence);
        int shift = of.lengthWidth() + of.element().width();
        if (Encodings.isWide(of)) {
            String tail = some(Code.primary(SEQUENCE, of), String.valueOf(shift), "length - 1", of, of);
            return method("tail", notEmpty(of).addStatement("return $L", tail).build(), of, sequence);
        }
        String rest = of.most() <= 1 ? "0" : SEQUENCE + " >>> " + shift + " << " + of.lengthWidth() + " | length - 1";
        return method("tail", notEmpty(of).addStatement("return $L", rest).build(), of, sequence);
    }

    /** A sequence of some elements that stand behind each other in another, with lengths and elements as they are there. */
    private static String some(Code from, String first, String count, Encoding.SequenceOf of, Encoding.SequenceOf to) {
        return "wideSequence(" + Bits.wide(from) + ", " + first + ", " + count + ", "
                + of.element().width() + ", " + to.lengthWidth() + ", " + to.width() + ")";
    }

    /** Two sequences, one behind the other; as long as can be. */
    Code concatenation(Code left, Code right) {
        Encoding.SequenceOf one = Encodings.sequence(left.encoding());
        Encoding.SequenceOf other = Encodings.sequence(right.encoding());
        Encoding element = Encodings.join(one.element(), other.element());
        int sum = one.most() + other.most();
        int most = sum;
        while (new Encoding.SequenceOf(element, most).width() > Encodings.MOST && most > 0) {
            most--;
        }
        Encoding.SequenceOf whole = new Encoding.SequenceOf(element, most);
        Encoding.SequenceOf first = new Encoding.SequenceOf(element, Math.min(one.most(), most));
        Encoding.SequenceOf second = new Encoding.SequenceOf(element, Math.min(other.most(), most));
        CodeBlock.Builder body = CodeBlock.builder()
                .addStatement("long length = $L", Encodings.length(SEQUENCE, first))
                .addStatement("long added = $L", Encodings.length("other", second));
        if (most < sum) {
            emission.methods().fails();
            body.beginControlFlow("if (length + added > $L)", most)
                    .addStatement("throw missing($S)", "a sequence gets more than " + most + " elements")
                    .endControlFlow();
        }
        if (Encodings.isWide(whole)) {
            String all =
                    some(Code.primary(SEQUENCE, first), String.valueOf(first.lengthWidth()), "length", first, whole);
            body.addStatement(
                    "return wideAppend($L, $L, $L, $L, $L)",
                    all,
                    whole.lengthWidth(),
                    Bits.wide(Code.primary("other", second)),
                    second.lengthWidth(),
                    element.width());
        } else {
            body.beginControlFlow("if (added == 0)")
                    .addStatement("return $L | length", elements(SEQUENCE, first, whole.lengthWidth()))
                    .endControlFlow()
                    .addStatement(
                            "return $L | other >>> $L << $L + length * $L | length + added",
                            elements(SEQUENCE, first, whole.lengthWidth()),
                            second.lengthWidth(),
                            whole.lengthWidth(),
                            element.width());
        }
        Code in = emission.conversions().bits(expressions.in(left, one), first, "a sequence");
        Code behind = emission.conversions().bits(expressions.in(right, other), second, "a sequence");
        String name = emission.methods()
                .add(
                        "concatenation",
                        JavaScope.type(whole),
                        List.of(Methods.Parameter.of(SEQUENCE, first), Methods.Parameter.of("other", second)),
                        body.build());
        return Code.call(name, in.text() + ", " + behind.text(), whole);
    }

    /** The elements of a sequence behind a length of another width. */
    private static String elements(String sequence, Encoding.SequenceOf of, int lengthWidth) {
        return of.most() == 0 ? "0" : sequence + " >>> " + of.lengthWidth() + " << " + lengthWidth;
    }

    private Code part(Code sequence, Code first, Code last) {
        Encoding.SequenceOf of = of(sequence);
        emission.methods().fails();
        CodeBlock.Builder body = body(of).beginControlFlow("if (first > last)")
                .addStatement("return $L", Bits.zero(of).text())
                .endControlFlow()
                .beginControlFlow("if (first < 1 || last > length)")
                .addStatement("throw missing($S + first + $S + last)", "a sequence has no part from ", " to ")
                .endControlFlow()
                .addStatement("long kept = last - first + 1");
        if (Encodings.isWide(of)) {
            String from = of.lengthWidth() + " + (first - 1) * " + of.element().width();
            body.addStatement("return $L", some(Code.primary(SEQUENCE, of), from, "kept", of, of));
            return method("part", body.build(), of, sequence, first, last);
        }
        body.addStatement(
                        "long elements = $L >>> $L + (first - 1) * $L",
                        SEQUENCE,
                        of.lengthWidth(),
                        of.element().width())
                .addStatement(
                        "return (elements & (1L << kept * $L) - 1) << $L | kept",
                        of.element().width(),
                        of.lengthWidth());
        return method("part", body.build(), of, sequence, first, last);
    }

    /** The element at an index; checked if there may be none. */
    Code element(Code sequence, Expression key, boolean certain, JavaScope scope) {
        if (sequence.encoding() instanceof Encoding.TupleOf tuple
                && key instanceof Expression.IntegerLiteral index
                && 0 < index.value()
                && index.value() <= tuple.components().size()) {
            Encoding component = tuple.components().get(index.value() - 1);
            Code shift = Code.number(tuple.shift(index.value() - 1), Code.BITS);
            return emission.conversions().value(Bits.part(sequence, shift, component), component);
        }
        Code whole = sequence(sequence);
        Encoding.SequenceOf of = of(whole);
        Code shift = Code.primary("(index - 1)", Code.BITS)
                .times(of.element().width())
                .plus(of.lengthWidth());
        CodeBlock.Builder body = CodeBlock.builder();
        if (!certain) {
            emission.methods().fails();
            body.add(body(of).beginControlFlow("if (index < 1 || index > length)")
                    .addStatement("throw missing($S + index)", "a sequence has no element at ")
                    .endControlFlow()
                    .build());
        }
        Code bits = Bits.part(Code.primary(SEQUENCE, of), shift, of.element());
        body.addStatement("return $L", bits.text());
        return emission.conversions()
                .value(
                        method("element", body.build(), bits.encoding(), whole, expressions.emit(key, scope)),
                        of.element());
    }

    /** A sequence with another element at an index; the same where there is no element. */
    Code update(Code sequence, Expression.ElementUpdate update, JavaScope scope) {
        Encoding.SequenceOf old = Encodings.sequence(sequence.encoding());
        Code value = expressions.emit(update.value(), scope);
        Encoding.SequenceOf of = new Encoding.SequenceOf(Encodings.join(old.element(), value.encoding()), old.most());
        Code whole = expressions.in(sequence, of);
        Code bits = emission.conversions().bits(value, of.element(), "an element");
        Code index = expressions.emit(update.key(), scope);
        Code shift = Code.primary("(first - 1)", Code.BITS)
                .times(of.element().width())
                .plus(of.lengthWidth());
        CodeBlock body = body(of).addStatement(
                        "return first < 1 || first > length ? $L : $L",
                        SEQUENCE,
                        Bits.put(Code.primary(SEQUENCE, of), shift, of.element(), Code.primary("last", Code.BITS))
                                .text())
                .build();
        return method("with", body, of, whole, index, bits);
    }
}
