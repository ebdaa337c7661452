package org.interleave.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Constant;
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
import org.interleave.dsl.tree.Start;

/**
 * What is declared once in a protocol, whether it is a class or is made by the plain builder: constants, groups of
 * variables, ways to begin, operators, definitions and properties.
 */
@Library
abstract class ProtocolDeclarations extends Declarations {
    ProtocolDeclarations() {}

    /**
     * Declares a named constant.
     *
     * @param name its name, as in C
     * @param value the value the protocol is checked with
     * @param comment what it is, for example its value in the kernel
     * @param assumption name of the ASSUME that bounds it
     * @param low the smallest value it may have; not negative
     * @return the constant
     */
    public final NamedConstant constant(String name, int value, String comment, String assumption, int low) {
        return constant(name, value, comment, assumption, low, OptionalInt.empty());
    }

    /**
     * Declares a named constant with a largest value.
     *
     * @param name its name, as in C
     * @param value the value the protocol is checked with
     * @param comment what it is, for example its value in the kernel
     * @param assumption name of the ASSUME that bounds it
     * @param low the smallest value it may have; not negative
     * @param high the largest value it may have, not less than {@code low}
     * @return the constant
     */
    public final NamedConstant constant(String name, int value, String comment, String assumption, int low, int high) {
        return constant(name, value, comment, assumption, low, OptionalInt.of(high));
    }

    private NamedConstant constant(
            String name, int value, String comment, String assumption, int low, OptionalInt high) {
        SourceLocation here = CallSite.here();
        protocol().text(comment, here);
        Constant added = new Constant(name, value, Optional.of(comment), assumption, low, high, here);
        protocol().constants().add(added);
        return new NamedConstant(added);
    }

    /**
     * Declares a group of shared variables.
     *
     * @param name name of the group, as in C
     * @param heading the comment above its variables
     * @return the group, in which variables are declared
     */
    public final Group group(String name, String heading) {
        protocol().text(heading, CallSite.here());
        Group added = new Group(protocol(), name, heading);
        protocol().groups().add(added);
        return added;
    }

    /** {@return the place for variables that are chosen at the start and never change} */
    public final Declarations frozen() {
        return protocol().frozenGroup();
    }

    /**
     * Adds one of several ways to begin. Where none is given there is one: every process at its first step, every
     * variable with its own first value.
     *
     * @param comment what is so in this beginning
     * @param clauses where processes stand, and what values variables have
     */
    public final void start(String comment, StartClause... clauses) {
        SourceLocation here = CallSite.here();
        protocol().text(comment, here);
        protocol()
                .starts()
                .add(new Start(
                        comment,
                        Arrays.stream(clauses)
                                .flatMap(clause -> clause.place().stream())
                                .toList(),
                        Arrays.stream(clauses)
                                .flatMap(clause -> clause.value().stream())
                                .toList(),
                        here));
    }

    /**
     * Gives a function a name of its own in the generated module.
     *
     * @param name its TLA+ name
     * @param parameter what it is applied to
     * @param result what it gives
     * @param body its definition
     * @param <A> what its argument is read as
     * @param <R> what its result is read as
     * @return applies it
     */
    public final <A, R> Function<A, R> operator(
            String name, Kind<A, ?> parameter, Kind<R, ?> result, Function<A, R> body) {
        String free = Binding.freeName(parameter.elementNames());
        R definition = body.apply(parameter.read(new Expression.Parameter(free)));
        Operator added = add(name, List.of(free), result.expression(definition));
        return argument -> result.read(new Expression.Apply(added, List.of(parameter.expression(argument))));
    }

