package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.StateLayout;

/** Reads variables, and finds where their parts are. */
final class Variables {
    private final Emission emission;
    /** Names of the constants that say where variables are. */
    private final Map<String, String> shifts = new HashMap<>();

    Variables(Emission emission) {
        this.emission = emission;
    }

    /**
     * A variable or a part of one, where it is.
     *
     * @param word which long of the state; of a wide variable, the first one
     * @param words how many longs a wide variable has; 0 if the variable is in one long
     * @param shift the first bit
     * @param encoding what is there
     */
    record Spot(int word, int words, Code shift, Encoding encoding) {
        Spot at(Code offset, Encoding part) {
            return new Spot(word, words, shift.plus(offset), part);
        }

        boolean isWide() {
            return words > 0;
        }

        /** The longs of the variable, of those of the state. */
        List<String> of(List<String> state) {
            return state.subList(word, word + Math.max(1, words));
        }
    }

    /** Where a variable is, or the places of a process are. */
    Spot spot(String name) {
        StateLayout.Slot slot = emission.layout().slot(name);
        if (Encodings.isWide(slot.encoding())) {
            return new Spot(slot.word(), Encodings.words(slot.encoding()), Code.number(0, Code.BITS), slot.encoding());
        }
        String constant = shifts.computeIfAbsent(
                name, variable -> emission.constants().add(variable, slot.shift(), comment(slot)));
        return new Spot(slot.word(), 0, Code.primary(constant, Code.BITS), slot.encoding());
    }

    private static String comment(StateLayout.Slot slot) {
        int width = slot.encoding().width();
        return slot.name() + ": " + width + (width == 1 ? " bit" : " bits") + " of s" + slot.word() + " from here on";
    }

    /** The value of a variable, by a method with its name. */
    Code read(String name, JavaScope scope) {
        Spot spot = spot(name);
        Code value = value(spot, emission.words("s"));
        String method = emission.methods()
                .add(
                        name,
                        JavaScope.type(spot.encoding()),
                        Methods.Parameter.numbers(spot.of(emission.words("s"))),
                        CodeBlock.builder()
                                .addStatement("return $L", value.text())
                                .build());
        return Code.call(method, String.join(", ", spot.of(scope.words())), spot.encoding());
    }

    /** The value at a spot of a state. */
    Code value(Spot spot, List<String> state) {
        List<String> words = spot.of(state);
        int width = spot.encoding().width();
        Code bits;
        if (!spot.isWide()) {
            bits = Bits.piece(words.get(0), spot.shift(), width, false);
        } else if (Encodings.isWide(spot.encoding())) {
            bits = spot.shift().isLiteral()
                    ? pieces(words, literal(spot.shift()), width)
                    : Code.call(
                            "wideCut",
                            "new long[] {" + String.join(", ", words) + "}, "
                                    + spot.shift().text() + ", " + width,
                            spot.encoding());
        } else {
            bits = spot.shift().isLiteral()
                    ? piece(words, literal(spot.shift()), width)
                    : Code.call(
                            "wideRead",
                            spot.shift().text() + ", " + width + ", " + String.join(", ", words),
                            Code.BITS);
        }
        return emission.conversions().value(bits, spot.encoding());
    }

    static int literal(Code shift) {
        return Integer.parseInt(shift.text());
    }

    /** Bits that are in one long or in two. */
    private static Code piece(List<String> words, int shift, int width) {
        int word = shift / Encodings.WORD;
        int from = shift % Encodings.WORD;
        int here = Encodings.WORD - from;
        if (width <= here) {
            return Bits.piece(
                    words.get(Math.min(word, words.size() - 1)), Code.number(from, Code.BITS), width, width == here);
        }
        Code rest = Bits.piece(words.get(word + 1), Code.number(0, Code.BITS), width - here, false);
        return new Code(
                words.get(word) + " >>> " + from + " | (" + rest.text() + ") << " + here,
                Code.Precedence.BIT_OR,
                Code.BITS);
    }

    private static Code pieces(List<String> words, int shift, int width) {
        List<String> pieces = new ArrayList<>();
        for (int done = 0; done < width; done += Encodings.WORD) {
            pieces.add(piece(words, shift + done, Math.min(Encodings.WORD, width - done))
                    .text());
        }
        return Code.primary("new long[] {" + String.join(", ", pieces) + "}", Code.BITS);
    }

    /** Where the value of an expression stands in the state, if it is a part of a variable. */
    Optional<Spot> spot(Expression expression, JavaScope scope) {
        if (expression instanceof Expression.Read read) {
            return Optional.of(spot(read.variable().name()));
        }
        if (expression instanceof Expression.FieldRead field) {
            return spot(field.struct(), scope)
                    .filter(spot -> spot.encoding() instanceof Encoding.RecordOf)
                    .map(spot -> field(spot, field.field()));
        }
        if (expression instanceof Expression.Element element) {
            return spot(element.function(), scope)
                    .filter(spot -> spot.encoding() instanceof Encoding.FunctionOf)
                    .map(spot -> element(spot, emission.expressions().key(spot.encoding(), element.key(), scope)));
        }
        return Optional.empty();
    }

    static Spot field(Spot spot, String field) {
        Encoding.RecordOf fields = (Encoding.RecordOf) spot.encoding();
        return spot.at(Code.number(fields.shift(field), Code.BITS), fields.field(field));
    }

    /** The element for a key, of which the bits are known. */
    Spot element(Spot spot, Code key) {
        Encoding.FunctionOf function = (Encoding.FunctionOf) spot.encoding();
        return spot.at(
                emission.conversions()
                        .place(function, key)
                        .times(function.value().width()),
                function.value());
    }
}
