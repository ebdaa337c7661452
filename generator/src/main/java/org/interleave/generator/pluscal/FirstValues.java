package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.TypePrinter;

/** Prints what value a variable has first: {@code x = 0}, or {@code x \in {0, 1}}. */
final class FirstValues {
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final TypePrinter types;

    FirstValues(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
        this.types = new TypePrinter(printer);
    }

    /** The lines for a variable that stands at a column, with so many signs behind it. */
    List<String> lines(String variable, Type type, List<Expression> initial, int column, int behind) {
        List<Expression> values = initial.stream().distinct().toList();
        String in = variable + " \\in ";
        if (values.size() == 1 && values.get(0) instanceof Expression.AllValues) {
            return Layout.hang(in, types.block(type, column + in.length() + behind));
        }
        if (values.size() == 1) {
            Expression value = printer.resolve(values.get(0));
            String line = variable + " = " + printer.print(value);
            if (column + line.length() + behind <= Layout.WIDTH) {
                return List.of(line);
            }
            List<String> lines = new ArrayList<>();
            lines.add(variable + " =");
            lines.addAll(Layout.hang("  ", layout.block(value, column + 2 + behind)));
            return lines;
        }
        if (values.stream().allMatch(Expression.BooleanLiteral.class::isInstance)) {
            return List.of(in + "BOOLEAN");
        }
        List<String> items = values.stream()
                .map(value -> printer.print(printer.resolve(value)))
                .toList();
        return Layout.fill(in + "{", items, "}", 2, column + behind);
    }
}
