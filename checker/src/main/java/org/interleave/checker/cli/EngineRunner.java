package org.interleave.checker.cli;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Checker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.CachedRuns;

/** Checks protocols in earnest. When this JVM is told to end meanwhile, all runs are stopped, and nothing is reported. */
final class EngineRunner implements CheckRunner {
    private final boolean remembers;

    /**
     * A runner.
     *
     * @param remembers whether it remembers, below the folder target of the protocols' module, what TLC said, and asks
     *     again only for what has changed
     */
    EngineRunner(boolean remembers) {
        this.remembers = remembers;
    }

    @Override
    public List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions options, CheckListener listener) {
        Checker checker = Checker.of(options, listener, memory(entries));
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

    private Optional<CachedRuns> memory(List<ProtocolEntry> entries) {
        return entries.stream()
                .filter(entry -> remembers)
                .findFirst()
                .flatMap(entry -> ModuleFolder.ofRuns(entry.source()))
                .map(CachedRuns::new);
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
