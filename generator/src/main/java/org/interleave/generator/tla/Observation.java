package org.interleave.generator.tla;

/**
 * A question that is asked of TLC by an invariant which is expected to break: is there a state in which something
 * holds?
 *
 * @param property name of the property it belongs to
 * @param kind what is asked
 */
public record Observation(String property, Kind kind) {
    /** What is asked. */
    public enum Kind {
        /** Whether what must be possible is. */
        REACHABLE,
        /** Whether the premise of a property is ever reached. */
        PREMISE
    }
}
