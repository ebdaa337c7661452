package org.interleave.checker.fast.liveness;

import org.interleave.checker.fast.Path;

/**
 * An endless behaviour: a path, from whose last state it goes back to one of its states, for ever.
 *
 * @param path the states, from an initial one on
 * @param loopStart the number of the state to which it goes back, from 0; that of the last one if it stays there
 * @param back the number of the action that leads back; -1 if it stays in the last state
 */
public record Lasso(Path path, int loopStart, int back) {
    /** {@return whether it stays in its last state for ever} */
    public boolean stays() {
        return loopStart == path.length() - 1;
    }
}
