package org.interleave.checker.fast.liveness;

import org.interleave.checker.fast.StateSpace;
import org.interleave.generator.compiled.CompiledProtocol;

/**
 * What a behaviour is like that breaks a property: from some state on it stays within some states, and comes again and
 * again to one of some.
 *
 * <table>
 *   <caption>What breaks which property</caption>
 *   <tr><th>property</th><th>begins to stay in</th><th>stays within</th><th>comes back to</th></tr>
 *   <tr><td>eventually p</td><td>an initial state</td><td>not p</td><td>any</td></tr>
 *   <tr><td>p leads to q</td><td>p</td><td>not q</td><td>any</td></tr>
 *   <tr><td>infinitely often p</td><td>any</td><td>not p</td><td>any</td></tr>
 *   <tr><td>eventually always p</td><td>any</td><td>any</td><td>not p</td></tr>
 * </table>
 */
final class Danger {
    private final StateSpace space;
    private final CompiledProtocol protocol;
    private final Temporal property;

    Danger(StateSpace space, Temporal property) {
        this.space = space;
        this.protocol = space.protocol();
        this.property = property;
    }

    private boolean holds(int predicate, int index) {
        return protocol.predicate(predicate, space.array(index), space.at(index));
    }

    /** Whether it may begin to stay in a state of a level; the state is one of those it stays within. */
    boolean mayBegin(int level, int index) {
        if (property instanceof Temporal.Eventually) {
            return level == 1;
        }
        return !(property instanceof Temporal.LeadsTo leadsTo) || holds(leadsTo.premise(), index);
    }

    /** Whether it stays within the states of which this is one. */
    boolean staysWithin(int index) {
        if (property instanceof Temporal.Eventually eventually) {
            return !holds(eventually.predicate(), index);
        }
        if (property instanceof Temporal.LeadsTo leadsTo) {
            return !holds(leadsTo.conclusion(), index);
        }
        return !(property instanceof Temporal.InfinitelyOften often) || !holds(often.predicate(), index);
    }

    /** Whether it may come back to this state, which has to be so for one state at least. */
    boolean comesBackTo(int index) {
        return !(property instanceof Temporal.EventuallyAlways always) || !holds(always.predicate(), index);
    }
}
