package org.interleave.generator.tla;

import java.util.List;
import org.interleave.dsl.tree.Operator;

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
            out.definition(
                    operator.name() + "(" + String.join(", ", operator.parameters()) + ")",
                    layout.block(printer.resolve(operator.body()), 2));
        }
    }
}
