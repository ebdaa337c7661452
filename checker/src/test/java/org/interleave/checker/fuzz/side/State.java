package org.interleave.checker.fuzz.side;

import java.util.Map;
import java.util.TreeMap;
import org.interleave.checker.value.Value;

/** A state: the value of each variable by its name, the places of processes among them. */
final class State {
    private final Map<String, Value> values;
    private final int hash;

    State(Map<String, Value> values) {
        this.values = Map.copyOf(values);
        this.hash = this.values.hashCode();
    }

    Map<String, Value> values() {
        return values;
    }

    State with(String variable, Value value) {
        Map<String, Value> changed = new TreeMap<>(values);
        changed.put(variable, value);
        return new State(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && hash == state.hash && values.equals(state.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}
