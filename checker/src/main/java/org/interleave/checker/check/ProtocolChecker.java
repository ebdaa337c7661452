package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcJob;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcPool;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Checks protocols with TLC. What is expected to hold is checked together, safety apart from liveness; what is
 * expected to break, and what must be possible, is checked alone, so that each has a verdict and a behaviour of its
 * own. When checks made together do not all hold, each is made again alone.
 */
public final class ProtocolChecker {
    private final CheckOptions options;
    private final CheckListener listener;
    private @Nullable TlcPool pool;
    private boolean cancelled;

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
        Map<ProtocolEntry, List<Check>> checks = checks(entries);
        List<Run> runs = new ArrayList<>();
        checks.values().forEach(ofOne -> runs.addAll(plan(ofOne)));
        TlcPool ready = start();
        listener.planned(runs.size());
        List<Done> done = new ArrayList<>(run(ready, runs));
        List<Run> again = done.stream()
                .filter(one -> one.run().checks().size() > 1)
                .filter(one -> one.verdict() == Verdict.VIOLATED || one.verdict() == Verdict.SPEC_ERROR)
                .filter(one ->
                        !Results.brokeTypesInstead(one.run(), one.result().outcome()))
                .flatMap(one -> one.run().checks().stream().map(Run::alone))
                .toList();
        if (!again.isEmpty()) {
            listener.planned(runs.size() + again.size());
            done.addAll(run(ready, again));
        }
        return checks.values().stream().map(ofOne -> result(ofOne, done)).toList();
    }

    /** Stops all runs; {@link #check} then ends at once, with {@link Verdict#TOOL_FAILURE} for what was not decided. */
    public synchronized void cancel() {
        cancelled = true;
        if (pool != null) {
            pool.cancelAll();
        }
    }

    private synchronized TlcPool start() {
        TlcPool started = new TlcPool(new TlcRunner(TlaTools.find()), options.workers());
        pool = started;
        if (cancelled) {
            started.cancelAll();
        }
        return started;
    }

    /** Builds all protocols, so that all their mistakes are told together. */
    private static Map<ProtocolEntry, List<Check>> checks(List<ProtocolEntry> entries) {
        Map<ProtocolEntry, List<Check>> checks = new LinkedHashMap<>();
        List<ProtocolException> broken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ProtocolEntry entry : entries) {
            if (!names.add(entry.name())) {
                broken.add(new ProtocolException(
                        entry.name(),
                        List.of(new Mistake(
                                entry.location(),
                                "there are two protocols " + entry.name() + ", and names tell them apart",
                                "rename one of the two classes"))));
            }
            try {
                checks.put(entry, Checks.of(entry));
            } catch (ProtocolException e) {
                broken.add(e);
            }
        }
        if (!broken.isEmpty()) {
            throw ProtocolException.together(broken);
        }
        return checks;
    }

    private List<Run> plan(List<Check> checks) {
        List<Check> asked = checks.stream()
                .filter(check -> options.property().isEmpty()
                        || options.property().orElseThrow().equals(check.name()))
                .filter(check -> !check.isExpected(Expectation.Kind.NOT_APPLICABLE))
                .toList();
        List<Check> safety = new ArrayList<>();
        List<Check> liveness = new ArrayList<>();
        List<Run> alone = new ArrayList<>();
        for (Check check : asked) {
            if (check.kind() == CheckKind.REACHABLE || check.isExpected(Expectation.Kind.VIOLATED)) {
                alone.add(Run.alone(check));
            } else {
                (check.isSafety() ? safety : liveness).add(check);
            }
            if (hasPremise(check)) {
                alone.add(Run.observation(check, Observation.Kind.PREMISE));
            }
        }
        List<Run> runs = new ArrayList<>();
        if (!liveness.isEmpty()) {
            runs.add(Run.together(liveness));
        }
        if (!safety.isEmpty()) {
            runs.add(Run.together(safety));
        }
        runs.addAll(alone);
        return runs;
    }

    private static boolean hasPremise(Check check) {
        return check.property()
                .filter(property -> property.formula() instanceof Formula.LeadsTo)
                .isPresent();
    }

    private List<Done> run(TlcPool ready, List<Run> runs) {
        List<TlcJob> jobs = new ArrayList<>();
        for (Run run : runs) {
            TlcOptions how = TlcOptions.defaults()
                    .withTimeout(options.timeout())
                    .withHeapMegabytes(options.heapMegabytes())
                    .withCoverage(run.coverage());
            jobs.add(new TlcJob(run.spec(), how, progress -> listener.running(run.name(), progress.distinct())));
        }
        List<TlcResult> results =
                ready.runAll(jobs, index -> listener.finished(runs.get(index).name()));
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            done.add(new Done(runs.get(i), results.get(i)));
        }
        return done;
    }

    private ProtocolResult result(List<Check> checks, List<Done> done) {
        List<PropertyResult> properties = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Check check : checks) {
            boolean asked = options.property()
                    .filter(name -> !name.equals(check.name()))
                    .isEmpty();
            if (check.isExpected(Expectation.Kind.NOT_APPLICABLE) && asked) {
                properties.add(Results.notApplicable(check));
            }
            List<Done> ofCheck =
                    done.stream().filter(one -> one.run().has(check)).toList();
            // The last run is the one it was made in alone, if there is one.
            ofCheck.stream()
                    .filter(one -> !one.run().asksForPremise())
                    .reduce((one, later) -> later)
                    .ifPresent(one -> properties.add(Results.of(check, one.run(), one.result())));
            ofCheck.stream()
                    .filter(one -> one.run().asksForPremise())
                    .flatMap(one -> Vacuity.premise(check, one.verdict()).stream())
                    .forEach(complaints::add);
        }
        GeneratedModule module = checks.get(0).module();
        boolean typed = properties.stream()
                .noneMatch(result -> result.kind() == CheckKind.TYPE && result.verdict() != Verdict.HOLDS);
        boolean safe = checks.stream()
                .filter(Check::isSafety)
                .allMatch(check -> properties.stream()
                        .anyMatch(result -> result.property().equals(check.name()) && result.isAsExpected()));
        if (typed && safe && options.property().isEmpty()) {
            done.stream()
                    .filter(one ->
                            one.run().coverage() && one.run().module().name().equals(module.name()))
                    .filter(one -> one.verdict() == Verdict.HOLDS)
                    .findFirst()
                    .ifPresent(one ->
                            complaints.addAll(Vacuity.steps(module, one.result().coverage())));
        }
        List<PropertyResult> all = typed
                ? properties
                : properties.stream().map(PropertyResult::incomplete).toList();
        return new ProtocolResult(module.lowered().protocol(), all, complaints);
    }

    /** A run with its result. */
    private record Done(Run run, TlcResult result) {
        Verdict verdict() {
            return Results.verdict(result.outcome());
        }
    }
}
