package org.interleave.checker.refinement;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A state of the other protocol. Of each there is one object only, so that two are the same state if they are the same
 * object. Its steps are found when they are asked for.
 */
final class AbstractState {
    private final Map<String, Value> values;
    private volatile @Nullable Steps steps;

    AbstractState(Map<String, Value> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * The steps that begin in a state.
     *
     * @param met for each state that they lead to, the conditions of fairness that such a step meets
     * @param canBeMet the conditions that a step from here meets which changes something
     * @param missing what has no value, so that it is not known whether there are more steps
     */
    record Steps(Map<AbstractState, BitSet> met, BitSet canBeMet, Optional<String> missing) {
        Steps {
            met = Map.copyOf(met);
        }

        /** The conditions that a step to a state meets; nothing if there is no such step. */
        Optional<BitSet> metTo(AbstractState to) {
            return Optional.ofNullable(met.get(to));
        }
    }

    Map<String, Value> values() {
        return values;
    }

    /** Its steps, if they are known already. */
    @Nullable
    Steps steps() {
        return steps;
    }

    /** Notes its steps; which are the same, whoever finds them. */
    void know(Steps found) {
        steps = found;
    }
}