    /**
     * Gives a function of two arguments a name of its own in the generated module.
     *
     * @param name its TLA+ name
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
            String name, Kind<A, ?> first, Kind<B, ?> second, Kind<R, ?> result, BiFunction<A, B, R> body) {
        String one = Binding.freeName(first.elementNames());
        String other = second.elementNames().stream()
                .filter(free -> !free.equals(one))
                .findFirst()
                .orElseThrow();
        R definition =
                body.apply(first.read(new Expression.Parameter(one)), second.read(new Expression.Parameter(other)));
        Operator added = add(name, List.of(one, other), result.expression(definition));
        return (a, b) -> result.read(new Expression.Apply(added, List.of(first.expression(a), second.expression(b))));
    }

    private Operator add(String name, List<String> parameters, Expression body) {
        Operator added = new Operator(name, parameters, body, CallSite.here());
        protocol().operators().add(added);
        return added;
    }

    /**
     * Gives a condition a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param condition what it stands for
     * @param comment what it means
     * @return the condition, by its name
     */
    public final Cond define(String name, Cond condition, String comment) {
        return new Cond(defined(name, condition.expression(), comment));
    }

    /**
     * Gives a number a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param number what it stands for
     * @param comment what it means
     * @return the number, by its name
     */
    public final Num define(String name, Num number, String comment) {
        return new Num(defined(name, number.expression(), comment));
    }

    /**
     * Gives a set a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param set what it stands for
     * @param comment what it means
     * @param <R> what an element is read as
     * @return the set, by its name
     */
    public final <R> SetOf<R> define(String name, SetOf<R> set, String comment) {
        return set.with(defined(name, set.expression(), comment));
    }

    private Expression defined(String name, Expression value, String comment) {
        return new Expression.Reference(add(name, List.of(), value, comment), List.of());
    }

    /**
     * Gives a condition on something a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param parameter what it is said of: a kind or a family
     * @param called what that is called in the generated module
     * @param condition what it stands for
     * @param comment what it means
     * @param <A> what the parameter is read as
     * @return the condition of something, by its name
     */
    public final <A> Function<A, Cond> define(
            String name, Kind<A, ?> parameter, String called, Function<A, Cond> condition, String comment) {
        return define(name, Kinds.bool(), parameter, called, condition, comment);
    }

    /**
     * Gives a value that depends on something a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param result what the value is
     * @param parameter what it depends on: a kind or a family
     * @param called what that is called in the generated module
     * @param value what it stands for
     * @param comment what it means
     * @param <A> what the parameter is read as
     * @param <R> what the value is read as
     * @return the value for something, by its name
     */
    public final <A, R> Function<A, R> define(
            String name, Kind<R, ?> result, Kind<A, ?> parameter, String called, Function<A, R> value, String comment) {
        return Binding.named(called, variable -> {
            R body = value.apply(parameter.read(new Expression.Bound(variable)));
            Definition added = add(name, List.of(variable), result.expression(body), comment);
            return argument -> result.read(new Expression.Reference(added, List.of(parameter.expression(argument))));
        });
    }

    /**
     * Gives a condition on two things a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param first what the first of them is: a kind or a family
     * @param calledFirst what that is called in the generated module
     * @param second what the second of them is: a kind or a family
     * @param calledSecond what that is called in the generated module
     * @param condition what it stands for
     * @param comment what it means
     * @param <A> what the first is read as
     * @param <B> what the second is read as
     * @return the condition of two things, by its name
     */
    public final <A, B> BiFunction<A, B, Cond> define(
            String name,
            Kind<A, ?> first,
            String calledFirst,
            Kind<B, ?> second,
            String calledSecond,
            BiFunction<A, B, Cond> condition,
            String comment) {
        return Binding.named(
                calledFirst,
                one -> Binding.named(calledSecond, other -> {
                    Cond body = condition.apply(
                            first.read(new Expression.Bound(one)), second.read(new Expression.Bound(other)));
                    Definition added = add(name, List.of(one, other), body.expression(), comment);
                    return (a, b) -> new Cond(
                            new Expression.Reference(added, List.of(first.expression(a), second.expression(b))));
                }));
    }

    private Definition add(String name, List<BoundVariable> parameters, Expression value, String comment) {
        Definition added = definition(name, parameters, value, comment);
        protocol().definitions().add(added);
        return added;
    }

