package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.Definition;
import org.interleave.generator.lower.LoweredProtocol;

/**
 * A protocol printed as a TLA+ module.
 *
 * @param lowered the protocol that was printed
 * @param text the module
 * @param observations for each property that TLC cannot check as it stands (see {@link Observation}), the name of the
 *     extra invariant in the text of {@link #observed()}
 * @param observed the module with those extra invariants, for private runs of the checker
 * @param monitors for each property that needs a module of its own to watch the protocol, that module
 * @param specification name of the formula that says how the protocol behaves
 * @param renamed the properties and definitions that have other names here, with those names
 * @param sourceMap from its definitions back to the protocol
 */
public record GeneratedModule(
        LoweredProtocol lowered,
        String text,
        Map<Observation, String> observations,
        String observed,
        Map<String, Monitor> monitors,
        String specification,
        Map<String, String> renamed,
        SourceMap sourceMap) {
    /**
     * Copies the observations.
     *
     * @param lowered kept as it is
     * @param text kept as it is
     * @param observations copied
     * @param observed kept as it is
     * @param monitors copied
     * @param specification kept as it is
     * @param renamed copied
     * @param sourceMap kept as it is
     */
    public GeneratedModule {
        observations = Map.copyOf(observations);
        renamed = Map.copyOf(renamed);
        monitors = Collections.unmodifiableMap(new LinkedHashMap<>(monitors));
    }

    /** {@return name of the module} */
    public String name() {
        return lowered.protocol().name();
    }

    /**
     * The extra invariant that asks a question.
     *
     * @param asked the question
     * @return its name, in the text of {@link #observed()}
     * @throws IllegalArgumentException if nothing asks that
     */
    public String observation(Observation asked) {
        return Optional.ofNullable(observations.get(asked))
                .orElseThrow(() -> new IllegalArgumentException("nothing observes " + asked));
    }

    /**
     * A property or a definition.
     *
     * @param name what its author calls it
     * @return its name in this module
     */
    public String called(String name) {
        return renamed.getOrDefault(name, name);
    }

    /**
     * A property or a definition.
     *
     * @param name its name in this module
     * @return what its author calls it
     */
    public String author(String name) {
        return renamed.entrySet().stream()
                .filter(other -> other.getValue().equals(name))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(name);
    }

    /**
     * A cfg in the terms of this module: how it calls the formula that says how the protocol behaves, and what is
     * checked, and that TLC does not go on behind a step that breaks a rule, nor where a constraint does not hold.
     *
     * @param config a cfg
     * @return the same for this module
     */
    public String config(String config) {
        String named = config.replace(
                "SPECIFICATION " + ConfigPrinter.SPECIFICATION + "\n", "SPECIFICATION " + specification + "\n");
        for (Map.Entry<String, String> other : renamed.entrySet()) {
            named = named.replace("\n  " + other.getKey() + "\n", "\n  " + other.getValue() + "\n");
        }
        List<String> constraints = new ArrayList<>(constraints());
        if (lowered.canBeCut()) {
            constraints.add(0, lowered.names().definition(MisusePrinter.NOT_BROKEN));
        }
        return ConfigPrinter.notGoingOn(named, constraints);
    }

    /** {@return the names of the author's constraints in this module, behind which TLC does not go on} */
    public List<String> constraints() {
        return lowered.protocol().constraints().stream()
                .map(Definition::name)
                .map(this::called)
                .toList();
    }
}
