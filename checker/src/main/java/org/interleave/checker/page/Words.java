package org.interleave.checker.page;

import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/** What came out, in words. */
final class Words {
    private Words() {}

    /** {@code violated, as expected; shortest counterexample: 11 states}, {@code holds, but expected violated}. */
    static String outcome(PropertyResult result) {
        if (!result.isAsExpected()) {
            return result.outcome() + ", but expected " + result.expectation();
        }
        return result.verdict() == Verdict.NOT_APPLICABLE
                ? result.verdictInWords() + why(result)
                : result.outcomeAsExpected();
    }

    private static String why(PropertyResult result) {
        return result.expected().reason().map(reason -> ": " + reason).orElse("");
    }
}
