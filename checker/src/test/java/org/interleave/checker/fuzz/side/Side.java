package org.interleave.checker.fuzz.side;

import org.interleave.dsl.tree.Protocol;

/** Somebody who says what a protocol does. All of them must say the same. */
public interface Side {
    /** What it is called in messages. */
    String name();

    /**
     * Looks at all that a protocol does.
     *
     * @param protocol the protocol, well formed and with few states
     * @return what was found
     */
    SideResult explore(Protocol protocol);
}
