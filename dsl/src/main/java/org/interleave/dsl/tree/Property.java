package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;

/**
 * A property of a protocol.
 *
 * @param name its TLA+ name
 * @param formula what it says
 * @param reason why it must be so, or what goes wrong otherwise, in plain words
 * @param assumptions what it takes for granted; for temporal properties only
 * @param vacuous why it is right that its premise is never reached, where that is so
 * @param location where it was declared
 */
public record Property(
        String name,
        Formula formula,
        String reason,
        List<FairnessAssumption> assumptions,
        Optional<String> vacuous,
        SourceLocation location) {
    /** Name of the check that whoever has neither ended nor is idle can go on some time. */
    public static final String NOBODY_HANGS = "NobodyHangs";

    /** Name of the check that is made of every protocol: there is no deadlock. */
    public static final String NO_DEADLOCK = "NoDeadlock";

    public Property {
        assumptions = List.copyOf(assumptions);
    }

    /** {@return whether it speaks of whole behaviours and not of single states} */
    public boolean isTemporal() {
        return isTemporal(formula);
    }

    /** {@return whether it speaks of whole behaviours, and not of single steps either} */
    public boolean isLiveness() {
        return isTemporal() && !isOfSteps(formula);
    }

    private static boolean isOfSteps(Formula formula) {
        return formula instanceof Formula.EveryStep
                || (formula instanceof Formula.ForAll all && isOfSteps(all.formula()));
    }

    private static boolean isTemporal(Formula formula) {
        return formula instanceof Formula.Eventually
                || formula instanceof Formula.LeadsTo
                || formula instanceof Formula.InfinitelyOften
                || formula instanceof Formula.EventuallyAlways
                || formula instanceof Formula.EveryStep
                || (formula instanceof Formula.ForAll all && isTemporal(all.formula()));
    }

    /** {@return the conditions it is made of, a premise before its conclusion} */
    public List<Expression> conditions() {
        return conditions(formula);
    }

    private static List<Expression> conditions(Formula formula) {
        if (formula instanceof Formula.Always always) {
            return List.of(always.condition());
        }
        if (formula instanceof Formula.Never never) {
            return List.of(never.condition());
        }
        if (formula instanceof Formula.Eventually eventually) {
            return List.of(eventually.condition());
        }
        if (formula instanceof Formula.LeadsTo leadsTo) {
            return List.of(leadsTo.premise(), leadsTo.conclusion());
        }
        if (formula instanceof Formula.InfinitelyOften often) {
            return List.of(often.condition());
        }
        if (formula instanceof Formula.EventuallyAlways stable) {
            return List.of(stable.condition());
        }
        if (formula instanceof Formula.EveryStep step) {
            return List.of(step.condition());
        }
        if (formula instanceof Formula.ForAll all) {
            return conditions(all.formula());
        }
        if (formula instanceof Formula.Overtaking overtaking) {
            return List.of(overtaking.waits(), overtaking.goesFirst());
        }
        if (formula instanceof Formula.Refines refines) {
            return refines.mapping().stream().map(Formula.Mapped::value).toList();
        }
        return formula instanceof Formula.Reachable reachable ? List.of(reachable.condition()) : List.of();
    }
}
