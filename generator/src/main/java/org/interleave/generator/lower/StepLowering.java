package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Variable;

/**
 * Turns what a step comes to into actions. Ways that differ only in where they go are one action; otherwise each way
 * has an action of its own, named by its outcome. Branches without a name become conditional values.
 */
final class StepLowering {
    private static final String COMES_BACK = "comes back to this step, which changes nothing";

    private final ModuleNames names;
    private final String process;
    private final Place place;
    private final Implication implication;
    private final List<Action> actions = new ArrayList<>();
    /** For each step, by name, what is noted at its first action. */
    private final Map<String, List<String>> remarks = new HashMap<>();

    private StepLowering(ModuleNames names, String process, Place place, Implication implication) {
        this.names = names;
        this.process = process;
        this.place = place;
        this.implication = implication;
    }

    /** The actions a process can take from a place. */
    static List<Action> actions(
            ModuleNames names, String process, Place place, Outcome outcome, Implication implication) {
        StepLowering lowering = new StepLowering(names, process, place, implication);
        lowering.add(new Way(place, Optional.empty(), List.of(), List.of(), Taken.NEITHER), outcome);
        return lowering.withoutStuttering();
    }

    /**
     * What must hold for a way to be taken.
     *
     * @param rule whether it is that a rule is not broken, rather than what the step waits for
     */
    private record Guard(Expression condition, boolean rule) {
        private Guard onlyIf(Expression premise) {
            return new Guard(Simplifier.simplify(new Expression.Implies(premise, condition)), rule);
        }
    }

    /** Several ways seen as one: the same guards, new values that may depend on the state, one destination. */
    private record One(
            List<Choice> choices, List<Guard> guards, Map<Variable, Expression> updates, Destination destination) {
        private One behind(Guard guard) {
            return new One(choices, with(guard, guards), updates, destination);
        }

        private List<Guard> awaits() {
            return guards.stream().filter(guard -> !guard.rule()).toList();
        }
    }

    /** Which way of a branch this is. */
    private enum Taken {
        NEITHER,
        THEN,
        OTHERWISE
    }

    /** A way that is being followed: what it takes, what it is called, what it chose and needs so far. */
    private record Way(Place step, Optional<String> word, List<Choice> choices, List<Guard> guards, Taken taken) {
        private Way choosing(Choice choice) {
            List<Choice> all = new ArrayList<>(choices);
            all.add(choice);
            return new Way(step, word, all, guards, taken);
        }

        private Way behind(Guard guard) {
            return new Way(step, word, choices, with(guards, guard), taken);
        }

        private Way branching(String newWord, Expression guard, Taken newTaken) {
            return new Way(step, Optional.of(newWord), choices, with(guards, new Guard(guard, false)), newTaken);
        }
    }

    private static Guard kept(Outcome.Checked checked) {
        return new Guard(Simplifier.negate(checked.wrong()), true);
    }

    private void add(Way way, Outcome outcome) {
        if (outcome instanceof Outcome.Picked picked) {
            add(way.choosing(picked.choice()), picked.next());
            return;
        }
        if (outcome instanceof Outcome.Ways ways) {
            for (Outcome.Way other : ways.ways()) {
                add(new Way(other.step(), other.word(), way.choices(), way.guards(), Taken.NEITHER), other.outcome());
            }
            return;
        }
        Optional<One> one = asOne(outcome, way.step());
        if (one.isPresent()) {
            actions.add(action(way, one.orElseThrow(), outcome));
        } else if (outcome instanceof Outcome.Checked checked) {
            add(way.behind(kept(checked)), checked.next());
        } else if (outcome instanceof Outcome.Awaited awaited) {
            add(way.behind(new Guard(awaited.condition(), false)), awaited.next());
        } else {
            Outcome.Fork fork = (Outcome.Fork) outcome;
            Flow.Words words = fork.words().orElseThrow();
            add(
                    way.branching(words.whenTrue(), fork.condition(), words.negated() ? Taken.OTHERWISE : Taken.THEN),
                    fork.whenTrue());
            add(
                    way.branching(
                            words.whenFalse(),
                            Simplifier.negate(fork.condition()),
                            words.negated() ? Taken.THEN : Taken.OTHERWISE),
                    fork.whenFalse());
        }
    }

    private static List<Guard> with(Guard guard, List<Guard> guards) {
        List<Guard> all = new ArrayList<>(List.of(guard));
        all.addAll(guards);
        return all;
    }

    private static List<Guard> with(List<Guard> guards, Guard guard) {
        List<Guard> all = new ArrayList<>(guards);
        all.add(guard);
        return all;
    }

