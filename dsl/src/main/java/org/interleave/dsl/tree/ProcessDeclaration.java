package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/**
 * A process: one thread of control, or a family of several that are alike.
 *
 * @param name its name; also the variable that says where it stands
 * @param comment what it is
 * @param variables its locals and the ghosts that belong to it, in the order of declaration
 * @param body what it does
 * @param family what makes it a family, if it is one
 * @param runsWhile what must hold for it to take any step, over {@link Expression.Self}; always, if nothing is said
 * @param owesNothing why nothing obliges it to go on, where that is so
 * @param location where it was declared
 */
public record ProcessDeclaration(
        String name,
        Optional<String> comment,
        List<VariableDeclaration> variables,
        List<Statement> body,
        Optional<ProcessFamily> family,
        Optional<Condition> runsWhile,
        Optional<String> owesNothing,
        SourceLocation location) {
    /**
     * A condition, and where it was written.
     *
     * @param expression the condition
     * @param location where
     */
    public record Condition(Expression expression, SourceLocation location) {}

    public ProcessDeclaration {
        variables = List.copyOf(variables);
        body = List.copyOf(body);
    }
}
