package org.interleave.checker.check;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.CachedRuns;
import org.interleave.dsl.tree.ProtocolException;

/** Checks protocols. */
public interface Checker {
    /**
     * Checks protocols.
     *
     * @param entries the protocols with what is expected of them
     * @return a result for each, in the same order
     * @throws ProtocolException if a protocol or its expectations have mistakes; nothing has been run then
     * @throws org.interleave.checker.tlc.ToolNotFoundException if TLC is asked for and there are no TLA+ tools
     */
    List<ProtocolResult> check(List<ProtocolEntry> entries);

    /** Stops; {@link #check} then ends at once, with {@link Verdict#TOOL_FAILURE} for what was not decided. */
    void cancel();

    /**
     * The checker that the options ask for.
     *
     * @param options how it checks
     * @param listener hears how far it is
     * @return TLC's or the fast one
     */
    static Checker of(CheckOptions options, CheckListener listener) {
        return of(options, listener, Optional.empty());
    }

    /**
     * The checker that the options ask for.
     *
     * @param options how it checks
     * @param listener hears how far it is
     * @param memory where it is cached what TLC said; nowhere when empty
     * @return TLC's or the fast one
     */
    static Checker of(CheckOptions options, CheckListener listener, Optional<CachedRuns> memory) {
        if (options.engine() == Engine.FAST) {
            return new FastChecker(options, listener);
        }
        ProtocolChecker referee = memory.map(runs -> new ProtocolChecker(options, listener, runs))
                .orElseGet(() -> new ProtocolChecker(options, listener));
        return new FewestSwitchesChecker(referee, new FastChecker(options.by(Engine.FAST), CheckListener.NONE));
    }
}
