package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.compiled.EmittedProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;

/** Emits the Java class of a protocol. */
public final class JavaGenerator {
    /** The package of all emitted classes. */
    public static final String PACKAGE = "org.interleave.emitted";

    private JavaGenerator() {}

    /**
     * Emits the class of a protocol.
     *
     * @param protocol a valid protocol
     * @return its source, and what is needed to understand what the class says
     * @throws NotCompiledException if the protocol has something for which there is no Java, such as a variable that is
     *     too wide
     */
    public static EmittedProtocol generate(Protocol protocol) {
        return generate(Lowering.lower(protocol));
    }

    /**
     * Emits the class of a protocol that is lowered.
     *
     * @param lowered the protocol
     * @return its source, and what is needed to understand what the class says
     * @throws NotCompiledException if the protocol has something for which there is no Java, such as a variable that is
     *     too wide
     */
    public static EmittedProtocol generate(LoweredProtocol lowered) {
        Emission emission = new Emission(lowered);
        ActionEmitter actions = new ActionEmitter(emission);
        CodeBlock initial = new InitialEmitter(emission, actions).emit();
        actions.emit();
        FairnessEmitter fairness = new FairnessEmitter(emission, actions.taken(), actions.misuses());
        fairness.find();
        PropertyEmitter properties = new PropertyEmitter(emission, fairness);
        properties.emit();
        String name = JavaNames.type(lowered.protocol().name());
        String source = new ClassWriter(emission, PACKAGE, name).write(initial, actions, properties, fairness);
        Legend legend = new Legend(
                actions.taken(),
                actions.misuses(),
                properties.invariants(),
                properties.constraints(),
                properties.steps(),
                properties.predicateCalls().size(),
                fairness.conditions(),
                properties.temporal(),
                properties.observations(),
                properties.overtaking(),
                properties.actors());
        return new EmittedProtocol(PACKAGE + "." + name, source, emission.layout(), legend);
    }
}
