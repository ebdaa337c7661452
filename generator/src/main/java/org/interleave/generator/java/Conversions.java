package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;

/** From values to bits, and back; a value that may not fit is checked where it becomes bits. */
final class Conversions {
    private static final String FROM = "from";

    private final Methods methods;
    private final SetConversion sets;

    Conversions(Methods methods, Constants constants) {
        this.methods = methods;
        this.sets = new SetConversion(methods, constants);
    }

    /** Where the value of a key is, of which the bits are known: which value it is, from 0. */
    Code place(Encoding.FunctionOf function, Code key) {
        return function.isNumbered() ? number(function.key(), key) : key;
    }

    /** Where an element of a set is, of which the bits are known. */
    Code place(Encoding.SetOf set, Code element) {
        return set.isNumbered() ? number(set.element(), element) : element;
    }

    /** The element at a place of a set. */
    Code at(Encoding.SetOf set, Code place) {
        return value(set.isNumbered() ? numbered(set.element(), place) : place, set.element());
    }

    private Code number(Encoding encoding, Code bits) {
        if (!(encoding instanceof Encoding.TupleOf tuple) || Encodings.isPlain(encoding)) {
            return bits;
        }
        Code number = Code.number(0, Code.BITS);
        for (int i = 0; i < tuple.components().size(); i++) {
            Encoding component = tuple.components().get(i);
            Code part = Bits.piece("bits", Code.number(tuple.shift(i), Code.BITS), component.width(), false);
            number = number.times(component.count()).plus(parenthesised(number(component, parenthesised(part))));
        }
        String name = methods.add(
                "number",
                long.class,
                List.of(Methods.Parameter.number("bits")),
                CodeBlock.builder().addStatement("return $L", number.text()).build());
        return Code.call(name, bits.text(), Code.BITS);
    }

    private Code numbered(Encoding encoding, Code number) {
        if (!(encoding instanceof Encoding.TupleOf tuple) || Encodings.isPlain(encoding)) {
            return number;
        }
        Code bits = Code.number(0, Code.BITS);
        long behind = encoding.count();
        for (int i = 0; i < tuple.components().size(); i++) {
            Encoding component = tuple.components().get(i);
            behind /= component.count();
            Code part = Code.primary("(number / " + behind + " % " + component.count() + ")", Code.BITS);
            bits = Bits.or(bits, Bits.up(numbered(component, part), Code.number(tuple.shift(i), Code.BITS)));
        }
        String name = methods.add(
                "numbered",
                long.class,
                List.of(Methods.Parameter.number("number")),
                CodeBlock.builder().addStatement("return $L", bits.text()).build());
        return Code.call(name, number.text(), Code.BITS);
    }

    private static Code parenthesised(Code code) {
        return Code.primary(code.in(Code.Precedence.PRIMARY), code.encoding());
    }

    /** The value that some bits mean. */
    Code value(Code bits, Encoding encoding) {
        if (encoding instanceof Encoding.Booleans) {
            return new Code(bits.in(Code.Precedence.RELATION) + " != 0", Code.Precedence.EQUALITY, encoding);
        }
        if (encoding instanceof Encoding.Range range) {
            return bits.plus(range.low()).as(encoding);
        }
        if (encoding instanceof Encoding.Names names && !names.atoms().isEmpty()) {
            return Encodings.isContiguous(names)
                    ? bits.plus(names.atoms().get(0).number()).as(encoding)
                    : Code.call(atomOf(names), bits.text(), encoding);
        }
        return bits.as(encoding);
    }

    private String atomOf(Encoding.Names names) {
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch ((int) bits)");
        for (int i = 1; i < names.atoms().size(); i++) {
            body.addStatement("case $L: return $L", i, names.atoms().get(i).number());
        }
        body.addStatement("default: return $L", names.atoms().get(0).number()).endControlFlow();
        return methods.add("atom", long.class, List.of(Methods.Parameter.number("bits")), body.build());
    }

    /**
     * The bits of a value.
     *
     * @param what what takes the value, for who reads that it does not fit
     */
    Code bits(Code value, Encoding to, String what) {
        return bits(value, to, what, false);
    }

    /** The bits of a key; where it is none, there is no value. */
    Code key(Code value, Encoding keys, String what) {
        return bits(value, keys, what, true);
    }

