package org.interleave.checker.report;

import java.util.List;
import java.util.Optional;

/** Where the steps of each process stand in an interleaving. */
sealed interface Lanes permits Columns, Indents {
    /** What stands above the steps. */
    List<String> heading();

    /**
     * A step, or what is left out.
     *
     * @param entry what stands there
     * @param previous who took the step above it, if there is one
     */
    default List<String> lines(Entry entry, Optional<String> previous) {
        if (entry instanceof Row row) {
            return step(row, previous);
        }
        return entry instanceof Fold fold ? fold(fold) : rounds((Rounds) entry);
    }

    /** A step. */
    List<String> step(Row row, Optional<String> previous);

    /** Steps that are left out. */
    List<String> fold(Fold fold);

    /** Rounds that are left out. */
    List<String> rounds(Rounds rounds);
}
