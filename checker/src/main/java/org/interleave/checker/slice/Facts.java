package org.interleave.checker.slice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/** Finds the facts that an expression looks at in a state. */
final class Facts {
    private final Evaluator state;
    private final Set<Fact> found = new LinkedHashSet<>();

    private Facts(Evaluator state) {
        this.state = state;
    }

    /** All of them. What is said of the elements of a set is looked at for each element that it has there. */
    static Set<Fact> of(Fact expression, Evaluator state) {
        Facts facts = new Facts(state);
        facts.add(expression);
        return facts.found;
    }

    private void add(Fact fact) {
        Expression expression = fact.expression();
        if (expression instanceof Expression.Reference reference) {
            add(fact.of(Expressions.inlined(reference)));
        } else if (expression instanceof Expression.Let let) {
            add(fact.of(Expressions.inlined(let)));
        } else if (expression instanceof Expression.Quantified quantified) {
            elements(fact, quantified.variable(), quantified.set(), quantified.condition());
        } else if (expression instanceof Expression.SetFilter filter) {
            elements(fact, filter.variable(), filter.set(), filter.condition());
        } else if (expression instanceof Expression.SetImage image) {
            elements(fact, image.variable(), image.set(), image.value());
        } else if (expression instanceof Expression.FunctionLiteral function) {
            elements(fact, function.variable(), function.keys(), function.value());
        } else if (expression instanceof Expression.ElementUpdate update) {
            changed(fact, update.function(), List.of(update.key(), update.value()));
        } else if (expression instanceof Expression.FieldUpdate update) {
            changed(fact, update.struct(), List.of(update.value()));
        } else {
            if (isFact(expression)) {
                found.add(fact);
            }
            if (isPart(expression) && isFact(expression)) {
                keys(fact);
            } else {
                Expressions.parts(expression).forEach(part -> add(fact.of(part)));
            }
        }
    }

    private static boolean isFact(Expression expression) {
        return expression instanceof Expression.Read
                || expression instanceof Expression.At
                || expression instanceof Expression.Ended
                || expression instanceof Expression.Waits
                || (isPart(expression) && isFact(whole(expression)));
    }

    /** Whether it is one element or field of something. */
    private static boolean isPart(Expression expression) {
        return expression instanceof Expression.Element || expression instanceof Expression.FieldRead;
    }

    private static Expression whole(Expression part) {
        return part instanceof Expression.Element element ? element.function() : ((Expression.FieldRead) part).struct();
    }

    /** Of {@code next[head]} the variable {@code head} is looked at too, but not the rest of {@code next}. */
    private void keys(Fact part) {
        Expression expression = part.expression();
        while (isPart(expression)) {
            if (expression instanceof Expression.Element element) {
                add(part.of(element.key()));
            }
            expression = whole(expression);
        }
    }

    /** Who writes one element of a variable leaves the others as they are, and does not look at them. */
    private void changed(Fact update, Expression whole, List<Expression> parts) {
        if (!(whole instanceof Expression.Read)) {
            add(update.of(whole));
        }
        parts.forEach(part -> add(update.of(part)));
    }

    private void elements(Fact fact, BoundVariable variable, Expression set, Expression condition) {
        add(fact.of(set));
        try {
            for (Value element : fact.seen(state).elements(set)) {
                add(fact.of(condition).with(variable, element));
            }
        } catch (IllegalArgumentException e) {
            // The set has no value here, so it has no elements to look at.
            return;
        }
    }
}
