package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.EngineComparison;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.report.EngineLine;
import org.interleave.checker.report.UndecidedPrinter;

/** Lets the engines that were asked for decide. */
final class Engines {
    private final CheckRunner runner;
    private final Output output;

    Engines(CheckRunner runner, Output output) {
        this.runner = runner;
        this.output = output;
    }

    /**
     * What came out.
     *
     * @param results a result for each protocol: TLC's, if it was asked
     * @param rows what each engine said, for other programs
     * @param notes what only one of two engines decided, and why
     */
    record Decided(List<ProtocolResult> results, List<ProtocolResult> rows, List<String> notes) {
        Decided {
            notes = List.copyOf(notes);
            results = List.copyOf(results);
            rows = List.copyOf(rows);
        }
    }

    /** Checks protocols. Where both engines are asked, what the fast one says is shown at once. */
    Decided check(List<ProtocolEntry> entries, CheckOptions options, EngineChoice engines, CheckListener listener) {
        if (engines == EngineChoice.TLC) {
            List<ProtocolResult> results = run(entries, options.by(Engine.TLC), listener);
            return new Decided(results, results, List.of());
        }
        List<ProtocolResult> fast = run(entries, options.by(Engine.FAST), listener);
        if (engines == EngineChoice.FAST) {
            return new Decided(fast, fast, List.of());
        }
        output.print(List.of(EngineLine.of(fast)));
        List<ProtocolResult> tlc = run(entries, options.by(Engine.TLC), listener);
        List<ProtocolResult> results = EngineComparison.of(tlc, fast);
        List<ProtocolResult> rows = new ArrayList<>(fast);
        rows.addAll(results);
        return new Decided(results, rows, UndecidedPrinter.ofFast(tlc, fast));
    }

    private List<ProtocolResult> run(List<ProtocolEntry> entries, CheckOptions options, CheckListener listener) {
        List<ProtocolResult> results = runner.run(entries, options, listener);
        Environment.mustBeAsItWas(results);
        return results;
    }
}
