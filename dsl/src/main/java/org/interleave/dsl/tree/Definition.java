package org.interleave.dsl.tree;

import java.util.List;

/**
 * A condition, or another expression over the state, with a name of its own: for properties to use, or a constraint of
 * searches.
 *
 * @param name its TLA+ name
 * @param parameters what it is applied to, in order; often nothing
 * @param condition what it stands for, over its parameters
 * @param comment what it means
 * @param location where it was declared
 */
public record Definition(
        String name, List<BoundVariable> parameters, Expression condition, String comment, SourceLocation location) {
    public Definition {
        parameters = List.copyOf(parameters);
    }
}
