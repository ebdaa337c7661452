package org.interleave.checker.expectation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.checker.model.Session;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A protocol that is to be checked, with what is expected of it.
 *
 * @param name name of the protocol
 * @param source the class it is written in, by which its module's folder is found
 * @param session builds the protocol, and begins a session with it; throws its mistakes
 * @param maker makes a new one that is not built yet, where it is written as a class
 * @param featured whether the main job checks it without being asked
 * @param others what is expected of every property of which nothing is said; empty where everything that the protocol
 *     declares needs an expectation
 * @param expectations what is expected of its properties, by name, in the order they were said
 * @param lines where each of them was said, by the property's name
 * @param mistakes what is wrong with the expectations themselves: a property named twice
 * @param location where the expectations were said
 */
public record ProtocolEntry(
        String name,
        Class<?> source,
        Supplier<Session> session,
        Optional<Supplier<ProtocolSource>> maker,
        boolean featured,
        Optional<Expectation> others,
        Map<String, Expectation> expectations,
        Map<String, SourceLocation> lines,
        List<Mistake> mistakes,
        SourceLocation location) {
    /**
     * Copies the collections.
     *
     * @param name kept as it is
     * @param source kept as it is
     * @param session kept as it is
     * @param maker kept as it is
     * @param featured kept as it is
     * @param others kept as it is
     * @param expectations copied
     * @param lines copied
     * @param mistakes copied
     * @param location kept as it is
     */
    public ProtocolEntry {
        expectations = Collections.unmodifiableMap(new LinkedHashMap<>(expectations));
        lines = Map.copyOf(lines);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * {@return the protocol, built anew unless this entry is {@link #built}}
     *
     * @throws ProtocolException if the protocol has mistakes
     */
    public Protocol protocol() {
        return session.get().protocol();
    }

    /**
     * Builds the protocol.
     *
     * @return the same entry with one session, which is handed on to all who ask for it
     * @throws ProtocolException if the protocol has mistakes
     */
    public ProtocolEntry built() {
        Session one = session.get();
        return new ProtocolEntry(
                name, source, () -> one, maker, featured, others, expectations, lines, mistakes, location);
    }
}
