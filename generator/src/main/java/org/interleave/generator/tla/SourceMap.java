package org.interleave.generator.tla;

import java.util.List;
import java.util.Optional;

/**
 * From the definitions of a generated module back to the protocol; made by the printer while it prints.
 *
 * @param sources one for each action, property and invariant, in the order of the module
 */
public record SourceMap(List<Source> sources) {
    /**
     * Copies the sources.
     *
     * @param sources copied
     */
    public SourceMap {
        sources = List.copyOf(sources);
    }

    /**
     * Finds what a definition stands for.
     *
     * @param definition its TLA+ name
     * @return what it stands for, if it is in the map
     */
    public Optional<Source> of(String definition) {
        return sources.stream()
                .filter(source -> source.definition().equals(definition))
                .findFirst();
    }

    /**
     * Finds what a line belongs to.
     *
     * @param line a line of the module, from 1
     * @return what it stands for, if it is in the map
     */
    public Optional<Source> at(int line) {
        return sources.stream()
                .filter(source -> source.firstLine() <= line && line <= source.lastLine())
                .findFirst();
    }
}
