package org.interleave.checker.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.tla.GeneratedModule;

/**
 * All that decides what comes out of the check of a protocol: where it is the same, so are the verdicts. It does not
 * depend on the lines of the source.
 *
 * @param files the generated files, by name: the values of constants are in the cfg only
 * @param observed the module with the extra invariants of private runs
 * @param excused what the author allows to be idle: steps that never fire, properties whose premise is never reached
 * @param expectations what is expected of each check
 */
public record Fingerprint(
        Map<String, String> files, String observed, Set<String> excused, Map<String, Expectation> expectations) {
    /**
     * Copies the collections.
     *
     * @param files copied
     * @param observed kept as it is
     * @param excused copied
     * @param expectations copied
     */
    public Fingerprint {
        files = Map.copyOf(files);
        excused = Set.copyOf(excused);
        expectations = Map.copyOf(expectations);
    }

    /**
     * Builds protocols and takes their fingerprints.
     *
     * @param entries the protocols with what is expected of them
     * @param mistakes takes what is wrong with those that have no fingerprint
     * @return the fingerprint of each of the others, in the same order
     */
    public static Map<ProtocolEntry, Fingerprint> of(List<ProtocolEntry> entries, List<ProtocolException> mistakes) {
        Map<ProtocolEntry, Fingerprint> fingerprints = new LinkedHashMap<>();
        CheckableProtocols.checks(entries, mistakes)
                .forEach((entry, checks) -> fingerprints.put(entry, ofChecks(checks)));
        return fingerprints;
    }

    private static Fingerprint ofChecks(List<Check> checks) {
        GeneratedModule module = checks.get(0).module();
        Map<String, Expectation> expected = new LinkedHashMap<>();
        checks.forEach(check -> expected.put(check.name(), check.expected()));
        return new Fingerprint(GeneratedFiles.of(checks), module.observed(), excused(module), expected);
    }

    private static Set<String> excused(GeneratedModule module) {
        Set<String> excused = new LinkedHashSet<>();
        for (LoweredProcess process : module.lowered().processes()) {
            for (Place step : process.flow().steps()) {
                if (step.info().neverFires().isPresent()) {
                    excused.add(process.name() + " " + step);
                }
            }
        }
        for (Property property : module.lowered().protocol().properties()) {
            if (property.vacuous().isPresent()) {
                excused.add(property.name());
            }
        }
        return excused;
    }
}
