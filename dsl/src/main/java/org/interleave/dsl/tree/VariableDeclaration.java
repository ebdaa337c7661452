package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/**
 * A variable as it was declared.
 *
 * @param variable its identity, name and type
 * @param initial its possible first values; one, or several of which any may be the first; or an
 *     {@link Expression.AllValues}, when it may begin with any value of its type
 * @param ghost whether it is for properties only: steps may write it, guards and branches may not read it
 * @param comment what it is, in a few words
 */
public record VariableDeclaration(
        Variable variable, List<Expression> initial, boolean ghost, Optional<String> comment) {
    public VariableDeclaration {
        initial = List.copyOf(initial);
    }

    /** {@return its name} */
    public String name() {
        return variable.name();
    }

    /** {@return whether it may begin with any value of its type} */
    public boolean beginsWithAny() {
        return initial.size() == 1 && initial.get(0) instanceof Expression.AllValues;
    }

    /** {@return its only first value, if it has one only} */
    public Optional<Expression> onlyInitial() {
        return initial.size() == 1 && !beginsWithAny() ? Optional.of(initial.get(0)) : Optional.empty();
    }
}
