package org.interleave.generator.tla;

import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.generator.lower.ModuleNames;

/** Prints a library struct: its first value, the set of its values and its operators, once and whole. */
public final class StructPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public StructPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * Prints a struct.
     *
     * @param struct the struct
     * @param out takes the lines
     */
    public void print(StructDefinition struct, ModuleWriter out) {
        out.heading(struct.comment());
        out.blank();
        ModuleNames names = printer.names();
        out.definition(
                names.struct(struct.initialName()),
                List.of(struct.fields().stream()
                        .map(field -> field.name() + " |-> " + printer.print(field.initial()))
                        .collect(Collectors.joining(", ", "[", "]"))));
        String tasks = printer.parameter("tasks");
        TypePrinter types = new TypePrinter(printer, tasks);
        out.blank();
        out.definition(
                names.struct(struct.name()) + (TypePrinter.mentionsProcesses(struct) ? "(" + tasks + ")" : ""),
                List.of(struct.fields().stream()
                        .map(field -> field.name() + " : " + types.print(field.type()))
                        .collect(Collectors.joining(", ", "[", "]"))));
        OperatorPrinter operators = new OperatorPrinter(printer, layout);
        for (Operator operator : struct.operators()) {
            out.blank();
            operators.print(operator, out);
        }
    }
}
