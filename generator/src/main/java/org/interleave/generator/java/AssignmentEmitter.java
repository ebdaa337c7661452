package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.compiled.Encoding;

/**
 * Emits new values of variables: where only a part of a variable changes, only that part is written. All values are over
 * the state before; what is written goes into longs of its own.
 */
final class AssignmentEmitter {
    private final Emission emission;
    private final String target;

    /**
     * For one target.
     *
     * @param target what the longs are called that are written to, without their numbers
     */
    AssignmentEmitter(Emission emission, String target) {
        this.emission = emission;
        this.target = target;
    }

    CodeBlock assign(Variable variable, Expression value, JavaScope scope) {
        return write(
                emission.variables().spot(variable.name()),
                Optional.of(new Expression.Read(variable)),
                value,
                variable.name(),
                scope);
    }

    /**
     * Writes a value.
     *
     * @param old what stands there so far, if that is known
     */
    private CodeBlock write(
            Variables.Spot spot, Optional<Expression> old, Expression value, String what, JavaScope scope) {
        if (old.filter(value::equals).isPresent()) {
            return CodeBlock.of("");
        }
        if (value instanceof Expression.IfThenElse choice && !Encodings.isScalar(spot.encoding())) {
            CodeBlock then = write(spot, old, choice.then(), what, scope);
            CodeBlock otherwise = write(spot, old, choice.otherwise(), what, scope);
            String condition =
                    emission.expressions().condition(choice.condition(), scope).text();
            CodeBlock.Builder code =
                    CodeBlock.builder().beginControlFlow("if ($L)", condition).add(then);
            if (!otherwise.isEmpty()) {
                code.nextControlFlow("else").add(otherwise);
            }
            return code.endControlFlow().build();
        }
        if (value instanceof Expression.Apply apply
                && old.isPresent()
                && spot.encoding() instanceof Encoding.RecordOf) {
            return write(spot, old, Expressions.inlined(apply), what, scope);
        }
        if (value instanceof Expression.FieldUpdate update
                && old.filter(update.struct()::equals).isPresent()
                && spot.encoding() instanceof Encoding.RecordOf) {
            return write(
                    Variables.field(spot, update.field()),
                    Optional.of(new Expression.FieldRead(update.struct(), update.field())),
                    update.value(),
                    what + "." + update.field(),
                    scope);
        }
        if (value instanceof Expression.ElementUpdate update
                && old.filter(update.function()::equals).isPresent()
                && spot.encoding() instanceof Encoding.FunctionOf function) {
            return element(spot, function, update, what, scope);
        }
        return whole(spot, emission.expressions().emit(value, scope), what, scope);
    }

    private CodeBlock element(
            Variables.Spot spot,
            Encoding.FunctionOf function,
            Expression.ElementUpdate update,
            String what,
            JavaScope scope) {
        Code key = emission.expressions().emit(update.key(), scope);
        Code inside = emission.expressions().sets().inside(key, function.key());
        Code bits = emission.conversions().bits(key.as(both(key, function.key())), function.key(), "a key of " + what);
        CodeBlock written = write(
                emission.variables().element(spot, bits),
                Optional.of(new Expression.Element(update.function(), update.key())),
                update.value(),
                "an element of " + what,
                scope);
        return inside.isText("true")
                ? written
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", inside.text())
                        .add(written)
                        .endControlFlow()
                        .build();
    }

    /** What is written only where the key is one needs no other check. */
    private static Encoding both(Code key, Encoding keys) {
        return Encodings.isScalar(keys) ? keys : key.encoding();
    }

    /** Writes a value as a whole. */
    CodeBlock whole(Variables.Spot spot, Code value, String what, JavaScope scope) {
        return bits(spot, emission.conversions().bits(value, spot.encoding(), what), scope);
    }

    /** Writes bits. */
    CodeBlock bits(Variables.Spot spot, Code bits, JavaScope scope) {
        // A variable with a single value takes no bits, but a step may ask for something that is not there, or not that
        // value.
        if (spot.encoding().width() == 0 && !bits.calls() && !spot.shift().calls()) {
            return CodeBlock.of("");
        }
        if (spot.isWide()) {
            return wide(spot, bits, scope);
        }
        String word = target + spot.word();
        return CodeBlock.builder()
                .addStatement(
                        "$L = $L",
                        word,
                        Bits.put(word, spot.shift(), spot.encoding(), bits).text())
                .build();
    }

    /** Writes a part of a wide variable into each of the longs where it may be. */
    private CodeBlock wide(Variables.Spot spot, Code bits, JavaScope scope) {
        int width = spot.encoding().width();
        boolean known = spot.shift().isLiteral();
        int first = known ? Variables.literal(spot.shift()) / Encodings.WORD : 0;
        int last = known ? (Variables.literal(spot.shift()) + width - 1) / Encodings.WORD : spot.words() - 1;
        if (known && first == last && !Encodings.isWide(spot.encoding())) {
            String word = target + (spot.word() + first);
            Code shift = Code.number(Variables.literal(spot.shift()) % Encodings.WORD, Code.BITS);
            return CodeBlock.builder()
                    .addStatement(
                            "$L = $L",
                            word,
                            Bits.put(word, shift, spot.encoding(), bits).text())
                    .build();
        }
        String part = scope.free("part");
        String shift = scope.with(part).free("shift");
        CodeBlock.Builder code = CodeBlock.builder()
                .add("{\n$>")
                .addStatement("$T $L = $L", JavaScope.type(spot.encoding()), part, bits.text())
                .addStatement("long $L = $L", shift, spot.shift().text());
        for (int i = first; i <= last; i++) {
            String word = target + (spot.word() + i);
            code.addStatement("$L = wideWord($L, $L, $L, $L, $L)", word, word, i * Encodings.WORD, shift, width, part);
        }
        return code.add("$<}\n").build();
    }
}