    private Action action(Way way, One one, Outcome outcome) {
        Place step = way.step();
        String name = step.name();
        List<String> notes = new ArrayList<>();
        step.info().note().ifPresent(notes::add);
        List<Choice> choices = new ArrayList<>(way.choices());
        choices.addAll(one.choices());
        return new Action(
                names.action(process, way.word().map(word -> name + "_" + word).orElse(name)),
                process,
                step,
                place,
                way.word(),
                choices,
                needed(Stream.concat(way.guards().stream(), one.guards().stream())
                        .toList()),
                one.updates(),
                one.destination(),
                c(step, outcome, way.taken()),
                notes);
    }

    /** The guards, each once, but for those that a rule is kept where the others say so already. */
    private List<Expression> needed(List<Guard> guards) {
        List<Guard> parts = new ArrayList<>();
        for (Guard guard : guards) {
            for (Expression condition : Expressions.conjuncts(guard.condition())) {
                boolean known = condition.equals(new Expression.BooleanLiteral(true))
                        || parts.stream().anyMatch(part -> part.condition().equals(condition));
                if (!known) {
                    parts.add(new Guard(condition, guard.rule()));
                }
            }
        }
        List<Expression> needed =
                new ArrayList<>(parts.stream().map(Guard::condition).toList());
        for (Guard part : parts) {
            if (part.rule()) {
                int at = needed.indexOf(part.condition());
                List<Expression> behind = needed.subList(at + 1, needed.size());
                if (implication.implies(needed.subList(0, at), behind, part.condition())) {
                    needed.remove(at);
                }
            }
        }
        return needed.stream().map(Guards::inOrder).toList();
    }

    /** The C text of a way: the line of the step, and what happens together with it on this way. */
    private static List<String> c(Place step, Outcome outcome, Taken taken) {
        String line = step.info().c().orElse(step.name());
        List<String> also = leaf(outcome).map(Outcome.Leaf::c).orElse(List.of());
        if (taken == Taken.NEITHER || also.isEmpty()) {
            return List.of(line);
        }
        String text = String.join(" ", also);
        if (taken == Taken.OTHERWISE) {
            return List.of(line, "otherwise: " + text);
        }
        return List.of(line + (also.size() > 1 ? " { " + text + " }" : " " + text));
    }

