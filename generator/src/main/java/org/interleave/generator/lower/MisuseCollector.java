package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;

/** Collects the misuses that are possible at a place, each with the condition under which the step comes to it. */
final class MisuseCollector {
    private MisuseCollector() {}

    /** A misuse: of which object, under which conditions, and what is wrong then. */
    record Found(
            String object,
            List<Choice> choices,
            List<Expression> under,
            Expression wrong,
            String message,
            SourceLocation location) {
        private Found with(Choice choice) {
            List<Choice> all = new ArrayList<>(List.of(choice));
            all.addAll(choices);
            return new Found(object, all, under, wrong, message, location);
        }

        private Found underAlso(Expression condition) {
            List<Expression> conditions = new ArrayList<>();
            conditions.add(condition);
            conditions.addAll(under);
            return new Found(object, choices, conditions, wrong, message, location);
        }

        private boolean sameMisuse(Found other) {
            return object.equals(other.object)
                    && choices.equals(other.choices)
                    && under.equals(other.under)
                    && wrong.equals(other.wrong);
        }
    }

    static List<Found> misuses(Outcome outcome) {
        List<Found> found = new ArrayList<>();
        if (outcome instanceof Outcome.Checked checked) {
            found.add(new Found(
                    checked.misuse().object(),
                    List.of(),
                    List.of(),
                    checked.wrong(),
                    checked.misuse().message(),
                    checked.misuse().location()));
            found.addAll(misuses(checked.next()));
        } else if (outcome instanceof Outcome.Awaited awaited) {
            misuses(awaited.next()).forEach(misuse -> found.add(misuse.underAlso(awaited.condition())));
        } else if (outcome instanceof Outcome.Picked picked) {
            misuses(picked.next()).forEach(misuse -> found.add(misuse.with(picked.choice())));
        } else if (outcome instanceof Outcome.Ways ways) {
            ways.ways().forEach(way -> found.addAll(misuses(way.outcome())));
        } else if (outcome instanceof Outcome.Fork fork) {
            fork(fork, found);
        }
        return found;
    }

    /** What is a misuse on both ways is one whatever the condition. */
    private static void fork(Outcome.Fork fork, List<Found> found) {
        List<Found> whenTrue = misuses(fork.whenTrue());
        List<Found> whenFalse = misuses(fork.whenFalse());
        for (Found misuse : whenTrue) {
            boolean both = whenFalse.stream().anyMatch(misuse::sameMisuse);
            found.add(both ? misuse : misuse.underAlso(fork.condition()));
        }
        for (Found misuse : whenFalse) {
            if (whenTrue.stream().noneMatch(misuse::sameMisuse)) {
                found.add(misuse.underAlso(Simplifier.negate(fork.condition())));
            }
        }
    }
}
