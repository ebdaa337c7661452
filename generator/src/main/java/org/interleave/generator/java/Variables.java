package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
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
     * @param word which long of the state
     * @param shift the first bit
     * @param encoding what is there
     */
    record Spot(int word, Code shift, Encoding encoding) {
        Spot at(Code offset, Encoding part) {
            return new Spot(word, shift.plus(offset), part);
        }
    }

    /** Where a variable is, or the places of a process are. */
    Spot spot(String name) {
        StateLayout.Slot slot = emission.layout().slot(name);
        String constant = shifts.computeIfAbsent(
                name, variable -> emission.constants().add(variable, slot.shift(), comment(slot)));
        return new Spot(slot.word(), Code.primary(constant, Code.BITS), slot.encoding());
    }

    private static String comment(StateLayout.Slot slot) {
        int width = slot.encoding().width();
        return slot.name() + ": " + width + (width == 1 ? " bit" : " bits") + " of s" + slot.word() + " from here on";
    }

    /** The value of a variable, by a method with its name. */
    Code read(String name, JavaScope scope) {
        Spot spot = spot(name);
        String word = "s" + spot.word();
        Code value = value(spot, word);
        String method = emission.methods()
                .add(
                        name,
                        JavaScope.type(spot.encoding()),
                        List.of(Methods.Parameter.number(word)),
                        CodeBlock.builder()
                                .addStatement("return $L", value.text())
                                .build());
        return Code.call(method, scope.words().get(spot.word()), spot.encoding());
    }

    /** The value at a spot. */
    Code value(Spot spot, String word) {
        Code bits = Bits.piece(word, spot.shift(), spot.encoding().width(), false);
        return emission.conversions().value(bits, spot.encoding());
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
                    .map(spot -> element(spot, element.key(), scope));
        }
        return Optional.empty();
    }

    static Spot field(Spot spot, String field) {
        Encoding.RecordOf fields = (Encoding.RecordOf) spot.encoding();
        return spot.at(Code.number(fields.shift(field), Code.BITS), fields.field(field));
    }

    private Spot element(Spot spot, Expression key, JavaScope scope) {
        return element(spot, emission.expressions().key(spot.encoding(), key, scope));
    }

    /** The element for a key, of which the bits are known. */
    static Spot element(Spot spot, Code key) {
        Encoding.FunctionOf function = (Encoding.FunctionOf) spot.encoding();
        return spot.at(key.times(function.value().width()), function.value());
    }
}
