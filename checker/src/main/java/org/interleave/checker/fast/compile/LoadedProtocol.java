package org.interleave.checker.fast.compile;

import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.EmittedProtocol;

/**
 * A protocol that is compiled and loaded.
 *
 * @param emitted the emitted source, and what its numbers stand for
 * @param compiled the loaded class
 */
public record LoadedProtocol(EmittedProtocol emitted, CompiledProtocol compiled) {
    /** {@return what packed states mean} */
    public StateDecoder states() {
        return new StateDecoder(emitted.layout());
    }
}
