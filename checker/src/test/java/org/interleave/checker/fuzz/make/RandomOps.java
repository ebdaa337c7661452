package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interleave.dsl.Op;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Variable;

/** Makes what a step does. */
final class RandomOps {
    private final Actor actor;
    private final Choices choices;
    /** What was chosen by the step, besides what every step sees. */
    private final List<Source<?>> chosen = new ArrayList<>();

    RandomOps(Actor actor) {
        this.actor = actor;
        this.choices = actor.scope().choices();
    }

    /** What the step sees. */
    Scope scope() {
        return actor.scope().with(chosen);
    }

    /** Makes something in which an element that was chosen is known. */
    <T> T seeing(Source<?> element, Supplier<T> made) {
        chosen.add(element);
        T result = made.get();
        chosen.remove(element);
        return result;
    }

    /**
     * Some operations, maybe none.
     *
     * @param taken variables that the step has assigned already
     * @param mayWait whether it may wait for something
     * @param aside whether several steps lead here, so that only what nobody else looks at may be touched
     * @return the operations
     */
    List<Op> some(Set<Variable> taken, boolean mayWait, boolean aside) {
        Scope scope = aside ? actor.own() : scope();
        List<Op> all = new ArrayList<>();
        if (mayWait && choices.chance(30) && !scope.sources().isEmpty()) {
            all.add(Op.await(scope.condition()));
        }
        Set<Variable> assigned = new HashSet<>(taken);
        int number = choices.below(3);
        for (int i = 0; i < number; i++) {
            List<Op> more = one(scope, aside);
            Set<Variable> written = assigned(more);
            if (written.stream().noneMatch(assigned::contains)) {
                assigned.addAll(written);
                if (choices.chance(15) && !scope.sources().isEmpty()) {
                    all.add(Op.when(scope.condition(), more.toArray(Op[]::new)));
                } else {
                    all.addAll(more);
                }
            }
        }
        return all;
    }

    private List<Op> one(Scope scope, boolean aside) {
        int way = choices.below(10);
        int least = scope.misuses() ? 3 : 6;
        if (!aside && way > least && !actor.primitives().isEmpty()) {
            return List.of(choices.of(actor.primitives()).get());
        }
        if (way == 6 && !actor.ghosts().isEmpty()) {
            Scope withGhosts =
                    scope.with(actor.ghosts().stream().map(Target::source).toList());
            return List.of(choices.of(actor.ghosts()).assignment(withGhosts));
        }
        List<Target<?, ?>> targets = aside ? actor.ownTargets() : actor.targets();
        return targets.isEmpty() ? List.of() : choices.of(targets).changes(scope);
    }

    static Set<Variable> assigned(List<Op> ops) {
        return assigned(ops.stream().flatMap(op -> op.operations().stream()));
    }

    static Set<Variable> assignedBy(List<Operation> operations) {
        return assigned(operations.stream());
    }

    private static Set<Variable> assigned(Stream<Operation> operations) {
        Set<Variable> assigned = new HashSet<>();
        operations.forEach(operation -> {
            if (operation instanceof Operation.Assign assign) {
                assigned.add(assign.variable());
            } else if (operation instanceof Operation.When when) {
                assigned.addAll(assigned(when.operations().stream()));
            }
        });
        return assigned;
    }
}
