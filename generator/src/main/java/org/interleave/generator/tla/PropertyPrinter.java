package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ObjectInvariant;
import org.interleave.generator.lower.Simplifier;

/** Prints definitions, properties and the invariants of kernel objects, each with its reason. */
public final class PropertyPrinter {
    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final FormulaPrinter formulas;
    private final RefinementPrinter refinements;
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final Assumptions fairness;

    /**
     * A printer.
     *
     * @param lowered the protocol
     * @param printer prints expressions
     * @param layout breaks what does not fit on a line
     * @param fairness prints what single properties assume
     */
    public PropertyPrinter(LoweredProtocol lowered, ExpressionPrinter printer, Layout layout, Assumptions fairness) {
        this.lowered = lowered;
        this.protocol = lowered.protocol();
        this.formulas = new FormulaPrinter(printer, layout, MisusePrinter.judged(lowered));
        this.refinements = new RefinementPrinter(printer, layout);
        this.printer = printer;
        this.layout = layout;
        this.fairness = fairness;
    }

    /**
     * Prints all of them, in sections.
     *
     * @param out takes the lines
     */
    public void print(ModuleWriter out) {
        List<Property> safety = only(formula -> formula instanceof Formula.Always || formula instanceof Formula.Never);
        if (!safety.isEmpty()
                || protocol.predicates().findAny().isPresent()
                || !lowered.invariants().isEmpty()
                || lowered.hasServers()) {
            section("Safety", out);
            protocol.definitions().forEach(definition -> definition(definition, out));
            for (Definition constraint : protocol.constraints()) {
                String comment = "A constraint: TLC does not go on where it does not hold. ";
                definition(
                        constraint,
                        "",
                        formulas.ofState(constraint.condition()),
                        comment + sentence(constraint.comment()),
                        out);
            }
            safety.forEach(property -> property(property, out));
            lowered.invariants().forEach(invariant -> invariant(invariant, out));
            if (lowered.hasServers()) {
                noDeadlock(out);
            }
        }
        List<Property> steps = only(formula -> formula instanceof Formula.EveryStep);
        if (!steps.isEmpty()) {
            section("Steps", out);
            steps.forEach(property -> property(property, out));
        }
        List<Property> liveness = only(PropertyPrinter::isLiveness);
        if (!liveness.isEmpty()) {
            section("Liveness", out);
            liveness.forEach(property -> property(property, out));
        }
        List<Property> refined = only(formula -> formula instanceof Formula.Refines);
        if (!refined.isEmpty()) {
            section("Refinement", out);
            refined.forEach(property -> refinement(property, (Formula.Refines) property.formula(), out));
        }
        List<Property> reachability = only(formula -> formula instanceof Formula.Reachable);
        if (!reachability.isEmpty()) {
            section("Reachability: each of these holds in some reachable state", out);
            reachability.forEach(property -> property(property, out));
        }
    }

    private static boolean isLiveness(Formula formula) {
        return formula instanceof Formula.Eventually
                || formula instanceof Formula.LeadsTo
                || formula instanceof Formula.InfinitelyOften
                || formula instanceof Formula.EventuallyAlways;
    }

    /** What is said of every element, or the formula itself. */
    private static Formula ofEach(Formula formula) {
        return formula instanceof Formula.ForAll all ? ofEach(all.formula()) : formula;
    }

    private List<Property> only(Predicate<Formula> kind) {
        return protocol.properties().stream()
                .filter(property -> kind.test(ofEach(property.formula())))
                .toList();
    }

    private static void section(String title, ModuleWriter out) {
        out.blank();
        out.rule();
        out.heading(title);
    }

    private void definition(Definition definition, ModuleWriter out) {
        Expression body = definition.condition();
        Set<String> known = new LinkedHashSet<>();
        for (BoundVariable parameter : definition.parameters()) {
            String name = printer.named(parameter, known).name();
            known.add(name);
            body = Expressions.replace(body, parameter, new Expression.Parameter(name));
        }
        definition(
                definition,
                known.isEmpty() ? "" : "(" + String.join(", ", known) + ")",
                printer.resolve(Simplifier.simplify(body), known),
                sentence(definition.comment()),
                out);
    }

    private void definition(
            Definition definition, String parameters, Expression condition, String comment, ModuleWriter out) {
        out.blank();
        int first = out.nextLine();
        out.comment(comment);
        out.definition(printer.authored(definition.name()) + parameters, layout.block(condition, 2));
        out.source(first, printer.authored(definition.name()), definition.location());
    }

    private void property(Property property, ModuleWriter out) {
        out.blank();
        int first = out.nextLine();
        out.comment(sentence(property.reason()));
        out.definition(
                printer.authored(property.name()),
                property.assumptions().isEmpty() ? formulas.formula(property.formula()) : assuming(property));
        out.source(first, printer.authored(property.name()), property.location());
    }