    /**
     * Says how far searches go: a state in which the condition does not hold is looked at like any other, but what
     * follows it is not explored. This is TLC's {@code CONSTRAINT}. Several are all in force. Where it leaves a state
     * out, what holds holds within bound only.
     *
     * @param name its TLA+ name
     * @param condition what holds of the states that are explored further
     * @param reason why that is far enough, in plain words
     */
    public final void constraint(String name, Cond condition, String reason) {
        protocol().constraints().add(definition(name, List.of(), condition.expression(), reason));
    }

    private Definition definition(String name, List<BoundVariable> parameters, Expression value, String comment) {
        SourceLocation here = CallSite.here();
        protocol().text(comment, here);
        return new Definition(name, parameters, value, comment, here);
    }

    /**
     * A property: something holds in every reachable state.
     *
     * @param name its TLA+ name
     * @param condition what holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle always(String name, Cond condition, String reason) {
        return add(name, new Formula.Always(condition.expression()), reason);
    }

    /**
     * A property: something holds in no reachable state.
     *
     * @param name its TLA+ name
     * @param condition what never holds
     * @param reason the rule, in plain words: {@code "no two hold the lock"}
     * @return the property
     */
    public final PropertyHandle never(String name, Cond condition, String reason) {
        return add(name, new Formula.Never(condition.expression()), reason);
    }

