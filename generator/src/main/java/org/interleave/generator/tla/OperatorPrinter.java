package org.interleave.generator.tla;

import java.util.List;
import org.interleave.dsl.tree.Operator;

/** Prints the functions to which an author gave a name. */
final class OperatorPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    OperatorPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    void print(List<Operator> operators, ModuleWriter out) {
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
