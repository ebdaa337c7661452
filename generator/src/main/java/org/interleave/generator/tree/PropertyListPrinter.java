package org.interleave.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.ExpressionPrinter;

/** Prints what is asked of a protocol: each property with its reason below. */
public final class PropertyListPrinter {
    private final ExpressionPrinter expressions;

    private PropertyListPrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
    }

    /**
     * Prints the properties of a protocol.
     *
     * @param protocol a valid protocol
     * @return their text, each line with its line feed
     */
    public static String print(Protocol protocol) {
        PropertyListPrinter printer =
                new PropertyListPrinter(new ExpressionPrinter(protocol, ControlFlow.of(protocol)));
        List<String> lines = new ArrayList<>();
        lines.add("properties");
        for (Definition definition : protocol.definitions()) {
            String parameters =
                    definition.parameters().stream().map(BoundVariable::name).collect(Collectors.joining(", "));
            lines.add("  " + definition.name() + (parameters.isEmpty() ? "" : "(" + parameters + ")") + " is "
                    + printer.text(definition.condition()));
            lines.add("    " + definition.comment());
        }
        for (Definition constraint : protocol.constraints()) {
            lines.add("  " + constraint.name() + ": searches end behind a state without "
                    + printer.text(constraint.condition()));
            lines.add("    " + constraint.comment());
        }
        for (Property property : protocol.properties()) {
            lines.add("  " + property.name() + ": " + printer.formula(property.formula()) + assumptions(property));
            lines.add("    " + property.reason());
        }
        return String.join("\n", lines) + "\n";
    }

    private String formula(Formula formula) {
        if (formula instanceof Formula.Always always) {
            return "always " + text(always.condition());
        }
        if (formula instanceof Formula.Never never) {
            return "never " + text(never.condition());
        }
        if (formula instanceof Formula.Eventually eventually) {
            return "eventually " + text(eventually.condition());
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return text(leadsTo.premise()) + " leads to " + text(leadsTo.conclusion());
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return "infinitely often " + text(often.condition());
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return "eventually always " + text(stable.condition());
        }
        if (formula instanceof Formula.EveryStep step) {
            return "every step " + text(step.condition());
        }
        if (formula instanceof Formula.ForAll all) {
            return "for all " + all.variable() + " in " + text(all.set()) + ": " + formula(all.formula());
        }
        if (formula instanceof Formula.Refines refines) {
            return "implements " + refines.specification().name() + (refines.fair() ? "" : ", but for its fairness");
        }
        if (formula instanceof Formula.Overtaking overtaking) {
            return overtaking.other() + " with " + text(overtaking.goesFirst()) + " overtakes "
                    + overtaking.waiter() + " with " + text(overtaking.waits()) + " at most " + overtaking.bound()
                    + " times";
        }
        return formula instanceof Formula.Reachable reachable
                ? "reachable " + text(reachable.condition())
                : "no deadlock";
    }

    private String text(Expression condition) {
        return expressions.print(expressions.resolve(Simplifier.simplify(condition)));
    }

    private static String assumptions(Property property) {
        if (property.assumptions().isEmpty()) {
            return "";
        }
        return property.assumptions().stream()
                .map(PropertyListPrinter::assumption)
                .collect(Collectors.joining(", ", ", assuming weakly fair: ", ""));
    }

    private static String assumption(FairnessAssumption assumption) {
        if (assumption instanceof FairnessAssumption.WeaklyFairStep step) {
            return step.process() + " at " + step.label();
        }
        return ((FairnessAssumption.WeaklyFairProcess) assumption).process();
    }
}
