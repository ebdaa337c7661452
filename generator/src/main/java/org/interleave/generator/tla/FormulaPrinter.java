package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.dsl.tree.Quantifier;
import org.interleave.generator.lower.Simplifier;

/** Prints what a property says, indented by two. */
final class FormulaPrinter {
    private final ExpressionPrinter printer;
    private final Layout layout;

    FormulaPrinter(ExpressionPrinter printer, Layout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    List<String> formula(Formula formula) {
        return formula(formula, 2);
    }

    private List<String> formula(Formula formula, int column) {
        if (formula instanceof Formula.Always always) {
            return layout.block(resolved(always.condition()), column);
        }
        if (formula instanceof Formula.Never never) {
            return layout.block(resolved(new Expression.Not(never.condition())), column);
        }
        if (formula instanceof Formula.Reachable reachable) {
            return layout.block(resolved(reachable.condition()), column);
        }
        if (formula instanceof Formula.Eventually eventually) {
            return temporal("<>(", eventually.condition(), column);
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return temporal("[]<>(", often.condition(), column);
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return temporal("<>[](", stable.condition(), column);
        }
        if (formula instanceof Formula.EveryStep step) {
            return Layout.enclose("[][", layout.block(resolved(step.condition()), column + 3), "]_vars");
        }
        if (formula instanceof Formula.ForAll all) {
            return forAll(all, column);
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return leadsTo(leadsTo, column);
        }
        throw new IllegalArgumentException("no text for " + formula);
    }

    private List<String> temporal(String operator, Expression condition, int column) {
        return Layout.enclose(operator, layout.block(resolved(condition), column + operator.length()), ")");
    }

    /** TLC knows quantifiers around temporal formulas, but wants those of a step or a state inside. */
    private List<String> forAll(Formula.ForAll all, int column) {
        if (all.formula() instanceof Formula.EveryStep step) {
            return formula(new Formula.EveryStep(every(all, step.condition())), column);
        }
        if (all.formula() instanceof Formula.Always always) {
            return formula(new Formula.Always(every(all, always.condition())), column);
        }
        if (all.formula() instanceof Formula.Never never) {
            return formula(new Formula.Always(every(all, new Expression.Not(never.condition()))), column);
        }
        BoundVariable named = printer.named(all.variable());
        Formula body = named == all.variable() ? all.formula() : renamed(all.formula(), all.variable(), named);
        String head = "\\A " + named.name() + " \\in " + printer.set(resolved(all.set())) + " :";
        List<String> inside = formula(body, column + 2);
        String line = head + " " + String.join(" ", inside);
        if (inside.size() == 1 && column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(Layout.hang("  ", inside));
        return lines;
    }

    private static Expression every(Formula.ForAll all, Expression condition) {
        return new Expression.Quantified(Quantifier.FOR_ALL, all.variable(), all.set(), condition);
    }

    private static Formula renamed(Formula formula, BoundVariable old, BoundVariable named) {
        return Formulas.map(formula, condition -> Expressions.replace(condition, old, new Expression.Bound(named)));
    }

    private List<String> leadsTo(Formula.LeadsTo leadsTo, int column) {
        List<String> lines = new ArrayList<>(side(leadsTo.premise(), "", column));
        lines.addAll(side(leadsTo.conclusion(), "~> ", column));
        String line = String.join(" ", lines);
        return lines.size() == 2 && column + line.length() <= Layout.WIDTH ? List.of(line) : lines;
    }

    private List<String> side(Expression condition, String prefix, int column) {
        Expression resolved = resolved(condition);
        boolean simple = resolved instanceof Expression.Binary || resolved instanceof Expression.Read;
        List<String> lines = new ArrayList<>(Layout.hang(
                prefix + (simple ? "" : "("), layout.block(resolved, column + prefix.length() + (simple ? 0 : 1))));
        if (!simple) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ")");
        }
        return lines;
    }

    Expression resolved(Expression condition) {
        return printer.resolve(Simplifier.simplify(condition));
    }
}
