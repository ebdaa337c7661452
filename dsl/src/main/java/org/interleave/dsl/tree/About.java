package org.interleave.dsl.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader is told about a protocol before its text.
 *
 * @param title what it is, in one sentence
 * @param paragraphs what else there is to say first
 * @param facts short lines under a name, for example {@code Linux} and {@code Patch}, in order
 * @param blobs for a C file the blob that is modelled
 * @param leftOut what of the real thing is left out
 */
public record About(
        String title, List<String> paragraphs, List<Fact> facts, Map<String, String> blobs, Optional<String> leftOut) {
    public About {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        blobs = Map.copyOf(blobs);
    }

    /**
     * Looks a fact up.
     *
     * @param name its name
     * @return its text, of the first of that name
     */
    public Optional<String> fact(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::text)
                .findFirst();
    }

    /**
     * A short line under a name.
     *
     * @param name the name, for example {@code Patch}
     * @param text what is said
     */
    public record Fact(String name, String text) {}
}
