package org.interleave.checker.expectation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A protocol that is to be checked, with what is expected of it.
 *
 * @param source the class of the protocol; its simple name names the protocol
 * @param maker makes a new instance of the class
 * @param featured whether the main job checks it without being asked
 * @param expectations what is expected of its properties, by name, in the order they were said
 * @param mistakes what is wrong with the expectations themselves: a property named twice
 * @param location where the expectations were said
 */
public record ProtocolEntry(
        Class<? extends ProtocolSource> source,
        Supplier<? extends ProtocolSource> maker,
        boolean featured,
        Map<String, Expectation> expectations,
        List<Mistake> mistakes,
        SourceLocation location) {
    /**
     * Copies the collections.
     *
     * @param source kept as it is
     * @param maker kept as it is
     * @param featured kept as it is
     * @param expectations copied
     * @param mistakes copied
     * @param location kept as it is
     */
    public ProtocolEntry {
        expectations = Collections.unmodifiableMap(new LinkedHashMap<>(expectations));
        mistakes = List.copyOf(mistakes);
    }

    /** {@return the name of the protocol} */
    public String name() {
        return source.getSimpleName();
    }
}
