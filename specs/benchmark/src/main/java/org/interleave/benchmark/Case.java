package org.interleave.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.dsl.tree.Protocol;

/**
 * One protocol of one size, for all contenders.
 *
 * @param name what the table and the command line call it
 * @param protocol builds it, as it is said in our language
 * @param violated the invariants that it does not have, so that nobody is asked for them
 * @param handWritten the same written by hand in TLA+
 * @param promela the same written by hand in Promela, for those that have that
 * @param size how long it takes
 */
record Case(
        String name,
        Supplier<Protocol> protocol,
        List<String> violated,
        Optional<HandWritten> handWritten,
        Optional<Promela> promela,
        Size size) {
    /** How long it takes. */
    enum Size {
        /** Seconds: it is always measured. */
        NORMAL,
        /** Minutes for TLC: it is measured when asked for. */
        LARGE,
        /** Hours for TLC, which is left out: it is measured when it is named. */
        HUGE
    }

    /**
     * A module written by hand.
     *
     * @param module its name
     * @param constants its constants, by name
     * @param invariants what is asked of it
     */
    record HandWritten(String module, Map<String, Integer> constants, List<String> invariants) {}

    /**
     * A model written by hand.
     *
     * @param model its name
     * @param size its constant N
     * @param deepest how deep Spin's search may go: the states of its longest path without a circle
     */
    record Promela(String model, int size, int deepest) {}
}
