package org.interleave.checker.graph;

import java.util.List;

/**
 * All states of a protocol and the steps between them.
 *
 * @param protocol its name
 * @param states the states, in the order in which they are reached
 * @param steps the steps, each once
 */
public record StateDiagram(String protocol, List<State> states, List<Step> steps) {
    /**
     * Copies the lists.
     *
     * @param protocol kept as it is
     * @param states copied
     * @param steps copied
     */
    public StateDiagram {
        states = List.copyOf(states);
        steps = List.copyOf(steps);
    }

    /** What a state is to the protocol besides one of many. */
    public enum Kind {
        /** The protocol can begin with it. */
        INITIAL,
        /** Every process has ended. */
        END,
        /** Nobody can go on, and not every process has ended. */
        DEADLOCK
    }

    /**
     * A state.
     *
     * @param number its number, from 1
     * @param kinds what it is
     * @param changed what differs from the state before, on a shortest way to it; of an initial state what differs from
     *     other initial states, and everything if there are none
     * @param violated names of the properties that it breaks
     * @param values the value of every variable, a line each
     */
    public record State(
            int number, List<Kind> kinds, List<String> changed, List<String> violated, List<String> values) {
        /**
         * Copies the lists.
         *
         * @param number kept as it is
         * @param kinds copied
         * @param changed copied
         * @param violated copied
         * @param values copied
         */
        public State {
            kinds = List.copyOf(kinds);
            changed = List.copyOf(changed);
            violated = List.copyOf(violated);
            values = List.copyOf(values);
        }

        /** {@return whether it is such a state} */
        boolean is(Kind kind) {
            return kinds.contains(kind);
        }
    }

    /**
     * A step.
     *
     * @param from number of the state before
     * @param to number of the state after
     * @param actor who takes it
     * @param step its name, and which way it goes
     * @param violated names of the properties of steps that it breaks
     */
    public record Step(int from, int to, String actor, String step, List<String> violated) {
        /**
         * Copies the list.
         *
         * @param from kept as it is
         * @param to kept as it is
         * @param actor kept as it is
         * @param step kept as it is
         * @param violated copied
         */
        public Step {
            violated = List.copyOf(violated);
        }
    }
}
