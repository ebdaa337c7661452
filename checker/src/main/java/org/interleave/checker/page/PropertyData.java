package org.interleave.checker.page;

import java.util.Optional;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.ChangelogPrinter;
import org.interleave.checker.report.Form;
import org.interleave.checker.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a property, as the page's script reads it.
 *
 * @param name its name
 * @param reason why it must hold
 * @param mark how the verdict is shown
 * @param outcome the verdict in words
 * @param surprising whether it is not as expected
 * @param possible whether it says that something must be possible
 * @param message what is wrong
 * @param at where it was declared
 * @param trace the counterexample, or the witness
 */
record PropertyData(
        String name,
        String reason,
        Mark mark,
        String outcome,
        boolean surprising,
        boolean possible,
        String message,
        String at,
        @Nullable TraceData trace) {
    static PropertyData of(PropertyResult result, Session session) {
        Optional<Trace> trace = result.trace();
        return new PropertyData(
                result.property(),
                result.reason(),
                Mark.of(result),
                Words.outcome(result),
                !result.isAsExpected(),
                result.kind() == CheckKind.REACHABLE,
                result.message(),
                result.location().toString(),
                trace.map(one -> TraceData.of(one, ChangelogPrinter.lines(result, session, Form.CHANGELOG)))
                        .orElse(null));
    }
}