    private Code bits(Code value, Encoding to, String what, boolean isKey) {
        Encoding from = value.encoding();
        if (from.equals(Encodings.NOTHING)) {
            // There is no value, but who asks for it must be told so.
            return Encodings.isWide(to)
                    ? Code.call("wideOf", value.text() + ", " + to.width(), to)
                    : value.as(Code.BITS);
        }
        if (to instanceof Encoding.Booleans && from instanceof Encoding.Booleans) {
            if (value.isText("true") || value.isText("false")) {
                return Code.number(value.isText("true") ? 1 : 0, Code.BITS);
            }
            return new Code(value.in(Code.Precedence.OR) + " ? 1L : 0L", Code.Precedence.CONDITIONAL, Code.BITS);
        }
        if (to instanceof Encoding.Range range && from instanceof Encoding.Range) {
            return checked(value, range, what, isKey).plus(-range.low()).as(Code.BITS);
        }
        if (to instanceof Encoding.Names names && from instanceof Encoding.Names others) {
            return names(value, names, others, what, isKey);
        }
        if (Encodings.isScalar(to) || Encodings.isScalar(from)) {
            throw NotCompiledException.of(what + " gets a value of another kind");
        }
        Code bits = compound(value, to, what);
        return bits.as(Encodings.isWide(to) ? to : Code.BITS);
    }

    private Code checked(Code value, Encoding.Range range, String what, boolean isKey) {
        if (Encodings.contains(range, value.encoding())) {
            return value;
        }
        methods.fails();
        return Code.call(
                isKey ? "inDomain" : "inRange",
                value.text() + ", " + range.low() + "L, " + range.high() + "L, " + quoted(what),
                range);
    }

    static String quoted(String text) {
        return CodeBlock.of("$S", text).toString();
    }

    private Code names(Code value, Encoding.Names to, Encoding.Names from, String what, boolean isKey) {
        boolean fits = Encodings.contains(to, from);
        if (fits && from.atoms().size() == 1 && !Encodings.isContiguous(to)) {
            return Code.number(to.atoms().indexOf(from.atoms().get(0)), Code.BITS);
        }
        if (fits && Encodings.isContiguous(to)) {
            return value.plus(-to.atoms().get(0).number()).as(Code.BITS);
        }
        CodeBlock.Builder body = CodeBlock.builder().beginControlFlow("switch ((int) atom)");
        for (int i = 0; i < to.atoms().size(); i++) {
            if (from.atoms().contains(to.atoms().get(i))) {
                body.addStatement("case $L: return $L", to.atoms().get(i).number(), i);
            }
        }
        for (Atom atom : from.atoms()) {
            if (!to.atoms().contains(atom)) {
                body.addStatement(
                        "case $L: throw $L(what + $S)",
                        atom.number(),
                        isKey ? "missing" : "outside",
                        " = \"" + atom.text() + "\", which is not one of its values");
            }
        }
        body.addStatement("default: throw outside(what)").endControlFlow();
        if (!fits) {
            methods.fails();
        }
        String name = methods.add(
                "bits",
                long.class,
                List.of(Methods.Parameter.number("atom"), new Methods.Parameter("what", String.class)),
                body.build());
        return Code.call(name, value.text() + ", " + quoted(what), Code.BITS);
    }

    /** The bits of a value with parts, in another encoding. */
    private Code compound(Code value, Encoding to, String what) {
        Encoding from = value.encoding();
        boolean isEmpty = value.isText("0") && (from instanceof Encoding.SetOf || from instanceof Encoding.SequenceOf);
        if (from.equals(to)) {
            return value;
        }
        if (isEmpty) {
            return Encodings.isWide(to) ? Bits.zero(to) : value;
        }
        if (to instanceof Encoding.SetOf set && from instanceof Encoding.SetOf other) {
            return sets.convert(value, other, set, what);
        }
        Encodings.requirePossible(to);
        CodeBlock body = body(from, to, what);
        String name = methods.add("convert", JavaScope.type(to), List.of(Methods.Parameter.of(FROM, from)), body);
        return Code.call(name, value.text(), to);
    }

    private CodeBlock body(Encoding from, Encoding to, String what) {
        if (to instanceof Encoding.FunctionOf function
                && from instanceof Encoding.FunctionOf other
                && function.key().equals(other.key())) {
            return functions(other, function, what);
        }
        if (to instanceof Encoding.RecordOf fields && from instanceof Encoding.RecordOf others) {
            Code bits = Bits.zero(to);
            for (Encoding.Field field : fields.fields()) {
                Code part = part(from, others.shift(field.name()), others.field(field.name()));
                bits = Bits.with(
                        bits,
                        Code.number(fields.shift(field.name()), Code.BITS),
                        field.value(),
                        bits(part, field.value(), what + "." + field.name()));
            }
            return CodeBlock.builder().addStatement("return $L", bits.text()).build();
        }
        if (from instanceof Encoding.TupleOf tuple) {
            return tuples(tuple, to, what);
        }
        return sequences(Encodings.sequence(from), Encodings.sequence(to), what);
    }

