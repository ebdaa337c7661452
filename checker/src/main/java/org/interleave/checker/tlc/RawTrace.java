package org.interleave.checker.tlc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A counterexample as TLC gives it. For an error in the evaluation of a step it ends in the state before that step.
 *
 * @param states the states from an initial one on, each once, at least one; immutable
 * @param loopStart for a behaviour without end: the number, from 1, of the state that follows the last one
 * @param loopAction the name of the action that leads from the last state back; empty when there is none or when the
 *     behaviour stutters
 * @param stuttering whether the behaviour stays in the last state for ever; then that state is the loop's start
 */
public record RawTrace(List<RawState> states, OptionalInt loopStart, Optional<String> loopAction, boolean stuttering) {
    /**
     * Copies the states.
     *
     * @param states the states from an initial one on
     * @param loopStart the number of the state that follows the last one
     * @param loopAction the name of the action that leads from the last state back
     * @param stuttering whether the behaviour stays in the last state for ever
     */
    public RawTrace {
        states = List.copyOf(states);
    }
}
