package org.interleave.checker.report;

import java.util.List;
import java.util.Optional;

/** Where the steps of each process stand in an interleaving. */
sealed interface Lanes permits Columns, Indents {
    /** What stands above the steps. */
    List<String> heading();

    /**
     * A step.
     *
     * @param row the step
     * @param previous who took the step above it, if there is one
     */
    List<String> lines(Row row, Optional<String> previous);
}
