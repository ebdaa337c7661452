package org.interleave.checker.expectation;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is expected of one property.
 *
 * @param kind whether it is expected to hold
 * @param states how many states its counterexample is expected to have, where that is said
 * @param reason why it makes no sense in this protocol, where it does not
 */
public record Expectation(Kind kind, OptionalInt states, Optional<String> reason) {
    /** It is expected to hold. */
    public static final Expectation HOLDS = new Expectation(Kind.HOLDS, OptionalInt.empty(), Optional.empty());

    /** It is expected to be violated. */
    public static final Expectation VIOLATED = new Expectation(Kind.VIOLATED, OptionalInt.empty(), Optional.empty());

    /** It is expected to hold before any step that breaks a rule, and such steps are expected. */
    public static final Expectation HOLDS_WITHOUT_MISUSE =
            new Expectation(Kind.HOLDS_WITHOUT_MISUSE, OptionalInt.empty(), Optional.empty());

    /** It is expected to hold before any step that only a bound of the search forbids, and such steps are expected. */
    public static final Expectation HOLDS_WITHIN_BOUND =
            new Expectation(Kind.HOLDS_WITHIN_BOUND, OptionalInt.empty(), Optional.empty());

    /** Whether a property is expected to hold. */
    public enum Kind {
        /** It holds. */
        HOLDS,
        /** It holds before any step that breaks a rule of use or leaves a range, and there are such steps. */
        HOLDS_WITHOUT_MISUSE,
        /** It holds before any step that only a bound of the search forbids, and there are such steps. */
        HOLDS_WITHIN_BOUND,
        /** It is violated. */
        VIOLATED,
        /** It makes no sense in this protocol. */
        NOT_APPLICABLE
    }

    /**
     * It is expected to be violated by a counterexample of known length.
     *
     * @param states how many states the shortest one has
     * @return the expectation
     */
    public static Expectation violated(int states) {
        return new Expectation(Kind.VIOLATED, OptionalInt.of(states), Optional.empty());
    }

    /** {@return what is expected, in words: {@code violated (shortest counterexample: 11 states)}} */
    @Override
    public String toString() {
        return switch (kind) {
            case HOLDS -> "holds";
            case HOLDS_WITHOUT_MISUSE -> "holds without misuse";
            case HOLDS_WITHIN_BOUND -> "holds within bound";
            case VIOLATED ->
                "violated"
                        + (states.isPresent() ? " (shortest counterexample: " + inStates(states.getAsInt()) + ")" : "");
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /**
     * The same for something that is to be possible.
     *
     * @return what is expected, in words: {@code possible} or {@code not possible}
     */
    public String possibility() {
        return switch (kind) {
            case HOLDS -> "possible";
            case VIOLATED -> "not possible";
            case HOLDS_WITHOUT_MISUSE, HOLDS_WITHIN_BOUND, NOT_APPLICABLE -> toString();
        };
    }

    /**
     * Says how many states a counterexample has.
     *
     * @param states how many
     * @return {@code 1 state} or {@code 11 states}
     */
    public static String inStates(int states) {
        return states + (states == 1 ? " state" : " states");
    }
}
