package org.interleave.generator.tla;

/**
 * A question that is asked of TLC by an invariant, or a property of steps, which is expected to break: is there a state
 * in which something holds, or a step?
 *
 * @param property name of the property it belongs to, or of the order of locks
 * @param kind what is asked
 */
public record Observation(String property, Kind kind) {
    /** What is asked. */
    public enum Kind {
        /** Whether what must be possible is. */
        REACHABLE,
        /** Whether the premise of a property is ever reached. */
        PREMISE,
        /** Whether one lock is ever waited for while another is held. */
        LOCK_ORDER,
        /** Whether a step is ever taken of which the premise of a property holds. */
        STEP_PREMISE,
        /** Whether a step is ever taken that is one of the more abstract protocol too. */
        MOVE;

        /** {@return whether it asks for what a property supposes, and without which the property would say nothing} */
        public boolean isOfWhatIsSupposed() {
            return this == PREMISE || this == STEP_PREMISE || this == MOVE;
        }

        /** {@return whether it asks for a step, rather than for a state} */
        public boolean isOfSteps() {
            return this == STEP_PREMISE || this == MOVE;
        }
    }
}
