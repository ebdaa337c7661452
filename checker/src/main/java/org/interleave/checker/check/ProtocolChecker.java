package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.CachedRuns;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcJob;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcPool;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.dsl.tree.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Checks protocols with TLC. What is expected to hold is checked together, safety apart from liveness; what is
 * expected to break, and what must be possible, is checked alone, so that each has a verdict and a behaviour of its
 * own. When checks made together do not all hold, those that this leaves open are made {@link Again again}.
 */
public final class ProtocolChecker implements Checker {
    private final CheckOptions options;
    private final CheckListener listener;
    private final boolean behaviours;
    private final Optional<CachedRuns> memory;
    private @Nullable TlcPool pool;
    private boolean cancelled;

    /**
     * A checker.
     *
     * @param options how it checks
     * @param listener hears how far it is
     */
    public ProtocolChecker(CheckOptions options, CheckListener listener) {
        this(options, listener, true, Optional.empty());
    }

    /**
     * A checker that does not make runs again that it remembers.
     *
     * @param options how it checks
     * @param listener hears how far it is
     * @param memory where it is cached what TLC said
     */
    public ProtocolChecker(CheckOptions options, CheckListener listener, CachedRuns memory) {
        this(options, listener, true, Optional.of(memory));
    }

    /**
     * A checker of modules that may speak of other variables and actions than the protocol does.
     *
     * @param behaviours whether counterexamples and the actions taken are of interest, and not only verdicts and figures
     */
    ProtocolChecker(CheckOptions options, CheckListener listener, boolean behaviours) {
        this(options, listener, behaviours, Optional.empty());
    }

    private ProtocolChecker(
            CheckOptions options, CheckListener listener, boolean behaviours, Optional<CachedRuns> memory) {
        this.options = options;
        this.listener = listener;
        this.behaviours = behaviours;
        this.memory = memory;
    }

    /**
     * Checks protocols side by side.
     *
     * @param entries the protocols with what is expected of them
     * @return a result for each, in the same order
     * @throws ProtocolException if a protocol or its expectations have mistakes; nothing has been run then
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    @Override
    public List<ProtocolResult> check(List<ProtocolEntry> entries) {
        return checkAll(checks(entries).values());
    }

    /**
     * The names of what is checked of a protocol: its properties, and what is checked of every protocol like it.
     *
     * @param entry the protocol
     * @return the names
     * @throws ProtocolException if the protocol has mistakes
     */
    public static Set<String> names(ProtocolEntry entry) {
        return Checks.names(entry);
    }

    /** Makes the checks of several protocols, given for each. */
    List<ProtocolResult> checkAll(Collection<List<Check>> checks) {
        Plan plan = new Plan(options.property(), behaviours);
        List<Run> runs = new ArrayList<>();
        checks.forEach(ofOne -> runs.addAll(plan.runs(ofOne)));
        Recall recall = start();
        listener.begins(Engine.TLC);
        List<Done> done = new ArrayList<>();
        List<Run> next = runs;
        int planned = 0;
        while (!next.isEmpty()) {
            planned += next.size();
            listener.planned(planned);
            List<Done> now = run(recall, next);
            done.addAll(now);
            now.forEach(one -> done.addAll(Watched.decided(one)));
            next = now.stream().flatMap(one -> Again.after(one).stream()).toList();
        }
        GraphChecks graphs = new GraphChecks(options);
        checks.forEach(ofOne -> done.addAll(graphs.decide(ofOne, plan, done)));
        memory.ifPresent(CachedRuns::forgetOld);
        return checks.stream()
                .map(ofOne -> new Conclusion(ofOne, done, plan).result())
                .toList();
    }

    /** Stops all runs; {@link #check} then ends at once, with {@link Verdict#TOOL_FAILURE} for what was not decided. */
    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (pool != null) {
            pool.cancelAll();
        }
    }

    private synchronized Recall start() {
        TlcRunner runner = new TlcRunner(TlaTools.find(), memory);
        TlcPool started = new TlcPool(runner, options.workers());
        pool = started;
        if (cancelled) {
            started.cancelAll();
        }
        return new Recall(runner, options.fresh(), started, listener, new Random());
    }

    /** Builds all protocols, so that all their mistakes are told together. */
    static Map<ProtocolEntry, List<Check>> checks(List<ProtocolEntry> entries) {
        List<ProtocolException> broken = new ArrayList<>();
        Map<ProtocolEntry, List<Check>> checks = CheckableProtocols.checks(entries, broken);
        if (!broken.isEmpty()) {
            throw ProtocolException.together(broken);
        }
        return checks;
    }

    private List<Done> run(Recall recall, List<Run> runs) {
        List<TlcJob> jobs = new ArrayList<>();
        for (Run run : runs) {
            TlcOptions how = TlcOptions.defaults()
                    .withTimeout(options.timeout())
                    .withHeapMegabytes(options.heapMegabytes())
                    .withCoverage(run.coverage() && behaviours);
            jobs.add(new TlcJob(run.spec(), how, progress -> listener.running(run.name(), progress.distinct())));
        }
        return recall.done(runs, jobs, behaviours);
    }
}
