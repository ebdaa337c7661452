package org.interleave.checker.trace;

import java.util.Map;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.generator.lower.Cut;

/**
 * That a step breaks a rule of use, or would lead a variable out of its range. A behaviour ends with it.
 *
 * @param cut the way of the step
 * @param chosen what was chosen for it
 * @param text what is wrong, in words: {@code mmap_sem: released by a task that does not hold it for write}
 */
public record Misuse(Cut cut, Map<BoundVariable, Value> chosen, String text) {
    /**
     * Copies the map.
     *
     * @param cut kept as it is
     * @param chosen copied
     * @param text kept as it is
     */
    public Misuse {
        chosen = Map.copyOf(chosen);
    }
}
