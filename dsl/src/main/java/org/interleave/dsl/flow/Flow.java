package org.interleave.dsl.flow;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;

/** What happens, at once, from the moment a process leaves a place until it stands at the next one. */
public sealed interface Flow {
    /** Where an operation comes from. */
    enum Origin {
        /** It belongs to the step itself. */
        STEP,
        /** It has no name of its own and happens together with the step. */
        ALSO,
        /** It gives a local its first value, or resets it. */
        LOCAL
    }

    /**
     * An operation, then the rest.
     *
     * @param operation what is done
     * @param origin where it comes from
     * @param next the rest
     */
    record Do(Operation operation, Origin origin, Flow next) implements Flow {}

    /**
     * One of two ways, by a condition over the state so far.
     *
     * @param condition what decides
     * @param words one word for each way, where the branch is the step itself
     * @param whenTrue the way when it holds
     * @param whenFalse the other way
     * @param location the branch or the loop that decides
     */
    record Decide(Expression condition, Optional<Words> words, Flow whenTrue, Flow whenFalse, SourceLocation location)
            implements Flow {}

    /**
     * One word for each of two ways.
     *
     * @param whenTrue for example {@code locked}
     * @param whenFalse for example {@code busy}
     * @param negated whether C takes its branch where the condition is false: {@code if (!trylock())}
     */
    record Words(String whenTrue, String whenFalse, boolean negated) {}

    /**
     * An element of a set, by nobody's decision.
     *
     * @param variable stands for the element in the rest
     * @param set the set
     * @param next the rest
     */
    record Pick(BoundVariable variable, Expression set, Flow next) implements Flow {}

    /**
     * One of several ways, by nobody's decision.
     *
     * @param ways the ways
     */
    record Choose(List<Alternative> ways) implements Flow {
        public Choose {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One of the ways of a choice.
     *
     * @param step the step it takes: the place itself, or a step of its own name
     * @param word its name, where the step is the place itself
     * @param flow what happens
     */
    record Alternative(Place step, Optional<String> word, Flow flow) {}

    /**
     * The process stands before a step.
     *
     * @param place the place
     * @param jump the label, where a goto led here
     */
    record Arrive(Place place, Optional<Label> jump) implements Flow {}

    /** The process has ended. */
    record End() implements Flow {}
}
