package org.interleave.checker.check;

import org.interleave.checker.tlc.TlcResult;

/**
 * A run with its result.
 *
 * @param run the run
 * @param result what TLC says
 */
record Done(Run run, TlcResult result) {
    Verdict verdict() {
        return Results.verdict(result.outcome());
    }
}
