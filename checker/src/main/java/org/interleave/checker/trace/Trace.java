package org.interleave.checker.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A behaviour, from an initial state on: a counterexample, or the witness of what is possible. One that never ends
 * goes back to an earlier state, or stays for ever in its last one.
 *
 * @param initial its first state
 * @param steps its steps, in order; the state after the n-th has number n + 1
 * @param loopStart number of the state to which it goes back for ever; the last state when it stays there
 * @param closing the step that goes back, when that changes anything
 * @param stuttering whether it stays for ever in its last state: nobody takes another step
 */
public record Trace(
        TraceState initial,
        List<TraceStep> steps,
        OptionalInt loopStart,
        Optional<TraceStep> closing,
        boolean stuttering) {
    /**
     * Copies the steps.
     *
     * @param initial kept as it is
     * @param steps copied
     * @param loopStart kept as it is
     * @param closing kept as it is
     * @param stuttering kept as it is
     */
    public Trace {
        steps = List.copyOf(steps);
    }

    /** {@return how many states it has, the initial one included, each state of a loop once} */
    public int length() {
        return steps.size() + 1;
    }

    /** {@return whether it goes on for ever, be it in its last state} */
    public boolean isLasso() {
        return stuttering || loopStart.isPresent();
    }

    /** {@return its last state} */
    public TraceState last() {
        return steps.isEmpty() ? initial : steps.get(steps.size() - 1).after();
    }

    /** {@return the state before its last one; the initial state where there is no other} */
    public TraceState beforeLast() {
        return steps.size() < 2 ? initial : steps.get(steps.size() - 2).after();
    }
}
