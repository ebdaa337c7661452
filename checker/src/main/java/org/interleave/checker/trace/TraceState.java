package org.interleave.checker.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interleave.checker.value.Value;

/**
 * A state of a behaviour.
 *
 * @param number its number in the behaviour, from 1
 * @param values the value of every variable, by name, in the order of declaration; a process's name is the variable
 *     that says before which step it stands
 */
public record TraceState(int number, Map<String, Value> values) {
    /**
     * Copies the values.
     *
     * @param number kept as it is
     * @param values copied
     */
    public TraceState {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
