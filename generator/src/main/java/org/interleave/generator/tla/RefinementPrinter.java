package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.lower.ModuleNames;
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
     * What a property says of a definition of the other protocol's module.
     *
     * @param names the names of this protocol's module
     * @param property the property
     * @param definition what the generator calls the definition, for example {@code Init}
     * @return the definition with its instance
     */
    public static String of(ModuleNames names, Property property, String definition) {
        Formula.Refines refines = (Formula.Refines) property.formula();
        return names.instance(property.name()) + "!"
                + ModuleNames.of(refines.specification()).definition(definition);
    }

    /**
     * That the other protocol allows where this one begins, and all of its steps.
     *
     * @param names the names of this protocol's module
     * @param property the property
     * @return its two parts
     */
    public static List<String> steps(ModuleNames names, Property property) {
        return List.of(
                of(names, property, "Init"),
                "[][" + of(names, property, "Next") + "]_(" + names.instance(property.name()) + "!vars)");
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
        LoweredProtocol other = Lowering.lower(specification);
        if (other.canBeCut()) {
            // None of its rules is ever broken: a step that breaks a rule here changes nothing of it.
            entries.add(List.of(other.names().definition(MisusePrinter.BROKEN) + " <- \"" + MisusePrinter.NONE + "\""));
        }
        List<String> lines = new ArrayList<>();
        lines.add("INSTANCE " + specification.name() + (entries.isEmpty() ? "" : " WITH"));
        for (int i = 0; i < entries.size(); i++) {
            String end = i + 1 < entries.size() ? "," : "";
            lines.addAll(Layout.hang("  ", Layout.enclose("", entries.get(i), end)));
        }
        out.definition(printer.names().instance(property.name()), lines);
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
    List<String> formula(Property property, Formula.Refines refines) {
        return refines.fair()
                ? List.of(of(printer.names(), property, "Spec"))
                : steps(printer.names(), property).stream()
                        .map(part -> "/\\ " + part)
                        .toList();
    }
}
