package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;

/** What the plain builder is told that is no state and no process: operators, definitions and properties. */
@Library
abstract class BuilderProperties extends Declarations {
    private final List<Operator> operators = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();

    BuilderProperties() {}

    abstract void mistake(Mistake mistake);

    /** Text goes into comments of the generated module: it must not be able to leave them. */
    abstract void text(String text, SourceLocation here);

    /**
     * Gives a function a name of its own in the generated module.
     *
     * @param operator its TLA+ name
     * @param parameter what it is applied to
     * @param result what it gives
     * @param body its definition
     * @param <A> what its argument is read as
     * @param <R> what its result is read as
     * @return applies it
     */
    public final <A, R> Function<A, R> operator(
            String operator, Kind<A, ?> parameter, Kind<R, ?> result, Function<A, R> body) {
        String name = Binding.freeName(parameter.elementNames());
        R definition = body.apply(parameter.read(new Expression.Parameter(name)));
        Operator added = add(operator, List.of(name), result.expression(definition));
        return argument -> result.read(new Expression.Apply(added, List.of(parameter.expression(argument))));
    }

    /**
     * Gives a function of two arguments a name of its own in the generated module.
     *
     * @param operator its TLA+ name
     * @param first what its first argument is
     * @param second what its second argument is
     * @param result what it gives
     * @param body its definition
     * @param <A> what its first argument is read as
     * @param <B> what its second argument is read as
     * @param <R> what its result is read as
     * @return applies it
     */
    public final <A, B, R> BiFunction<A, B, R> operator(
            String operator, Kind<A, ?> first, Kind<B, ?> second, Kind<R, ?> result, BiFunction<A, B, R> body) {
        String one = Binding.freeName(first.elementNames());
        String other = second.elementNames().stream()
                .filter(name -> !name.equals(one))
                .findFirst()
                .orElseThrow();
        R definition =
                body.apply(first.read(new Expression.Parameter(one)), second.read(new Expression.Parameter(other)));
        Operator added = add(operator, List.of(one, other), result.expression(definition));
        return (a, b) -> result.read(new Expression.Apply(added, List.of(first.expression(a), second.expression(b))));
    }

    private Operator add(String operator, List<String> parameters, Expression body) {
        Operator added = new Operator(operator, parameters, body, CallSite.here());
        operators.add(added);
        return added;
    }

    /**
     * Gives a condition a name, for properties to use.
     *
     * @param definition its TLA+ name
     * @param condition what it stands for
     * @param comment what it means
     * @return the condition, by its name
     */
    public final Cond define(String definition, Cond condition, String comment) {
        SourceLocation here = CallSite.here();
        text(comment, here);
        Definition added = new Definition(definition, condition.expression(), comment, here);
        definitions.add(added);
        return new Cond(new Expression.Reference(added));
    }

    /**
     * A property: something holds in every reachable state.
     *
     * @param property its TLA+ name
     * @param condition what holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle always(String property, Cond condition, String reason) {
        return add(property, new Formula.Always(condition.expression()), reason);
    }

    /**
     * A property: something holds in no reachable state.
     *
     * @param property its TLA+ name
     * @param condition what never holds
     * @param reason what goes wrong otherwise, in plain words
     * @return the property
     */
    public final PropertyHandle never(String property, Cond condition, String reason) {
        return add(property, new Formula.Never(condition.expression()), reason);
    }

    /**
     * A property: something holds at last, in every behaviour.
     *
     * @param property its TLA+ name
     * @param condition what holds at last
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle eventually(String property, Cond condition, String reason) {
        return add(property, new Formula.Eventually(condition.expression()), reason);
    }

    /**
     * A property: whenever one thing holds, another holds then or later.
     *
     * @param property its TLA+ name
     * @param premise the one thing; that it never holds is reported
     * @param conclusion the other
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle leadsTo(String property, Cond premise, Cond conclusion, String reason) {
        return add(property, new Formula.LeadsTo(premise.expression(), conclusion.expression()), reason);
    }

    /**
     * A property: something is possible.
     *
     * @param property its TLA+ name
     * @param condition what some reachable state must satisfy
     * @param reason why it must be possible, in plain words
     * @return the property
     */
    public final PropertyHandle reachable(String property, Cond condition, String reason) {
        return add(property, new Formula.Reachable(condition.expression()), reason);
    }

