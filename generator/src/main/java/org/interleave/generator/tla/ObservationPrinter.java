package org.interleave.generator.tla;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Simplifier;

/** Prints the invariants by which TLC is asked whether there is a state in which something holds. */
public final class ObservationPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    /**
     * A printer.
     *
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     */
    public ObservationPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    /**
     * Prints all that a protocol's properties ask for.
     *
     * @param protocol the protocol
     * @param out takes the lines
     * @param names takes the name of each invariant
     */
    public void print(Protocol protocol, ModuleWriter out, Map<Observation, String> names) {
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Reachable reachable) {
                observe(property, Observation.Kind.REACHABLE, reachable.condition(), out, names);
            } else {
                premise(property.formula())
                        .ifPresent(premise -> observe(property, Observation.Kind.PREMISE, premise, out, names));
            }
        }
    }

    /** What must be reached for a property to say anything. */
    private static Optional<Expression> premise(Formula formula) {
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return Optional.of(leadsTo.premise());
        }
        if (formula instanceof Formula.ForAll all) {
            return premise(all.formula()).map(premise -> Quantify.exists(all.variable(), all.set(), premise));
        }
        return formula instanceof Formula.Overtaking overtaking
                ? Optional.of(MonitorPrinter.premise(overtaking))
                : Optional.empty();
    }

    private void observe(
            Property property,
            Observation.Kind kind,
            Expression condition,
            ModuleWriter out,
            Map<Observation, String> names) {
        String name = "Interleave_" + property.name() + "_" + kind.name().charAt(0)
                + kind.name().substring(1).toLowerCase(Locale.ROOT);
        Expression never = new Expression.Not(Simplifier.simplify(condition));
        out.blank();
        out.definition(name, layout.block(printer.resolve(never), 2));
        names.put(new Observation(property.name(), kind), name);
    }
}
