package org.interleave.checker.refinement;

import java.util.List;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.generator.compiled.OutOfRangeException;

/**
 * A property that says that a protocol refines another one, and what it asks of the protocol's packed states and steps.
 * Any number of threads may ask.
 */
public final class Refinement {
    private final Property property;
    private final Formula.Refines refines;
    private final Specification specification;
    private final MappedStates mapped;
    private final List<Boolean> strong;

    Refinement(Session session, Property property, Formula.Refines refines) {
        this.property = property;
        this.refines = refines;
        this.specification =
                new Specification(session.refined(refines.specification()).lowered());
        this.mapped = new MappedStates(session.lowered(), session.loaded(), refines, specification);
        this.strong = specification.conditions().stream()
                .map(condition -> condition.owed().strong())
                .toList();
    }

    /**
     * The refinements of a protocol.
     *
     * @param session the protocol
     * @return one for each property that is one
     */
    public static List<Refinement> of(Session session) {
        return session.protocol().properties().stream()
                .filter(property -> property.formula() instanceof Formula.Refines)
                .map(property -> new Refinement(session, property, (Formula.Refines) property.formula()))
                .toList();
    }

    /** {@return the property} */
    public Property property() {
        return property;
    }

    /** {@return whether the other protocol's fairness is implied too} */
    public boolean isFair() {
        return refines.fair();
    }

    /** {@return for each condition of fairness of the other protocol, by its number, whether it is a strong one} */
    public List<Boolean> strong() {
        return strong;
    }

    /**
     * Whether the other protocol may begin like this.
     *
     * @param states holds a state
     * @param at where its first long is
     * @return whether the state, mapped, is an initial state
     * @throws OutOfRangeException if something that is asked for has no value
     */
    public boolean mayBeginIn(long[] states, int at) {
        return specification.mayBeginIn(mapped.of(states, at));
    }

    /**
     * Whether a step changes something of what is mapped.
     *
     * @param from holds the state before
     * @param fromAt where its first long is
     * @param to holds the state after
     * @param toAt where its first long is
     * @return whether the two are mapped to different states
     * @throws OutOfRangeException if something that is asked for has no value
     */
    public boolean changes(long[] from, int fromAt, long[] to, int toAt) {
        return mapped.of(from, fromAt) != mapped.of(to, toAt);
    }

    /**
     * Whether the other protocol allows a step.
     *
     * @param from holds the state before
     * @param fromAt where its first long is
     * @param to holds the state after
     * @param toAt where its first long is
     * @return whether the step, mapped, is one of its steps, or changes nothing
     * @throws OutOfRangeException if something that is asked for has no value
     */
    public boolean allows(long[] from, int fromAt, long[] to, int toAt) {
        AbstractState before = mapped.of(from, fromAt);
        AbstractState after = mapped.of(to, toAt);
        return before == after || specification.hasStep(before, after);
    }

    /**
     * Whether a step that changes something could meet a condition of fairness of the other protocol.
     *
     * @param condition the number of the condition
     * @param states holds a state
     * @param at where its first long is
     * @return whether the other protocol has such a step from the state, mapped
     * @throws OutOfRangeException if something that is asked for has no value
     */
    public boolean canMeet(int condition, long[] states, int at) {
        return specification.canMeet(condition, mapped.of(states, at));
    }

    /**
     * Whether a step meets a condition of fairness of the other protocol.
     *
     * @param condition the number of the condition
     * @param from holds the state before
     * @param fromAt where its first long is
     * @param to holds the state after
     * @param toAt where its first long is
     * @return whether the step, mapped, does, and changes something
     * @throws OutOfRangeException if something that is asked for has no value
     */
    public boolean meets(int condition, long[] from, int fromAt, long[] to, int toAt) {
        return specification.meets(condition, mapped.of(from, fromAt), mapped.of(to, toAt));
    }
}
