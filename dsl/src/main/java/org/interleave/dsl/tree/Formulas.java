package org.interleave.dsl.tree;

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
}