    /** The end of a way that does not branch any more. */
    private static Optional<Outcome.Leaf> leaf(Outcome outcome) {
        if (outcome instanceof Outcome.Checked checked) {
            return leaf(checked.next());
        }
        if (outcome instanceof Outcome.Awaited awaited) {
            return leaf(awaited.next());
        }
        return outcome instanceof Outcome.Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    private Optional<One> asOne(Outcome outcome, Place step) {
        if (outcome instanceof Outcome.Leaf leaf) {
            return Optional.of(new One(List.of(), List.of(), leaf.updates(), leaf.destination()));
        }
        if (outcome instanceof Outcome.Checked checked) {
            return asOne(checked.next(), step).map(one -> one.behind(kept(checked)));
        }
        if (outcome instanceof Outcome.Awaited awaited) {
            return asOne(awaited.next(), step).map(one -> one.behind(new Guard(awaited.condition(), false)));
        }
        if (outcome instanceof Outcome.Picked picked) {
            return asOne(picked.next(), step).map(one -> choosing(picked.choice(), one));
        }
        if (outcome instanceof Outcome.Fork fork) {
            Optional<One> whenTrue = asOne(fork.whenTrue(), step);
            Optional<One> whenFalse = asOne(fork.whenFalse(), step);
            if (whenTrue.isPresent() && whenFalse.isPresent()) {
                return joined(fork, whenTrue.orElseThrow(), whenFalse.orElseThrow(), step);
            }
        }
        return Optional.empty();
    }

    private static One choosing(Choice choice, One one) {
        List<Choice> all = new ArrayList<>(List.of(choice));
        all.addAll(one.choices());
        return new One(all, one.guards(), one.updates(), one.destination());
    }

    private Optional<One> joined(Outcome.Fork fork, One whenTrue, One whenFalse, Place step) {
        boolean sameWaits = whenTrue.awaits().equals(whenFalse.awaits())
                && whenTrue.choices().equals(whenFalse.choices());
        if (fork.words().isPresent() && !sameWaits) {
            return Optional.empty();
        }
        boolean oneAction = fork.words().isEmpty() || whenTrue.updates().equals(whenFalse.updates());
        if (oneAction && stutters(whenTrue, step) != stutters(whenFalse, step)) {
            return Optional.of(
                    stutters(whenFalse, step)
                            ? only(
                                    step,
                                    whenTrue,
                                    fork.condition(),
                                    fork.words().map(Flow.Words::whenFalse))
                            : only(
                                    step,
                                    whenFalse,
                                    Simplifier.negate(fork.condition()),
                                    fork.words().map(Flow.Words::whenTrue)));
        }
        List<Guard> guards = guards(fork.condition(), whenTrue.guards(), whenFalse.guards());
        Destination destination = whenTrue.destination().equals(whenFalse.destination())
                ? whenTrue.destination()
                : new Destination.Split(fork.condition(), whenTrue.destination(), whenFalse.destination());
        if (whenTrue.updates().equals(whenFalse.updates())) {
            return Optional.of(new One(whenTrue.choices(), guards, whenTrue.updates(), destination));
        }
        if (fork.words().isPresent()) {
            return Optional.empty();
        }
        Set<Variable> changed = new LinkedHashSet<>(whenTrue.updates().keySet());
        changed.addAll(whenFalse.updates().keySet());
        Map<Variable, Expression> updates = new LinkedHashMap<>();
        for (Variable variable : changed) {
            Expression unchanged = new Expression.Read(variable);
            updates.put(
                    variable,
                    Simplifier.simplify(new Expression.IfThenElse(
                            fork.condition(),
                            whenTrue.updates().getOrDefault(variable, unchanged),
                            whenFalse.updates().getOrDefault(variable, unchanged))));
        }
        return Optional.of(new One(whenTrue.choices(), guards, updates, destination));
    }

    /** Whether a way changes nothing and comes back. A way of a choice spins if the step that begins it does. */
    private boolean stutters(Map<Variable, Expression> updates, Destination destination, Place step) {
        return !place.info().spins()
                && !step.info().spins()
                && updates.isEmpty()
                && destination.equals(new Destination.Stand(Optional.of(place)));
    }

    private boolean stutters(One way, Place step) {
        return stutters(way.updates(), way.destination(), step);
    }

    /** One of two ways, the other of which changes nothing and comes back: the step waits for the condition. */
    private One only(Place step, One way, Expression condition, Optional<String> other) {
        remark(
                step,
                (other.isPresent() ? "when " + other.orElseThrow().replace('_', ' ') + ": " : "otherwise ")
                        + COMES_BACK);
        return way.behind(new Guard(condition, false));
    }

    private void remark(Place step, String text) {
        remarks.computeIfAbsent(step.name(), name -> new ArrayList<>()).add(text);
    }

    /**
     * What only one way needs matters only on that way. A guard that may have no value stays behind all that stood in
     * front of it, on either way.
     */
    private static List<Guard> guards(Expression condition, List<Guard> whenTrue, List<Guard> whenFalse) {
        Expression otherwise = Simplifier.negate(condition);
        List<Guard> guards = new ArrayList<>();
        int asked = 0;
        for (Guard guard : whenTrue) {
            int other = whenFalse.indexOf(guard);
            if (other >= 0 && !Guards.isTotal(guard.condition())) {
                for (; asked < other; asked++) {
                    Guard before = whenFalse.get(asked);
                    if (!guards.contains(before)) {
                        guards.add(before.onlyIf(otherwise));
                    }
                }
            }
            guards.add(other >= 0 ? guard : guard.onlyIf(condition));
        }
        for (Guard guard : whenFalse.subList(asked, whenFalse.size())) {
            if (!whenTrue.contains(guard)) {
                guards.add(guard.onlyIf(otherwise));
            }
        }
        return guards;
    }

    private boolean stutters(Action action) {
        return stutters(action.updates(), action.destination(), action.step());
    }

    /** Whether a step does something on one of its ways. If none does, all of them stay. */
    private boolean doesSomething(Place step) {
        return actions.stream().anyMatch(action -> action.step().name().equals(step.name()) && !stutters(action));
    }

    /**
     * Leaves out the ways that change nothing and come back: they would only hide that nothing else can happen. A
     * step that has no other way keeps it.
     */
    private List<Action> withoutStuttering() {
        List<Action> kept = new ArrayList<>();
        for (Action action : actions) {
            if (stutters(action) && doesSomething(action.step())) {
                remark(
                        action.step(),
                        "when " + action.outcome().orElse("it fails").replace('_', ' ') + ": " + COMES_BACK);
            } else {
                kept.add(action);
            }
        }
        remarks.forEach((step, texts) -> note(step, texts, kept));
        return kept;
    }

    /** Puts remarks at the first action of a step, which needs no word for its outcome where it is the only action. */
    private void note(String step, List<String> texts, List<Action> kept) {
        List<Action> its = kept.stream()
                .filter(action -> action.step().name().equals(step))
                .toList();
        Action first = its.get(0);
        List<String> notes = new ArrayList<>(first.remarks());
        notes.addAll(texts);
        Optional<String> outcome = kept.size() == 1 ? Optional.empty() : first.outcome();
        String name = first.step().name();
        kept.set(
                kept.indexOf(first),
                new Action(
                        names.action(
                                process, outcome.map(word -> name + "_" + word).orElse(name)),
                        first.process(),
                        first.step(),
                        first.place(),
                        outcome,
                        first.choices(),
                        first.guards(),
                        first.updates(),
                        first.destination(),
                        first.c(),
                        notes));
    }
}
