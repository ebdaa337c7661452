package org.interleave.generator.tla;

import java.util.List;
import org.interleave.dsl.tree.FairnessAssumption;

/** Says what one property takes for granted, in terms of a module's actions. */
public interface Assumptions {
    /**
     * Prints an assumption.
     *
     * @param prefix stands before its first line
     * @param assumption the assumption
     * @return its lines
     */
    List<String> assumption(String prefix, FairnessAssumption assumption);
}
