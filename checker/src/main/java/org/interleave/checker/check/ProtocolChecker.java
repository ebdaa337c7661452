package org.interleave.checker.check;

import java.util.List;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.dsl.tree.ProtocolException;

/** Checks protocols with TLC. */
public final class ProtocolChecker {
    private final CheckOptions options;
    private final CheckListener listener;

    /**
     * A checker.
     *
     * @param options how it checks
     * @param listener hears how far it is
     */
    public ProtocolChecker(CheckOptions options, CheckListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /**
     * Checks protocols side by side.
     *
     * @param entries the protocols with what is expected of them
     * @return a result for each, in the same order
     * @throws ProtocolException if a protocol or its expectations have mistakes; nothing has been run then
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    public List<ProtocolResult> check(List<ProtocolEntry> entries) {
        return entries.stream()
                .<ProtocolResult>map(e -> {
                    throw new IllegalStateException(e + " " + options + listener);
                })
                .toList();
    }

    /** Stops all runs; {@link #check} then ends at once, with {@link Verdict#TOOL_FAILURE} for what was not decided. */
    public void cancel() {}
}
