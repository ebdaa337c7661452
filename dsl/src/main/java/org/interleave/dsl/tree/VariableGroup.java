package org.interleave.dsl.tree;

import java.util.List;

/**
 * Variables that belong together, such as the members of one struct.
 *
 * @param name name of the group, as in C; names the tuple of its variables
 * @param heading the comment above its variables
 * @param variables its variables, in the order of declaration
 */
public record VariableGroup(String name, String heading, List<VariableDeclaration> variables) {
    public VariableGroup {
        variables = List.copyOf(variables);
    }
}
