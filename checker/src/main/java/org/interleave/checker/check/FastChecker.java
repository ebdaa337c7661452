package org.interleave.checker.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fast.SearchLimits;
import org.interleave.checker.fast.compile.CannotCompileException;
import org.interleave.checker.model.Session;
import org.interleave.dsl.tree.ProtocolException;

/**
 * Checks protocols with the fast checker: each is compiled to Java, and one search of its states answers everything
 * about states and steps, shortest counterexamples included; what is temporal is decided in the graph of these states.
 * Interrupting the thread that checks stops it as {@link #cancel} does.
 */
public final class FastChecker implements Checker {
    private static final long BYTES_OF_MEGABYTE = 1 << 20;

    private final CheckOptions options;
    private final CheckListener listener;
    private volatile boolean cancelled;

    /**
     * A checker.
     *
     * @param options how it checks
     * @param listener hears how far it is
     */
    public FastChecker(CheckOptions options, CheckListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /**
     * Checks protocols one after the other, each with all threads.
     *
     * @param entries the protocols with what is expected of them
     * @return a result for each, in the same order
     * @throws ProtocolException if a protocol or its expectations have mistakes; nothing has been checked then
     */
    @Override
    public List<ProtocolResult> check(List<ProtocolEntry> entries) {
        Collection<List<Check>> checks = ProtocolChecker.checks(entries).values();
        listener.begins(Engine.FAST);
        listener.planned(checks.size());
        List<ProtocolResult> results = new ArrayList<>();
        for (List<Check> ofOne : checks) {
            results.add(result(ofOne));
            listener.finished(ofOne.get(0).protocol());
        }
        return results;
    }

    /** Stops; {@link #check} then ends at once, with {@link Verdict#TOOL_FAILURE} for what was not decided. */
    @Override
    public void cancel() {
        cancelled = true;
    }

    private ProtocolResult result(List<Check> checks) {
        Plan plan = new Plan(options.property(), true);
        List<Run> runs = plan.alone(checks);
        List<Done> done = runs.isEmpty() ? List.of() : done(checks.get(0).session(), runs);
        return new Conclusion(checks, done, plan).result();
    }

    List<Done> done(Session session, List<Run> runs) {
        long start = System.nanoTime();
        long end = start + options.timeout().toNanos();
        Thread caller = Thread.currentThread();
        if (cancelled || caller.isInterrupted()) {
            return undecided(runs, stopped());
        }
        try {
            FastSearch search = FastSearch.of(
                    session,
                    limits(),
                    progress -> listener.running(
                            session.protocol().name(), progress.figures().distinct()),
                    () -> cancelled || caller.isInterrupted() || System.nanoTime() > end);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            FastRuns answers = new FastRuns(search, new PackedTraces(session), time, this::stopped);
            return runs.stream().map(answers::done).toList();
        } catch (CannotCompileException e) {
            return failed(runs, String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            return undecided(runs, RunOutcome.outOfOwnMemory(megabytes(limits().bytes())));
        } catch (RuntimeException | StackOverflowError e) {
            // A mistake of this checker costs its verdicts of this protocol, and nothing else: TLC can still be asked.
            return failed(runs, "the fast checker failed, which is a mistake of its own: " + e);
        }
    }

    private static List<Done> failed(List<Run> runs, String message) {
        return undecided(runs, RunOutcome.failed(message));
    }

    private static List<Done> undecided(List<Run> runs, RunOutcome outcome) {
        Answer answer = new Answer(Engine.FAST, FastRuns.TOOL, outcome);
        return runs.stream().map(run -> new Done(run, answer)).toList();
    }

    private RunOutcome stopped() {
        return cancelled || Thread.currentThread().isInterrupted()
                ? RunOutcome.stopped()
                : RunOutcome.outOfTime(options.timeout());
    }

    /** As much heap as one run may use, if this JVM has so much; what is not states needs some of it. */
    private SearchLimits limits() {
        return new SearchLimits(options.workers(), Math.min(most(), options.heapMegabytes() * BYTES_OF_MEGABYTE));
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory() / 4 * 3;
    }

    /** A search has come to its limit. It is this JVM's own heap that is too small, if no more can be asked for. */
    static RunOutcome outOfMemory(long limit) {
        return limit >= most() ? RunOutcome.outOfOwnMemory(megabytes(limit)) : RunOutcome.outOfMemory(megabytes(limit));
    }

    private static int megabytes(long bytes) {
        return (int) (bytes / BYTES_OF_MEGABYTE);
    }
}