    /**
     * A property, by the name {@value Property#NO_DEADLOCK}: every reachable state has a step, or every process has
     * ended. It is checked of every protocol; this gives it a reason, and makes it a property with an expectation.
     *
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle noDeadlock(String reason) {
        return add(Property.NO_DEADLOCK, new Formula.NoDeadlock(), reason);
    }

    /**
     * A property: something comes back for ever, in every behaviour.
     *
     * @param property its TLA+ name
     * @param condition what holds again and again
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle infinitelyOften(String property, Cond condition, String reason) {
        return add(property, new Formula.InfinitelyOften(condition.expression()), reason);
    }

    /**
     * A property: something holds for ever from some time on, in every behaviour.
     *
     * @param property its TLA+ name
     * @param condition what holds at last and for ever
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle eventuallyAlways(String property, Cond condition, String reason) {
        return add(property, new Formula.EventuallyAlways(condition.expression()), reason);
    }

    /**
     * A property: something holds of every step, of the state before it and the state after it.
     *
     * @param property its TLA+ name
     * @param condition what holds, over the state before the step and, by {@code next(...)}, the state after it
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle everyStep(String property, Cond condition, String reason) {
        return add(property, new Formula.EveryStep(condition.expression()), reason);
    }

    /**
     * A property: what is once true stays true.
     *
     * @param property its TLA+ name
     * @param bit what stays true
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle neverCleared(String property, Cond bit, String reason) {
        boolean looksAhead = Expressions.everything(bit.expression()).anyMatch(Expression.Next.class::isInstance);
        if (looksAhead) {
            mistake(new Mistake(
                    ProtocolMistake.NEVER_CLEARED_LOOKS_AHEAD,
                    CallSite.here(),
                    "neverCleared(...) itself looks at the state after a step",
                    "leave next(...) out, or write it with everyStep(...)"));
        }
        return everyStep(property, looksAhead ? bit : bit.implies(next(bit)), reason);
    }

    /**
     * A property that holds of every element: {@code forEvery(proc, p -> leadsTo(..., proc.at(p, enter), ...))}.
     *
     * @param domain the elements: a family, a kind, or a set that never changes
     * @param property declares the property of one element
     * @param <R> what an element is read as
     * @return the property
     */
    public final <R> PropertyHandle forEvery(Domain<R> domain, Function<R, PropertyHandle> property) {
        Expression set = domain.elements().set();
        if (Expressions.reads(set).findAny().isPresent()) {
            mistake(new Mistake(
                    ProtocolMistake.CHANGING_SET,
                    CallSite.here(),
                    "this set changes, so nobody can say which elements are meant",
                    "go through all elements of a kind or family, and say in the conditions which are meant"));
        }
        return Binding.over(
                domain, (variable, element) -> property.apply(element).forAll(variable, set));
    }

    /**
     * A property: while one member of a family waits, each other one overtakes it only so many times.
     *
     * @param property its TLA+ name
     * @param bound how often at most, not negative
     * @param family the family
     * @param waits that a member waits
     * @param goesFirst what another member has when it has overtaken
     * @param reason why it must be so, in plain words
     * @param <K> what a member is read as
     * @return the property
     */
    public final <K> PropertyHandle overtakenAtMost(
            String property,
            int bound,
            Members<?, K, ?> family,
            Function<K, Cond> waits,
            Function<K, Cond> goesFirst,
            String reason) {
        Formula formula = Binding.over(
                family,
                (waiter, p) -> Binding.over(
                        family,
                        (other, q) -> new Formula.Overtaking(
                                family.name(),
                                waiter,
                                waits.apply(p).expression(),
                                other,
                                goesFirst.apply(q).expression(),
                                bound)));
        return add(property, formula, reason);
    }

    /**
     * A property: every behaviour is one of a more abstract protocol, when its variables are given values of this one's.
     * The fairness of the other protocol must be implied too, unless {@link PropertyHandle#safetyOnly()} is said.
     *
     * @param property its TLA+ name
     * @param specification the other protocol
     * @param reason why it must be so, in plain words
     * @param mapping a value for each variable of the other protocol, and a place for each of its processes
     * @return the property
     */
    public final PropertyHandle refines(String property, Protocol specification, String reason, Mapping... mapping) {
        List<Formula.Mapped> mapped =
                Arrays.stream(mapping).map(Mapping::mapped).toList();
        return add(property, new Formula.Refines(specification, mapped, true), reason);
    }

    /**
     * An assumption: a step that can be taken from some time on is taken.
     *
     * @param process the process
     * @param label its step
     * @return the assumption
     */
    public static FairnessAssumption weaklyFair(AnyProcess<?> process, Label label) {
        return new FairnessAssumption.WeaklyFairStep(process.name(), label);
    }

    /**
     * An assumption: a process that can go on from some time on goes on.
     *
     * @param process the process
     * @return the assumption
     */
    public static FairnessAssumption weaklyFair(AnyProcess<?> process) {
        return new FairnessAssumption.WeaklyFairProcess(process.name());
    }

    final List<Operator> operators() {
        return operators;
    }

    final List<Definition> definitions() {
        return definitions;
    }

    final List<Property> properties() {
        return properties;
    }

    final Property property(int index) {
        return properties.get(index);
    }

    final void property(int index, Property property) {
        properties.set(index, property);
    }

    private PropertyHandle add(String property, Formula formula, String reason) {
        SourceLocation here = CallSite.here();
        text(reason, here);
        properties.add(new Property(property, formula, reason, List.of(), Optional.empty(), here));
        return new PropertyHandle(protocol(), properties.size() - 1);
    }
}
