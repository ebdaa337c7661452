package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/** Collects the ways of a step that break a rule, each under the conditions that come before it in the source. */
final class CutCollector {
    private final ModuleNames names;
    private final String process;
    private final Place place;

    private CutCollector(ModuleNames names, String process, Place place) {
        this.names = names;
        this.process = process;
        this.place = place;
    }

    /** A way that breaks a rule, from some point of the step on. */
    private record Found(Place step, List<Choice> choices, List<Expression> guards, Outcome.Rule rule) {
        private Found choosing(Choice choice) {
            List<Choice> all = new ArrayList<>(List.of(choice));
            all.addAll(choices);
            return new Found(step, all, guards, rule);
        }

        private Found under(Expression condition) {
            List<Expression> all = new ArrayList<>();
            all.add(condition);
            all.addAll(guards);
            return new Found(step, choices, all, rule);
        }
    }

    static List<Cut> cuts(ModuleNames names, String process, Place place, Outcome outcome) {
        CutCollector collector = new CutCollector(names, process, place);
        return collector.find(place, outcome).stream().map(collector::cut).toList();
    }

    private Cut cut(Found found) {
        List<Expression> guards = found.guards().stream()
                .flatMap(guard -> Expressions.conjuncts(guard).stream())
                .distinct()
                .map(Guards::inOrder)
                .toList();
        return new Cut(
                found.step().equals(place)
                        ? names.misuses(process)
                        : names.misuses(process, found.step().name()),
                process,
                found.step(),
                place,
                found.choices(),
                Guards.quickFirst(guards),
                found.guards().get(found.guards().size() - 1),
                found.rule().name(),
                found.rule().message(),
                found.rule().written(),
                found.rule().location());
    }

    private List<Found> find(Place step, Outcome outcome) {
        List<Found> found = new ArrayList<>();
        if (outcome instanceof Outcome.Checked checked) {
            found.add(new Found(step, List.of(), List.of(checked.wrong()), checked.rule()));
            Expression right = Simplifier.negate(checked.wrong());
            find(step, checked.next()).forEach(next -> found.add(next.under(right)));
        } else if (outcome instanceof Outcome.Awaited awaited) {
            find(step, awaited.next()).forEach(next -> found.add(next.under(awaited.condition())));
        } else if (outcome instanceof Outcome.Picked picked) {
            find(step, picked.next()).forEach(next -> found.add(next.choosing(picked.choice())));
        } else if (outcome instanceof Outcome.Ways ways) {
            ways.ways().forEach(way -> found.addAll(find(way.step(), way.outcome())));
        } else if (outcome instanceof Outcome.Fork fork) {
            fork(step, fork, found);
        }
        return found;
    }

    /** What breaks a rule on both ways does so whatever the condition. */
    private void fork(Place step, Outcome.Fork fork, List<Found> found) {
        List<Found> whenTrue = find(step, fork.whenTrue());
        List<Found> whenFalse = find(step, fork.whenFalse());
        for (Found one : whenTrue) {
            found.add(whenFalse.contains(one) ? one : one.under(fork.condition()));
        }
        for (Found one : whenFalse) {
            if (!whenTrue.contains(one)) {
                found.add(one.under(Simplifier.negate(fork.condition())));
            }
        }
    }
}
