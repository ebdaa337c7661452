package org.interleave.checker.fast;

import java.util.function.BooleanSupplier;
import org.interleave.generator.compiled.CompiledProtocol;

/**
 * Explores a compiled protocol breadth first, one level after the other, and answers all questions in one search. It is
 * exact: states are compared as they are, so none is ever missed.
 *
 * <p>What is found, how long the behaviours are that show it, and all figures do not depend on the number of threads.
 *
 * <p>A state of one long costs 19 to 29 bytes: 8 in a store in which each state lies once, in the order of the levels, and
 * 11 to 21 in the table that finds it. There are no links to parents: {@link StateSpace#path} goes back level by level
 * and makes successors anew, which takes at most as long as the search did, and a search that finds nothing pays nothing
 * for it. While the table grows, each thread needs up to 32 MB besides. At most 1.6 billion states fit, whatever the
 * memory. The table is read at random, so that Java's {@code -XX:+UseTransparentHugePages} pays.
 */
public final class Explorer {
    private final CompiledProtocol protocol;
    private final SearchLimits limits;
    private final SearchListener listener;
    private final BooleanSupplier cancelled;

    /**
     * An explorer.
     *
     * @param protocol what is explored
     * @param limits how much of the machine it may take
     * @param listener is told how far a search has come
     * @param cancelled whether to stop; asked by all threads, many times a second
     */
    public Explorer(
            CompiledProtocol protocol, SearchLimits limits, SearchListener listener, BooleanSupplier cancelled) {
        this.protocol = protocol;
        this.limits = limits;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    /**
     * Explores.
     *
     * @param questions what to find out
     * @return what came of it
     * @throws RuntimeException what the protocol or the listener threw, except that a successor has no packed form
     */
    public SearchResult explore(Questions questions) {
        try (Team team = new Team(limits.threads(), cancelled)) {
            return new BreadthFirst(protocol, limits, team, listener, questions).run();
        }
    }
}
