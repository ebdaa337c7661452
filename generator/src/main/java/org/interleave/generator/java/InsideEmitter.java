package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;

/** Emits whether a value is one of those that an encoding has; of a value with parts, whether its parts are. */
final class InsideEmitter {
    private static final String VALUE = "value";

    private final Emission emission;

    InsideEmitter(Emission emission) {
        this.emission = emission;
    }

    Code of(Code value, Encoding encoding) {
        Encoding from = value.encoding();
        if (Encodings.contains(encoding, from)) {
            return Code.truth(true);
        }
        if (encoding instanceof Encoding.Range range && from instanceof Encoding.Range known) {
            Code low = known.low() >= range.low()
                    ? Code.truth(true)
                    : SetEmitter.relation(Code.number(range.low(), Code.BITS), value);
            Code high = known.high() <= range.high()
                    ? Code.truth(true)
                    : SetEmitter.relation(value, Code.number(range.high(), Code.BITS));
            return SetEmitter.and(low, high);
        }
        if (encoding instanceof Encoding.Names names && from instanceof Encoding.Names known) {
            List<Atom> both =
                    known.atoms().stream().filter(names.atoms()::contains).toList();
            return names(value, known, both);
        }
        CodeBlock.Builder body = CodeBlock.builder();
        if (from instanceof Encoding.TupleOf tuple
                && encoding instanceof Encoding.SequenceOf sequence
                && tuple.components().size() > sequence.most()) {
            body.addStatement("return false");
        } else {
            parts(Code.primary(VALUE, from), encoding, body);
            body.addStatement("return true");
        }
        String name = emission.methods()
                .add("inside", boolean.class, List.of(Methods.Parameter.of(VALUE, from)), body.build());
        return Code.call(name, value.text(), Code.BOOLEAN);
    }

    private static Code names(Code value, Encoding.Names known, List<Atom> both) {
        if (both.isEmpty()) {
            return Code.truth(false);
        }
        Encoding.Names names = new Encoding.Names(both);
        if (Encodings.isContiguous(names)) {
            return SetEmitter.and(
                    SetEmitter.relation(Code.number(both.get(0).number(), names), value),
                    SetEmitter.relation(
                            value, Code.number(both.get(both.size() - 1).number(), names)));
        }
        return both.stream()
                .map(atom -> new Code(
                        value.in(Code.Precedence.EQUALITY) + " == " + atom.number(),
                        Code.Precedence.EQUALITY,
                        Code.BOOLEAN))
                .reduce((one, other) -> Code.infix(one, "||", other, Code.Precedence.OR, Code.BOOLEAN))
                .orElse(Code.truth(known.atoms().isEmpty()));
    }

    /** Asks each part, and leaves the method where one is none. */
    private void parts(Code value, Encoding encoding, CodeBlock.Builder body) {
        Encoding from = value.encoding();
        if (encoding instanceof Encoding.SetOf set && from instanceof Encoding.SetOf known) {
            body.add(LoopEmitter.bits(
                    known, value, "rest", bit -> requires(emission.conversions().at(known, bit), set.element())));
        } else if (encoding instanceof Encoding.SequenceOf sequence && from instanceof Encoding.SequenceOf known) {
            body.addStatement("long length = $L", Encodings.length(VALUE, known))
                    .beginControlFlow("if (length > $L)", sequence.most())
                    .addStatement("return false")
                    .endControlFlow();
            Code shift =
                    Code.primary("i", Code.BITS).times(known.element().width()).plus(known.lengthWidth());
            body.beginControlFlow("for (int i = 0; i < length; i++)")
                    .add(requires(part(value, shift, known.element()), sequence.element()))
                    .endControlFlow();
        } else if (encoding instanceof Encoding.FunctionOf function
                && from instanceof Encoding.FunctionOf known
                && function.key().equals(known.key())) {
            for (int place = 0; place < known.places(); place++) {
                if (known.key().means(known.at(place))) {
                    Code shift = Code.number((long) place * known.value().width(), Code.BITS);
                    body.add(requires(part(value, shift, known.value()), function.value()));
                }
            }
        } else if (encoding instanceof Encoding.RecordOf fields && from instanceof Encoding.RecordOf known) {
            for (Encoding.Field field : known.fields()) {
                Code shift = Code.number(known.shift(field.name()), Code.BITS);
                body.add(requires(part(value, shift, field.value()), fields.field(field.name())));
            }
        } else if (from instanceof Encoding.TupleOf known) {
            for (int i = 0; i < known.components().size(); i++) {
                Encoding component = encoding instanceof Encoding.TupleOf tuple
                        ? tuple.components().get(i)
                        : Encodings.sequence(encoding).element();
                Code shift = Code.number(known.shift(i), Code.BITS);
                body.add(requires(part(value, shift, known.components().get(i)), component));
            }
        } else {
            throw NotCompiledException.of("it is asked whether a value is one of another kind");
        }
    }

    private Code part(Code value, Code shift, Encoding encoding) {
        Code bits = Bits.part(value, shift, encoding);
        return emission.conversions().value(Code.primary("(" + bits.text() + ")", bits.encoding()), encoding);
    }

    private CodeBlock requires(Code part, Encoding encoding) {
        Code inside = of(part, encoding);
        return inside.isText("true")
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if (!$L)", inside.in(Code.Precedence.UNARY))
                        .addStatement("return false")
                        .endControlFlow()
                        .build();
    }
}
