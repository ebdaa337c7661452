package org.interleave.generator.tla;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.SourceLocation;

/** Prints the functions to which an author gave a name. */
public final class OperatorPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public OperatorPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * Prints operators.
     *
     * @param operators the operators
     * @param out takes the lines
     */
    public void print(List<Operator> operators, ModuleWriter out) {
        boolean first = true;
        for (Operator operator : operators) {
            if (!first) {
                out.blank();
            }
            first = false;
            print(operator, out);
        }
    }

    /** Its parameters have names that nothing else has; what its body binds has others. */
    void print(Operator operator, ModuleWriter out) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String parameter : operator.parameters()) {
            BoundVariable plain = new BoundVariable(parameter, SourceLocation.NONE);
            names.put(
                    parameter, printer.named(plain, Set.copyOf(names.values())).name());
        }
        Set<String> known = new LinkedHashSet<>(names.values());
        out.definition(
                printer.names().operator(operator) + "(" + String.join(", ", known) + ")",
                layout.block(printer.resolve(named(operator.body(), names), known), 2));
    }

    private static Expression named(Expression expression, Map<String, String> names) {
        return expression instanceof Expression.Parameter parameter
                ? new Expression.Parameter(names.getOrDefault(parameter.name(), parameter.name()))
                : Expressions.mapParts(expression, part -> named(part, names));
    }
}
