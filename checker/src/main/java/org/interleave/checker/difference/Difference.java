package org.interleave.checker.difference;

import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.model.Session;

/** One thing that differs between the results of two checks. */
public sealed interface Difference {
    /**
     * There was no such protocol before.
     *
     * @param now what came out of it
     */
    record ProtocolCame(ProtocolResult now) implements Difference {}

    /**
     * The protocol is no longer there.
     *
     * @param name its name
     */
    record ProtocolWent(String name) implements Difference {}

    /**
     * The property was not checked before.
     *
     * @param session the protocol as it is now
     * @param now what came out
     */
    record PropertyCame(Session session, PropertyResult now) implements Difference {}

    /**
     * The property is no longer checked.
     *
     * @param before what came out when it last was
     */
    record PropertyWent(PropertyResult before) implements Difference {}

    /**
     * Another verdict, or a counterexample with another number of states.
     *
     * @param session the protocol as it is now
     * @param before what came out before
     * @param now what comes out now
     */
    record OutcomeChanged(Session session, PropertyResult before, PropertyResult now) implements Difference {}

    /**
     * It came out as before, and something about that is different: what is expected, or why it was not decided.
     *
     * @param session the protocol as it is now
     * @param now what comes out now
     */
    record SameOutcome(Session session, PropertyResult now) implements Difference {}

    /**
     * There is something to complain about that was not there before.
     *
     * @param warning the warning
     */
    record WarningCame(String warning) implements Difference {}

    /**
     * There is nothing to complain about any more in one point.
     *
     * @param warning what the warning was
     */
    record WarningWent(String warning) implements Difference {}

    /**
     * A complete search has other figures than a complete search had before.
     *
     * @param protocol name of the protocol
     * @param before the figures before
     * @param now the figures now
     */
    record SearchChanged(String protocol, Search before, Search now) implements Difference {}
}