    private void refinement(Property property, Formula.Refines refines, ModuleWriter out) {
        out.blank();
        int first = out.nextLine();
        out.comment(sentence(property.reason()));
        refinements.instance(property, refines, out);
        out.blank();
        out.definition(printer.authored(property.name()), refinements.formula(property, refines));
        out.source(first, printer.authored(property.name()), property.location());
    }

    /** A formula under the assumptions of its property. */
    private List<String> assuming(Property property) {
        boolean leadsTo = property.formula() instanceof Formula.LeadsTo || property.formula() instanceof Formula.ForAll;
        List<String> formula = formulas.conclusion(property.formula(), leadsTo);
        List<String> conclusion = leadsTo ? Layout.enclose("=> (", formula, ")") : Layout.hang("=> ", formula);
        List<FairnessAssumption> assumptions = property.assumptions();
        List<String> lines = new ArrayList<>();
        if (assumptions.size() == 1) {
            lines.addAll(fairness.assumption("", assumptions.get(0)));
            String line = lines.get(0) + " " + conclusion.get(0);
            if (lines.size() == 1 && conclusion.size() == 1 && 2 + line.length() <= Layout.WIDTH) {
                return List.of(line);
            }
        } else {
            assumptions.forEach(assumption -> lines.addAll(fairness.assumption("/\\ ", assumption)));
        }
        lines.addAll(conclusion);
        return lines;
    }

    private Expression resolved(Expression condition) {
        return formulas.resolved(condition);
    }

    /** That nobody waits for ever but servers, as far as single states tell: they may go on among themselves. */
    private void noDeadlock(ModuleWriter out) {
        List<LoweredProcess> servers = lowered.processes().stream()
                .filter(process -> process.flow().isServer())
                .toList();
        out.blank();
        out.comment("Somebody can go on, or all have ended but servers, which may wait for ever: "
                + servers.stream().map(LoweredProcess::name).collect(Collectors.joining(", ")) + ".");
        List<LoweredProcess> others = lowered.processes().stream()
                .filter(process -> !process.flow().isServer())
                .toList();
        List<String> lines = new ArrayList<>();
        if (others.stream().allMatch(process -> process.flow().canEnd())) {
            Expression ended = new Expression.And(others.stream()
                    .map(process -> OfMembers.all(process, process::ended))
                    .toList());
            lines.addAll(Layout.hang("\\/ ", layout.block(resolved(ended), 5)));
        }
        for (LoweredProcess process : lowered.processes()) {
            String some = fairness.members(process.name())
                    .map(set -> "\\E self \\in " + set + " : ")
                    .orElse("");
            lines.add("\\/ " + some + "ENABLED " + fairness.actions(process.name()));
        }
        // As without servers, nothing is asked of states from which TLC does not go on.
        protocol.constraints().forEach(constraint -> lines.add("\\/ ~" + printer.authored(constraint.name())));
        out.definition(Property.NO_DEADLOCK, lines);
    }

    /** That none of its rules is broken, one after the other, each under what is wrong otherwise. */
    private void invariant(ObjectInvariant invariant, ModuleWriter out) {
        out.blank();
        int first = out.nextLine();
        boolean one = invariant.messages().size() == 1;
        out.comment(
                one
                        ? invariant.object().name() + " is never "
                                + invariant.messages().get(0) + "."
                        : "What must never happen to " + invariant.object().name() + ", rule by rule.");
        List<String> lines = new ArrayList<>();
        for (String message : invariant.messages()) {
            List<List<String>> conjuncts = new ArrayList<>();
            if (lowered.canBreak(invariant, message)) {
                conjuncts.add(List.of(
                        lowered.names().definition(MisusePrinter.BROKEN) + " # \"" + invariant.rule(message) + "\""));
            }
            invariant.states().stream()
                    .filter(clause -> clause.message().equals(message))
                    .forEach(clause -> conjuncts.add(layout.block(resolved(clause.condition()), 5)));
            if (!one) {
                Layout.wrap(message, Layout.WIDTH - 5).forEach(line -> lines.add("\\* " + line));
            }
            conjuncts.forEach(block -> lines.addAll(one && conjuncts.size() == 1 ? block : Layout.hang("/\\ ", block)));
        }
        out.definition(invariant.name(), lines);
        out.source(first, invariant.name(), invariant.object().location());
    }

    /** Begins with a capital, unless it begins with a name; ends with a full stop. */
    private static String sentence(String text) {
        boolean word = text.matches("[a-z]+([ ,].*)?");
        String start = word ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
        return start.endsWith(".") ? start : start + ".";
    }
}
