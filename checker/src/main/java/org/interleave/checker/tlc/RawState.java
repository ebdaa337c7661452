package org.interleave.checker.tlc;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interleave.checker.value.Value;

/**
 * A state of a counterexample as TLC gives it.
 *
 * @param number its place in the behaviour, from 1
 * @param action the name of the action that led to it, without arguments; empty for an initial state
 * @param values the value of each variable, sorted by name; immutable
 */
public record RawState(int number, Optional<String> action, Map<String, Value> values) {
    /**
     * Copies the values.
     *
     * @param number its place in the behaviour, from 1
     * @param action the name of the action that led to it
     * @param values the value of each variable
     */
    public RawState {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
