package org.interleave.checker.fuzz.side;

import java.util.List;
import java.util.Set;

/** What can happen, by one understanding of a protocol. */
interface Moves {
    /** The states in which it may begin; one that can come about in several ways is there as often. */
    List<State> first();

    /** All that can happen in a state. */
    List<Move> from(State state);

    /** The objects of which something does not hold that must hold in every state, by the names of their invariants. */
    Set<String> broken(State state);
}
