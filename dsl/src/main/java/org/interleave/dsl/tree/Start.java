package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/**
 * One of several ways in which the protocol may begin: where some processes stand, jointly with the values that
 * depend on it.
 *
 * @param comment what is so in this beginning
 * @param places where processes stand
 * @param values values that variables have
 * @param location where it was declared
 */
public record Start(String comment, List<Place> places, List<FirstValue> values, SourceLocation location) {
    public Start {
        places = List.copyOf(places);
        values = List.copyOf(values);
    }

    /**
     * Where a process stands at the start.
     *
     * @param process name of the process
     * @param label the step it stands before; empty when it is absent
     */
    public record Place(String process, Optional<Label> label) {}

    /**
     * What value a variable has at the start.
     *
     * @param variable the variable
     * @param value its value
     */
    public record FirstValue(Variable variable, Expression value) {}
}
