package org.interleave.checker.cli;

import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;

/** The numbers with which this program ends. */
final class ExitStatus {
    /** Everything is as expected. */
    static final int OK = 0;
    /** Something is not as expected. */
    static final int UNEXPECTED = 1;
    /** The arguments, or the protocols, have mistakes, or what came out cannot be written. */
    static final int MISTAKE = 2;
    /** Something could not be decided. */
    static final int UNDECIDED = 3;
    /** The user ended the program. */
    static final int CANCELLED = 130;

    private ExitStatus() {}

    static int of(List<ProtocolResult> results) {
        boolean decided = results.stream()
                .flatMap(result -> result.properties().stream())
                .map(PropertyResult::verdict)
                .allMatch(Verdict::isDecided);
        if (!decided) {
            return UNDECIDED;
        }
        return results.stream().allMatch(ProtocolResult::isAsExpected) ? OK : UNEXPECTED;
    }
}
