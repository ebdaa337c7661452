package org.interleave.checker.tlc;

import java.time.Duration;
import java.util.Optional;

/** What came of a run. Only {@link Holds} and the violations are verdicts; all others say why there is none. */
public sealed interface TlcOutcome {
    /** What a specification error says when there is no state to begin with, or a constraint excludes all of them. */
    String NO_INITIAL_STATE = "no initial state";

    /** {@return whether it decides what was checked} */
    default boolean isVerdict() {
        return this instanceof Holds
                || this instanceof InvariantViolated
                || this instanceof PropertyViolated
                || this instanceof ActionPropertyViolated
                || this instanceof Deadlock;
    }

    /** All states were looked at, there was at least one, and nothing was violated. */
    record Holds() implements TlcOutcome {}

    /**
     * A state violates an invariant.
     *
     * @param name the invariant's name
     */
    record InvariantViolated(String name) implements TlcOutcome {}

    /**
     * A behaviour violates a property.
     *
     * @param name the property's name; often empty, since TLC names it only when the initial state violates it
     */
    record PropertyViolated(Optional<String> name) implements TlcOutcome {}

    /**
     * A step violates a property about steps, {@code [][A]_v}.
     *
     * @param name the property's name
     */
    record ActionPropertyViolated(String name) implements TlcOutcome {}

    /** A state has no successor. */
    record Deadlock() implements TlcOutcome {}

    /**
     * An {@code Assert} of the module failed.
     *
     * @param message the assertion's message, a TLA+ value as TLC prints it
     */
    record AssertionFailed(String message) implements TlcOutcome {}

    /**
     * The module or its configuration is at fault: it cannot be parsed or evaluated, assumes what is false, or has no
     * initial state.
     *
     * @param message what is wrong, in the words of the TLA+ tools, on one or more lines
     */
    record SpecificationError(String message) implements TlcOutcome {}

    /**
     * The run took too long and was killed.
     *
     * @param limit how long it was allowed to take
     */
    record TimedOut(Duration limit) implements TlcOutcome {}

    /**
     * The run needed more heap than it was allowed.
     *
     * @param heapMegabytes how much it was allowed, in MB
     */
    record OutOfMemory(int heapMegabytes) implements TlcOutcome {}

    /**
     * The run could not be started or ended without a verdict: killed from outside, disk full, an error in TLC itself.
     *
     * @param message what is known, on one or more lines
     */
    record ToolFailure(String message) implements TlcOutcome {}

    /** The run was cancelled by this program. */
    record Cancelled() implements TlcOutcome {}
}
