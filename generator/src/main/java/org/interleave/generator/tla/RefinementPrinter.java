package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.lower.Simplifier;

/** Prints that a protocol implements another: an instance of the other's module under a mapping, and its Spec. */
public final class RefinementPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    RefinementPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * What stands before the names of the other protocol's module where a property speaks of them.
     *
     * @param property name of the property
     * @return the instance and an exclamation mark
     */
    public static String prefix(String property) {
        return instance(property) + "!";
    }

    /** The instance of the other protocol's module that a property speaks of. */
    private static String instance(String property) {
        return property + "_of";
    }

    /** The mapping: every variable and constant of the other protocol with its value here. */
    void instance(Property property, Formula.Refines refines, ModuleWriter out) {
        Protocol specification = refines.specification();
        List<List<String>> entries = new ArrayList<>();
        for (Constant constant : specification.constants()) {
            entries.add(List.of(constant.name() + " <- " + constant.value()));
        }
        for (Formula.Mapped mapped : refines.mapping()) {
            entries.add(entry(mapped));
        }
        if (Lowering.lower(specification).canBeCut()) {
            // None of its rules is ever broken: a step that breaks a rule here changes nothing of it.
            entries.add(List.of(MisusePrinter.BROKEN + " <- \"" + MisusePrinter.NONE + "\""));
        }
        List<String> lines = new ArrayList<>();
        lines.add("INSTANCE " + specification.name() + (entries.isEmpty() ? "" : " WITH"));
        for (int i = 0; i < entries.size(); i++) {
            String end = i + 1 < entries.size() ? "," : "";
            lines.addAll(Layout.hang("  ", Layout.enclose("", entries.get(i), end)));
        }
        out.definition(instance(property.name()), lines);
    }

    private List<String> entry(Formula.Mapped mapped) {
        Expression value = printer.resolve(Simplifier.simplify(mapped.value()));
        String line = mapped.name() + " <- " + printer.print(value);
        if (4 + line.length() < Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(mapped.name() + " <-");
        lines.addAll(Layout.hang("  ", layout.block(value, 7)));
        return lines;
    }

    /** The formula: the whole of the other, or its beginning and its steps. */
    static List<String> formula(Property property, Formula.Refines refines) {
        String of = prefix(property.name());
        return refines.fair()
                ? List.of(of + "Spec")
                : List.of("/\\ " + of + "Init", "/\\ [][" + of + "Next]_(" + of + "vars)");
    }
}
