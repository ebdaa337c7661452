package org.interleave.generator.pluscal;

import java.util.Map;
import org.interleave.generator.tla.Observation;

/**
 * The PlusCal twin of a protocol. Its translation is not part of it: the TLA+ tools make it.
 *
 * @param name name of the module
 * @param specification name of the formula that TLC is to check: the translation's own, or one that follows it
 * @param text the module
 * @param observed the module with the extra invariants for private runs of the checker
 * @param observations the name of each extra invariant
 */
public record PlusCalModule(
        String name, String specification, String text, String observed, Map<Observation, String> observations) {
    /**
     * Copies the observations.
     *
     * @param name kept as it is
     * @param specification kept as it is
     * @param text kept as it is
     * @param observed kept as it is
     * @param observations copied
     */
    public PlusCalModule {
        observations = Map.copyOf(observations);
    }

    /**
     * The cfg that asks of the twin what another asks of the direct module.
     *
     * @param direct a cfg of the direct module
     * @return the same with the twin's specification
     */
    public String config(String direct) {
        return direct.replace("SPECIFICATION Spec\n", "SPECIFICATION " + specification + "\n");
    }
}
