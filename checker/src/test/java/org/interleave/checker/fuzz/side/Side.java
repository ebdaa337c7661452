package org.interleave.checker.fuzz.side;

import org.interleave.dsl.tree.Protocol;

/** Somebody who says what a protocol does. All of them must say the same. */
public interface Side {
    /**
     * What it is called in messages.
     *
     * @return its name
     */
    String name();

    /**
     * Looks at all that a protocol does.
     *
     * @param protocol the protocol, well formed and with few states
     * @return what was found
     */
    SideResult explore(Protocol protocol);

    /**
     * Whether its generated states can be compared with those of the actions where a guard holds for several reasons:
     * in an action TLC counts a successor once for each, in a branch of PlusCal once.
     *
     * @return whether it counts as TLC does in actions
     */
    default boolean countsEachReason() {
        return true;
    }
}