    private Code part(Encoding from, int shift, Encoding encoding) {
        return value(Bits.part(Code.primary(FROM, from), Code.number(shift, Code.BITS), encoding), encoding);
    }

    private CodeBlock functions(Encoding.FunctionOf from, Encoding.FunctionOf to, String what) {
        Code key = Code.primary("key", Code.BITS);
        // The bits of keys are counted if one of both goes by them, and else the numbers.
        boolean numbers = from.isNumbered() && to.isNumbered();
        Code source = numbers ? key : place(from, key);
        Code target = numbers ? key : place(to, key);
        Code element = value(
                Bits.part(Code.primary(FROM, from), source.times(from.value().width()), from.value()), from.value());
        CodeBlock moved =
                Bits.add("to", to, target.times(to.value().width()), to.value(), bits(element, to.value(), what));
        Code means = numbers || Encodings.isScalar(from.key()) ? Code.truth(true) : SetEmitter.valid(key, from.key());
        if (!means.isText("true")) {
            moved = CodeBlock.builder()
                    .beginControlFlow("if ($L)", means.text())
                    .add(moved)
                    .endControlFlow()
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T to = $L", JavaScope.type(to), Bits.zero(to).text())
                .beginControlFlow(
                        "for (int key = 0; key < $L; key++)",
                        numbers ? from.places() : from.key().span())
                .add(moved)
                .endControlFlow()
                .addStatement("return to")
                .build();
    }

    private CodeBlock tuples(Encoding.TupleOf from, Encoding to, String what) {
        Code bits = Bits.zero(to);
        int count = from.components().size();
        if (to instanceof Encoding.SequenceOf sequence) {
            if (count > sequence.most()) {
                methods.fails();
                return CodeBlock.builder()
                        .addStatement("throw outside($S)", what + " has more than " + sequence.most() + " elements")
                        .build();
            }
            bits = Bits.with(
                    bits,
                    Code.number(0, Code.BITS),
                    new Encoding.Range(0, sequence.most()),
                    Code.number(count, Code.BITS));
        }
        for (int i = 0; i < count; i++) {
            Encoding element = to instanceof Encoding.SequenceOf sequence
                    ? sequence.element()
                    : ((Encoding.TupleOf) to).components().get(i);
            int shift = to instanceof Encoding.SequenceOf sequence
                    ? sequence.lengthWidth() + i * element.width()
                    : ((Encoding.TupleOf) to).shift(i);
            Code part = bits(part(from, from.shift(i), from.components().get(i)), element, what);
            bits = Bits.with(bits, Code.number(shift, Code.BITS), element, part);
        }
        return CodeBlock.builder().addStatement("return $L", bits.text()).build();
    }

    private CodeBlock sequences(Encoding.SequenceOf from, Encoding.SequenceOf to, String what) {
        CodeBlock.Builder body = CodeBlock.builder().addStatement("long length = $L", Encodings.length(FROM, from));
        if (from.most() > to.most()) {
            methods.fails();
            body.beginControlFlow("if (length > $L)", to.most())
                    .addStatement("throw outside($S)", what + " has more than " + to.most() + " elements")
                    .endControlFlow();
        }
        if (from.element().equals(to.element()) && (Encodings.isWide(from) || Encodings.isWide(to))) {
            String made = "wideSequence(" + Bits.wide(Code.primary(FROM, from)) + ", " + from.lengthWidth()
                    + ", length, " + to.element().width() + ", " + to.lengthWidth() + ", " + to.width() + ")";
            return body.addStatement("return $L", Bits.narrow(made, to)).build();
        }
        if (from.element().equals(to.element())) {
            String elements = FROM + " >>> " + from.lengthWidth() + " << " + to.lengthWidth();
            boolean same = from.lengthWidth() == to.lengthWidth();
            return body.addStatement("return $L", same ? FROM : elements + " | length")
                    .build();
        }
        int width = from.element().width();
        Code index = Code.primary("i", Code.BITS);
        Code element = value(
                Bits.part(Code.primary(FROM, from), index.times(width).plus(from.lengthWidth()), from.element()),
                from.element());
        CodeBlock moved = Bits.add(
                "to",
                to,
                index.times(to.element().width()).plus(to.lengthWidth()),
                to.element(),
                bits(element, to.element(), what));
        String empty = Encodings.isWide(to)
                ? "wideSet(" + Bits.zero(to).text() + ", 0, " + to.lengthWidth() + ", length)"
                : "length";
        return body.addStatement("$T to = $L", JavaScope.type(to), empty)
                .beginControlFlow("for (int i = 0; i < length; i++)")
                .add(moved)
                .endControlFlow()
                .addStatement("return to")
                .build();
    }
}
