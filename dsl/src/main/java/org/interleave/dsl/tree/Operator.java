package org.interleave.dsl.tree;

import java.util.List;

/**
 * A named operator of a library struct: a guard such as {@code CanDownRead(sem)}, or a new value such as
 * {@code DownRead(sem, task)}. It never holds a prime.
 *
 * @param name its TLA+ name
 * @param parameters names of its parameters, in order
 * @param body its definition, over {@link Expression.Parameter}s
 * @param location where it was declared; {@link SourceLocation#NONE} for that of a library struct
 */
public record Operator(String name, List<String> parameters, Expression body, SourceLocation location) {
    public Operator {
        parameters = List.copyOf(parameters);
    }
}