    /**
     * A property: something eventually holds, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what eventually holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle eventually(String name, Cond condition, String reason) {
        return add(name, new Formula.Eventually(condition.expression()), reason);
    }

    /**
     * A property: whenever one thing holds, another holds then or later.
     *
     * @param name its TLA+ name
     * @param premise the one thing; that it never holds is reported
     * @param conclusion the other
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle leadsTo(String name, Cond premise, Cond conclusion, String reason) {
        return add(name, new Formula.LeadsTo(premise.expression(), conclusion.expression()), reason);
    }

    /**
     * A property: something is possible.
     *
     * @param name its TLA+ name
     * @param condition what some reachable state must satisfy
     * @param reason why it must be possible, in plain words
     * @return the property
     */
    public final PropertyHandle reachable(String name, Cond condition, String reason) {
        return add(name, new Formula.Reachable(condition.expression()), reason);
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
     * @param name its TLA+ name
     * @param condition what holds again and again
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle infinitelyOften(String name, Cond condition, String reason) {
        return add(name, new Formula.InfinitelyOften(condition.expression()), reason);
    }

    /**
     * A property: something holds for ever from some time on, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what eventually holds for ever
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle eventuallyAlways(String name, Cond condition, String reason) {
        return add(name, new Formula.EventuallyAlways(condition.expression()), reason);
    }

    /**
     * A property: something holds of every step, of the state before it and the state after it.
     *
     * @param name its TLA+ name
     * @param condition what holds, over the state before the step and, by {@code next(...)}, the state after it
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle everyStep(String name, Cond condition, String reason) {
        return add(name, new Formula.EveryStep(condition.expression()), reason);
    }

    /**
     * A property: what is once true stays true.
     *
     * @param name its TLA+ name
     * @param bit what stays true
     * @param reason why it must be so, in plain words
     * @return the property
     */
    public final PropertyHandle neverCleared(String name, Cond bit, String reason) {
        boolean looksAhead = Expressions.everything(bit.expression()).anyMatch(Expression.Next.class::isInstance);
        if (looksAhead) {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.NEVER_CLEARED_LOOKS_AHEAD,
                            CallSite.here(),
                            "neverCleared(...) itself looks at the state after a step",
                            "leave next(...) out, or write it with everyStep(...)"));
        }
        return everyStep(name, looksAhead ? bit : bit.implies(next(bit)), reason);
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
            protocol()
                    .mistake(new Mistake(
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
     * @param name its TLA+ name
     * @param bound how often at most, not negative
     * @param family the family
     * @param waits that a member waits
     * @param goesFirst what another member has when it has overtaken
     * @param reason why it must be so, in plain words
     * @param <K> what a member is read as
     * @return the property
     */
    public final <K> PropertyHandle overtakenAtMost(
            String name,
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
        return add(name, formula, reason);
    }

    /**
     * A property: every behaviour is one of a more abstract protocol, when its variables are given values of this one's.
     * The fairness of the other protocol must be implied too, unless {@link PropertyHandle#safetyOnly()} is said.
     *
     * @param name its TLA+ name
     * @param specification the other protocol
     * @param reason why it must be so, in plain words
     * @param mapping a value for each variable of the other protocol, and a place for each of its processes
     * @return the property
     */
    public final PropertyHandle refines(String name, ProtocolSource specification, String reason, Mapping... mapping) {
        return refines(name, specification.build(), reason, mapping);
    }

    /**
     * A property: every behaviour is one of a more abstract protocol that has been built already.
     *
     * @param name its TLA+ name
     * @param specification the other protocol
     * @param reason why it must be so, in plain words
     * @param mapping a value for each variable of the other protocol, and a place for each of its processes
     * @return the property
     */
    public final PropertyHandle refines(String name, Protocol specification, String reason, Mapping... mapping) {
        List<Formula.Mapped> mapped =
                Arrays.stream(mapping).map(Mapping::mapped).toList();
        return add(name, new Formula.Refines(specification, mapped, true), reason);
    }

    /**
     * The value of a variable of a more abstract protocol.
     *
     * @param other the variable of the other protocol
     * @param value its value, over this protocol's variables
     * @param <R> what its value is read as
     * @return a part of {@code refines(...)}
     */
    public static <R> Mapping map(Assignable<R> other, R value) {
        return Mapping.of(other, value);
    }

    /**
     * The elements of an array of a more abstract protocol.
     *
     * @param other the array of the other protocol
     * @param keys its keys, as this protocol calls them: a kind, or a family with the same members
     * @param value assigns the element of a key: {@code (p, flag) -> flag.set(...)}
     * @param <K> what a key is read as
     * @param <V> the variable that each key has
     * @return a part of {@code refines(...)}
     */
    public static <K, V> Mapping mapEach(Array<K, V> other, Kind<K, ?> keys, BiFunction<K, V, Op> value) {
        return Mapping.each(other, keys, value);
    }

    /**
     * A variable that is one for each member of a family of a more abstract protocol.
     *
     * @param other the variable of the other protocol, as its family declared it
     * @param members the members, as this protocol calls them
     * @param value its value for a member, over this protocol's variables
     * @param <K> what a member is read as
     * @param <R> what its value is read as
     * @return a part of {@code refines(...)}
     */
    public static <K, R> Mapping mapOwn(Assignable<R> other, Kind<K, ?> members, Function<K, R> value) {
        return Mapping.own(other, members, value);
    }

    /**
     * Where a process of a more abstract protocol stands:
     * {@code mapPlace(spec.task, standsAt(spec.work).when(task.at(copy)).otherwise(spec.idle))}.
     *
     * @param other the process of the other protocol
     * @param place where it stands
     * @return a part of {@code refines(...)}
     */
    public static Mapping mapPlace(Process other, PlaceOf place) {
        return Mapping.place(other, place);
    }

    /**
     * Where each member of a family of a more abstract protocol stands:
     * {@code mapPlaces(lock.proc, proc, p -> standsAt(lock.cs).when(proc.at(p, cs)).otherwise(lock.idle))}.
     *
     * @param other the family of the other protocol
     * @param members the members, as this protocol calls them
     * @param place where a member stands
     * @param <K> what a member is read as
     * @return a part of {@code refines(...)}
     */
    public static <K> Mapping mapPlaces(Members<?, K, ?> other, Kind<K, ?> members, Function<K, PlaceOf> place) {
        return Mapping.places(other, members, place);
    }

    /**
     * Begins to say where a process of a more abstract protocol stands.
     *
     * @param label a step of the other protocol
     * @return takes the condition under which the process stands there
     */
    public static PlaceOf.Case standsAt(Label label) {
        return PlaceOf.standsAt(label);
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

    private PropertyHandle add(String name, Formula formula, String reason) {
        SourceLocation here = CallSite.here();
        ProtocolBuilder protocol = protocol();
        protocol.text(reason, here);
        protocol.properties().add(new Property(name, formula, reason, List.of(), Optional.empty(), here));
        return new PropertyHandle(protocol, protocol.properties().size() - 1);
    }
}
