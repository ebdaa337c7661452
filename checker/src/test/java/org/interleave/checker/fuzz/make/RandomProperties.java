package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Members;
import org.interleave.dsl.Process;
import org.interleave.dsl.PropertyHandle;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Terms;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Label;

/** Makes random properties of every kind. */
final class RandomProperties {
    private static final String REASON = "nobody knows why, and nobody will";

    private final ProtocolBuilder builder;
    private Scope scope;
    private final Choices choices;
    private final List<Actor> actors;
    private final Shapes shapes;
    private int names;
    private boolean constrained;

    RandomProperties(ProtocolBuilder builder, Scope scope, List<Actor> actors, Shapes shapes) {
        this.builder = builder;
        this.scope = scope;
        this.choices = scope.choices();
        this.actors = actors;
        this.shapes = shapes;
    }

    /** The same, and constraints: then nothing can be said of behaviours without end. */
    void makeConstrained() {
        constrained = true;
        int number = choices.chance(25) ? 2 : 1;
        for (int i = 0; i < number; i++) {
            builder.constraint(name("Constraint"), farEnough(), "that is far enough");
        }
        make();
    }

    /** What is true at first more often than not, so that there is something inside, and false some time. */
    private Cond farEnough() {
        List<Actor> placed = actors.stream()
                .filter(actor ->
                        actor.process() instanceof Process && actor.labels().size() > 1)
                .toList();
        if (placed.isEmpty() || choices.chance(40)) {
            return condition(scope).or(condition(scope)).or(condition(scope));
        }
        Actor actor = choices.of(placed);
        Label last = actor.labels().get(actor.labels().size() - 1);
        Cond elsewhere = Cond.not(((Process) actor.process()).at(last));
        return choices.chance(50) ? elsewhere : elsewhere.or(condition(scope));
    }

    void make() {
        if (choices.chance(25)) {
            Cond defined = builder.define(name("Defined"), condition(scope), "what is defined");
            scope = scope.with(BoolShape.BOOL, defined);
        }
        if (choices.chance(25)) {
            define(shapes.plain(), BoolShape.BOOL);
        }
        if (choices.chance(20)) {
            define(domain().element(), new IntShape(0, 2));
        }
        int number = choices.between(2, 6);
        for (int i = 0; i < number; i++) {
            property();
        }
        if (choices.chance(20)) {
            builder.noDeadlock("somebody always goes on");
        }
    }

    /** Defines something that depends on something. */
    private <A, R> void define(Shape<A, ?> parameter, Shape<R, ?> result) {
        Function<A, R> defined = builder.define(
                name("Given"),
                result.kind(),
                parameter.kind(),
                choices.of("n", "x", "one"),
                one -> {
                    Scope inside = scope.with(parameter, one);
                    return Terms.ifElse(result.kind(), condition(inside), inside.term(result), result.literal(choices));
                },
                "what is given");
        scope = scope.calling(new RandomOperator<>(parameter, result, defined));
    }

    private void property() {
        boolean ofEach = choices.chance(25);
        if (ofEach) {
            each(domain());
        } else {
            any(scope, false);
        }
    }

    /** What a property may be said of: its elements are the same in every state. */
    private Scope.Range<?> domain() {
        int way = choices.below(4);
        if (way < 2 && !shapes.members().isEmpty()) {
            Shape<?, ?> family = choices.of(shapes.members());
            return Scope.kind(family);
        }
        return way == 2 ? Scope.kind(new EnumShape<>(Color.class, false)) : Scope.kind(new IntShape(0, 1));
    }

    private <R> void each(Scope.Range<R> range) {
        builder.forEvery(range.domain(), element -> any(scope.with(range.element(), element), true));
    }

    private PropertyHandle any(Scope here, boolean ofEach) {
        String name = name("Property");
        return switch (constrained ? ofStates(ofEach) : choices.below(ofEach ? 9 : 12)) {
            case 0 -> builder.always(name, condition(here), REASON);
            case 1 -> builder.never(name, condition(here), REASON);
            case 2 -> builder.everyStep(name, step(here), REASON);
            case 3 -> builder.neverCleared(name, condition(here), REASON);
            case 4 -> assuming(builder.eventually(name, condition(here), REASON));
            case 5 -> assuming(builder.infinitelyOften(name, condition(here), REASON));
            case 6 -> assuming(builder.eventuallyAlways(name, condition(here), REASON));
            case 7, 8 -> assuming(builder.leadsTo(name, condition(here), condition(here), REASON));
            case 9 -> overtaken(name);
            default -> builder.reachable(name, condition(here), REASON);
        };
    }

    private int ofStates(boolean ofEach) {
        int kind = choices.below(ofEach ? 4 : 8);
        return kind < 4 ? kind : 5 + kind;
    }

    private PropertyHandle overtaken(String name) {
        List<Actor> families = actors.stream()
                .filter(actor ->
                        actor.process() instanceof Members && !actor.labels().isEmpty())
                .toList();
        if (families.isEmpty()) {
            return builder.reachable(name, condition(scope), REASON);
        }
        Actor actor = choices.of(families);
        return overtaken(name, actor, (Members<?, ?, ?>) actor.process());
    }

    private <K> PropertyHandle overtaken(String name, Actor actor, Members<?, K, ?> family) {
        return builder.overtakenAtMost(
                name,
                choices.below(2),
                family,
                waiter -> family.at(waiter, choices.of(actor.labels())),
                other -> family.at(other, choices.of(actor.labels())),
                REASON);
    }

    private PropertyHandle assuming(PropertyHandle property) {
        if (!choices.chance(25)) {
            return property;
        }
        Actor actor = choices.of(actors);
        List<FairnessAssumption> assumptions = new ArrayList<>();
        assumptions.add(
                actor.labels().isEmpty() || choices.chance(50)
                        ? ProtocolBuilder.weaklyFair(actor.process())
                        : ProtocolBuilder.weaklyFair(actor.process(), choices.of(actor.labels())));
        if (choices.chance(30)) {
            assumptions.add(ProtocolBuilder.weaklyFair(actors.get(0).process()));
        }
        return property.assuming(assumptions.toArray(FairnessAssumption[]::new));
    }

    private String name(String of) {
        names++;
        return choices.name(of + names);
    }

    /** A condition that is not the same in every state. */
    private static Cond condition(Scope scope) {
        Cond condition = scope.condition();
        return looksAtTheState(condition) ? condition : scope.asked().and(condition);
    }

    private Cond step(Scope here) {
        Cond next = here.change();
        Cond change = looksAtTheState(next) ? next : next.or(Terms.next(here.asked()));
        return choices.chance(40) ? here.condition().implies(change) : change;
    }

    private static boolean looksAtTheState(Cond condition) {
        return Expressions.everything(condition.expression())
                .anyMatch(part -> part instanceof Expression.Read
                        || part instanceof Expression.At
                        || part instanceof Expression.Ended
                        || part instanceof Expression.Waits);
    }
}
