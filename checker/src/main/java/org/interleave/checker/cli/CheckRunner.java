package org.interleave.checker.cli;

import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.compile.JdkCompiler;

/** Checks protocols. */
@FunctionalInterface
interface CheckRunner {
    /** Checks protocols against what is expected of them; a result for each, in the same order. */
    List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions options, CheckListener listener);

    /** Whether the fast checker can be asked: that takes a compiler. */
    default boolean hasFast() {
        return JdkCompiler.isThere();
    }
}
