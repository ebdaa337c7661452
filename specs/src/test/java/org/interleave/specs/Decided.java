package org.interleave.specs;

import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Checker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectations;

/** What TLC decides of all protocols, once for all tests. */
final class Decided {
    /** A result for each protocol, in the order of the expectations. */
    static final List<ProtocolResult> BY_TLC =
            Checker.of(CheckOptions.DEFAULT, CheckListener.NONE).check(Expectations.all());

    private Decided() {}
}
