package org.interleave.checker.page;

import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/** What came out, in words. */
final class Words {
    private Words() {}

    /** {@code violated in 11 states, as expected}, {@code holds, but expected violated}. */
    static String outcome(PropertyResult result) {
        return verdict(result)
                + (result.isAsExpected()
                        ? result.verdict() == Verdict.NOT_APPLICABLE ? why(result) : ", as expected"
                        : ", but expected " + result.expected());
    }

    private static String verdict(PropertyResult result) {
        if (result.kind() == CheckKind.REACHABLE && result.verdict() == Verdict.HOLDS) {
            return "possible";
        }
        return result.kind() == CheckKind.REACHABLE && result.verdict() == Verdict.VIOLATED
                ? "never possible"
                : result.outcome();
    }

    private static String why(PropertyResult result) {
        return result.expected().reason().map(reason -> ": " + reason).orElse("");
    }
}
