package org.interleave.dsl;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;

/** The properties of a protocol that is written as a class. */
@Library
abstract class SourceProperties extends SourceStatements {
    SourceProperties() {}

    /**
     * Gives a condition a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param condition what it stands for
     * @param comment what it means
     * @return the condition, by its name
     */
    protected final Cond define(String name, Cond condition, String comment) {
        return protocol().define(name, condition, comment);
    }

    /**
     * A property: something holds in every reachable state.
     *
     * @param name its TLA+ name
     * @param condition what holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle always(String name, Cond condition, String reason) {
        return protocol().always(name, condition, reason);
    }

    /**
     * A property: something holds in no reachable state.
     *
     * @param name its TLA+ name
     * @param condition what never holds
     * @param reason the rule, in plain words: {@code "no two hold the lock"}
     * @return the property
     */
    protected final PropertyHandle never(String name, Cond condition, String reason) {
        return protocol().never(name, condition, reason);
    }

    /**
     * A property: something holds at last, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what holds at last
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle eventually(String name, Cond condition, String reason) {
        return protocol().eventually(name, condition, reason);
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
    protected final PropertyHandle leadsTo(String name, Cond premise, Cond conclusion, String reason) {
        return protocol().leadsTo(name, premise, conclusion, reason);
    }

    /**
     * A property: something is possible.
     *
     * @param name its TLA+ name
     * @param condition what some reachable state must satisfy
     * @param reason why it must be possible, in plain words
     * @return the property
     */
    protected final PropertyHandle reachable(String name, Cond condition, String reason) {
        return protocol().reachable(name, condition, reason);
    }

    /**
     * A property: every reachable state has a step, or every process has ended. It is checked of every protocol; this
     * gives it a reason, and makes it a property with an expectation.
     *
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle noDeadlock(String reason) {
        return protocol().noDeadlock(reason);
    }

    /**
     * A property: something comes back for ever, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what holds again and again
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle infinitelyOften(String name, Cond condition, String reason) {
        return protocol().infinitelyOften(name, condition, reason);
    }

    /**
     * A property: something holds for ever from some time on, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what holds at last and for ever
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle eventuallyAlways(String name, Cond condition, String reason) {
        return protocol().eventuallyAlways(name, condition, reason);
    }

    /**
     * A property: something holds of every step, of the state before it and the state after it.
     *
     * @param name its TLA+ name
     * @param condition what holds, over the state before the step and, by {@code next(...)}, the state after it
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle everyStep(String name, Cond condition, String reason) {
        return protocol().everyStep(name, condition, reason);
    }

    /**
     * A property: what is once true stays true.
     *
     * @param name its TLA+ name
     * @param bit what stays true
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle neverCleared(String name, Cond bit, String reason) {
        return protocol().neverCleared(name, bit, reason);
    }

    /**
     * A property that holds of every element: {@code forEvery(proc, p -> leadsTo(..., proc.at(p, enter), ...))}.
     *
     * @param domain the elements: a family, a kind, or a set that never changes
     * @param property declares the property of one element
     * @param <R> what an element is read as
     * @return the property
     */
    protected final <R> PropertyHandle forEvery(Domain<R> domain, Function<R, PropertyHandle> property) {
        return protocol().forEvery(domain, property);
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
    protected final <K> PropertyHandle overtakenAtMost(
            String name,
            int bound,
            Members<?, K, ?> family,
            Function<K, Cond> waits,
            Function<K, Cond> goesFirst,
            String reason) {
        return protocol().overtakenAtMost(name, bound, family, waits, goesFirst, reason);
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
    protected final PropertyHandle refines(
            String name, ProtocolSource specification, String reason, Mapping... mapping) {
        return protocol().refines(name, specification.build(), reason, mapping);
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
    protected final PropertyHandle refines(String name, Protocol specification, String reason, Mapping... mapping) {
        return protocol().refines(name, specification, reason, mapping);
    }

    /**
     * The value of a variable of a more abstract protocol.
     *
     * @param other the variable of the other protocol
     * @param value its value, over this protocol's variables
     * @param <R> what its value is read as
     * @return a part of {@code refines(...)}
     */
    protected static <R> Mapping map(Assignable<R> other, R value) {
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
    protected static <K, V> Mapping mapEach(Array<K, V> other, Kind<K, ?> keys, BiFunction<K, V, Op> value) {
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
    protected static <K, R> Mapping mapOwn(Assignable<R> other, Kind<K, ?> members, Function<K, R> value) {
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
    protected static Mapping mapPlace(Process other, PlaceOf place) {
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
    protected static <K> Mapping mapPlaces(Members<?, K, ?> other, Kind<K, ?> members, Function<K, PlaceOf> place) {
        return Mapping.places(other, members, place);
    }

    /**
     * Begins to say where a process of a more abstract protocol stands.
     *
     * @param label a step of the other protocol
     * @return takes the condition under which the process stands there
     */
    protected static PlaceOf.Case standsAt(Label label) {
        return PlaceOf.standsAt(label);
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
    protected final <A, R> Function<A, R> operator(
            String name, Kind<A, ?> parameter, Kind<R, ?> result, Function<A, R> body) {
        return protocol().operator(name, parameter, result, body);
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
    protected final <A, B, R> BiFunction<A, B, R> operator(
            String name, Kind<A, ?> first, Kind<B, ?> second, Kind<R, ?> result, BiFunction<A, B, R> body) {
        return protocol().operator(name, first, second, result, body);
    }

    /**
     * An assumption: a step that can be taken from some time on is taken.
     *
     * @param process the process
     * @param label its step
     * @return the assumption
     */
    protected static FairnessAssumption weaklyFair(AnyProcess<?> process, Label label) {
        return ProtocolBuilder.weaklyFair(process, label);
    }

    /**
     * An assumption: a process that can go on from some time on goes on.
     *
     * @param process the process
     * @return the assumption
     */
    protected static FairnessAssumption weaklyFair(AnyProcess<?> process) {
        return ProtocolBuilder.weaklyFair(process);
    }
}
