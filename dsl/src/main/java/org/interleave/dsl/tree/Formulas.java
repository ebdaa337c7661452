package org.interleave.dsl.tree;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Walks through formulas. */
public final class Formulas {
    private Formulas() {}

    /**
     * Changes the conditions of a formula that may stand under {@link Formula.ForAll}.
     *
     * @param formula a formula; neither a refinement nor bounded overtaking
     * @param change gives for each condition the one in its place
     * @return the formula with those conditions
     * @throws IllegalArgumentException for a formula of another kind
     */
    public static Formula map(Formula formula, UnaryOperator<Expression> change) {
        if (formula instanceof Formula.Always always) {
            return new Formula.Always(change.apply(always.condition()));
        }
        if (formula instanceof Formula.Never never) {
            return new Formula.Never(change.apply(never.condition()));
        }
        if (formula instanceof Formula.Eventually eventually) {
            return new Formula.Eventually(change.apply(eventually.condition()));
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return new Formula.LeadsTo(change.apply(leadsTo.premise()), change.apply(leadsTo.conclusion()));
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return new Formula.InfinitelyOften(change.apply(often.condition()));
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return new Formula.EventuallyAlways(change.apply(stable.condition()));
        }
        if (formula instanceof Formula.EveryStep step) {
            return new Formula.EveryStep(change.apply(step.condition()));
        }
        if (formula instanceof Formula.ForAll all) {
            return new Formula.ForAll(all.variable(), change.apply(all.set()), map(all.formula(), change));
        }
        throw new IllegalArgumentException("no formula for every element: " + formula);
    }

    /**
     * What a formula supposes, of a state or of a step: where that never happens, the formula holds and says nothing.
     *
     * @param formula a formula
     * @return what is supposed, for one element at least where the formula speaks of every one; empty for a formula that
     *     supposes nothing, or something that is no condition of this protocol
     */
    public static Optional<Expression> premise(Formula formula) {
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return Optional.of(leadsTo.premise());
        }
        if (formula instanceof Formula.EveryStep step) {
            return premise(step.condition());
        }
        return formula instanceof Formula.ForAll all
                ? premise(all.formula()).map(premise -> exists(all.variable(), all.set(), premise))
                : Optional.empty();
    }

    private static Optional<Expression> premise(Expression condition) {
        if (condition instanceof Expression.Implies implies) {
            return Optional.of(implies.premise());
        }
        if (condition instanceof Expression.Reference reference) {
            return premise(Expressions.inlined(reference));
        }
        return condition instanceof Expression.Quantified all && all.quantifier() == Quantifier.FOR_ALL
                ? premise(all.condition()).map(premise -> exists(all.variable(), all.set(), premise))
                : Optional.empty();
    }

    private static Expression exists(BoundVariable variable, Expression set, Expression condition) {
        return new Expression.Quantified(Quantifier.EXISTS, variable, set, condition);
    }
}
