package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.generator.lower.Simplifier;

/** Prints what a property says, indented by two. */
final class FormulaPrinter {
    private static final Expression VARIABLES = new Expression.Parameter("vars");
    /** What looks at the state and is always true. */
    private static final Expression SAME = new Expression.Binary(BinaryOperator.EQUAL, VARIABLES, VARIABLES);

    private final ExpressionPrinter printer;
    private final Layout layout;

    /** What steps are said of: all variables, or those of the protocol alone. */
    private final String variables;

    FormulaPrinter(ExpressionPrinter printer, Layout layout, String variables) {
        this.printer = printer;
        this.layout = layout;
        this.variables = variables;
    }

    List<String> formula(Formula formula) {
        return formula(formula, 2, 0, Set.of());
    }

    /** The same where it is a conclusion, with parentheses around it or not. */
    List<String> conclusion(Formula formula, boolean inParentheses) {
        return formula(formula, inParentheses ? 6 : 5, inParentheses ? 1 : 0, Set.of());
    }

    private List<String> formula(Formula formula, int column, int tail, Set<String> known) {
        if (formula instanceof Formula.Always always) {
            return layout.block(resolved(always.condition(), known), column);
        }
        if (formula instanceof Formula.Never never) {
            return layout.block(resolved(new Expression.Not(never.condition()), known), column);
        }
        if (formula instanceof Formula.Reachable reachable) {
            return layout.block(resolved(reachable.condition(), known), column);
        }
        if (formula instanceof Formula.Eventually eventually) {
            return temporal("<>(", eventually.condition(), column, tail, known);
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return temporal("[]<>(", often.condition(), column, tail, known);
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return temporal("<>[](", stable.condition(), column, tail, known);
        }
        if (formula instanceof Formula.EveryStep step) {
            return layout.everyStep(resolved(step.condition(), known), variables, column);
        }
        if (formula instanceof Formula.ForAll all) {
            return forAll(all, column, tail, known);
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return leadsTo(leadsTo, column, tail, known);
        }
        throw new IllegalArgumentException("no text for " + formula);
    }

    private List<String> temporal(String operator, Expression condition, int column, int tail, Set<String> known) {
        return Layout.enclose(
                operator,
                layout.block(ofStates(resolved(condition, known)), column + operator.length(), 1 + tail),
                ")");
    }

    /** A quantifier around a temporal formula; one of a state or a step is in its condition. */
    private List<String> forAll(Formula.ForAll all, int column, int tail, Set<String> known) {
        BoundVariable named = printer.named(all.variable(), known);
        Set<String> inner = new HashSet<>(known);
        inner.add(named.name());
        Formula body = named == all.variable() ? all.formula() : renamed(all.formula(), all.variable(), named);
        String head = "\\A " + named.name() + " \\in " + printer.set(resolved(all.set(), known)) + " :";
        List<String> inside = formula(body, column + 2, tail, inner);
        String line = head + " " + String.join(" ", inside);
        if (inside.size() == 1 && column + line.length() + tail <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(Layout.hang("  ", inside));
        return lines;
    }

    private static Formula renamed(Formula formula, BoundVariable old, BoundVariable named) {
        return Formulas.map(formula, condition -> Expressions.replace(condition, old, new Expression.Bound(named)));
    }

    private List<String> leadsTo(Formula.LeadsTo leadsTo, int column, int tail, Set<String> known) {
        List<String> lines = new ArrayList<>(side(leadsTo.premise(), "", column, 0, known));
        lines.addAll(side(leadsTo.conclusion(), "~> ", column, tail, known));
        String line = String.join(" ", lines);
        return lines.size() == 2 && column + line.length() + tail <= Layout.WIDTH ? List.of(line) : lines;
    }

    private List<String> side(Expression condition, String prefix, int column, int tail, Set<String> known) {
        Expression resolved = ofStates(resolved(condition, known));
        boolean simple = resolved instanceof Expression.Binary || resolved instanceof Expression.Read;
        List<String> lines = new ArrayList<>(Layout.hang(
                prefix + (simple ? "" : "("),
                layout.block(resolved, column + prefix.length() + (simple ? 0 : 1), tail + (simple ? 0 : 1))));
        if (!simple) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ")");
        }
        return lines;
    }

    /** The operand of a temporal operator: TLC must not take it for a constant. */
    private static Expression ofStates(Expression resolved) {
        Expression shown = StateLevel.shown(resolved, SAME);
        return StateLevel.isCertain(shown) ? shown : new Expression.And(List.of(shown, SAME));
    }

    /** A condition that TLC must not take for a constant: to a constraint that is just false it objects. */
    Expression ofState(Expression condition) {
        Expression resolved = resolved(condition);
        return StateLevel.isCertain(resolved) ? resolved : new Expression.And(List.of(resolved, SAME));
    }

    Expression resolved(Expression condition) {
        return resolved(condition, Set.of());
    }

    private Expression resolved(Expression condition, Set<String> known) {
        return printer.resolve(Simplifier.simplify(condition), known);
    }
}
