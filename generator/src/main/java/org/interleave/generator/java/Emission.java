package org.interleave.generator.java;

import java.util.List;
import java.util.stream.IntStream;
import org.interleave.generator.compiled.StateLayout;
import org.interleave.generator.lower.LoweredProtocol;

/** What all parts of the emitter share while one protocol is emitted. */
final class Emission {
    private final LoweredProtocol lowered;
    private final Atoms atoms;
    private final Encodings encodings;
    private final StateLayout layout;
    private final Methods methods = new Methods();
    private final Constants constants = new Constants();
    private final Conversions conversions = new Conversions(methods, constants);
    private final Variables variables;
    private final ExpressionEmitter expressions;

    Emission(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.atoms = new Atoms(lowered.protocol());
        this.encodings = new Encodings(lowered.protocol(), atoms);
        this.layout = new Packing(lowered, encodings).layout();
        this.variables = new Variables(this);
        this.expressions = new ExpressionEmitter(this);
    }

    LoweredProtocol lowered() {
        return lowered;
    }

    Atoms atoms() {
        return atoms;
    }

    Encodings encodings() {
        return encodings;
    }

    StateLayout layout() {
        return layout;
    }

    Methods methods() {
        return methods;
    }

    Constants constants() {
        return constants;
    }

    Conversions conversions() {
        return conversions;
    }

    Variables variables() {
        return variables;
    }

    ExpressionEmitter expressions() {
        return expressions;
    }

    /** Names for the longs of a state: {@code s0}, {@code s1}. */
    List<String> words(String prefix) {
        return IntStream.range(0, layout.words()).mapToObj(i -> prefix + i).toList();
    }

    /** The scope of what is said about one state. */
    JavaScope state() {
        return JavaScope.of(words("s"), List.of());
    }
}
