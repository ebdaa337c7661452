package org.interleave.checker.cli;

import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;

/** Checks protocols with TLC. When this JVM is told to end meanwhile, all runs are stopped, and nothing is reported. */
final class TlcCheckRunner implements CheckRunner {
    @Override
    public List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions options, CheckListener listener) {
        ProtocolChecker checker = new ProtocolChecker(options, listener);
        // Prints nothing: at that point printing can fail and take the rest of the hook with it.
        Thread hook = new Thread(checker::cancel, "cancel the checks");
        if (!add(hook)) {
            throw new CancelledException();
        }
        try {
            return checker.check(entries);
        } finally {
            removeOrCancel(hook);
        }
    }

    private static boolean add(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** A hook can be removed until the JVM begins to end. */
    private static void removeOrCancel(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new CancelledException();
        }
    }
}
