package org.interleave.generator.tla;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.FairnessAssumption;

/** Says what properties say of actions, in terms of a module's own. */
public interface Assumptions {
    /**
     * Prints an assumption.
     *
     * @param prefix stands before its first line
     * @param assumption the assumption
     * @return its lines
     */
    List<String> assumption(String prefix, FairnessAssumption assumption);

    /**
     * All that a process can do, steps that break rules included.
     *
     * @param process its name
     * @return the action; of a family that of {@code self}
     */
    String actions(String process);

    /**
     * The set of the processes of a family.
     *
     * @param process its name
     * @return the set; none for a single process
     */
    Optional<String> members(String process);
}
