package org.interleave.checker.check;

import java.util.Map;
import java.util.TreeMap;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/** The modules that must stand beside a protocol's: those of the protocols that it refines. */
final class OtherModules {
    private final Map<String, String> texts = new TreeMap<>();

    private OtherModules() {}

    /** Their texts, by name; those that they need in turn included. */
    static Map<String, String> of(GeneratedModule module) {
        OtherModules others = new OtherModules();
        others.addSpecifications(module.lowered().protocol());
        return others.texts;
    }

    private void addSpecifications(Protocol protocol) {
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Refines refines
                    && !texts.containsKey(refines.specification().name())) {
                Protocol specification = refines.specification();
                texts.put(
                        specification.name(),
                        TlaGenerator.generate(specification).text());
                addSpecifications(specification);
            }
        }
    }
}
