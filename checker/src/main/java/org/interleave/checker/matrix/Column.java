package org.interleave.checker.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/**
 * A property in each row of a matrix.
 *
 * @param property its name
 * @param cells what came out of it, one for each row; empty where it was not checked
 */
public record Column(String property, List<Optional<PropertyResult>> cells) {
    /**
     * A property in each row.
     *
     * @param property its name
     * @param cells one for each row
     */
    public Column {
        cells = List.copyOf(cells);
    }

    /** {@return what came out of it in the rows that have it} */
    public Stream<PropertyResult> results() {
        return cells.stream().flatMap(Optional::stream);
    }

    /** {@return whether every row has it} */
    public boolean isFull() {
        return cells.stream().allMatch(Optional::isPresent);
    }

    /** {@return whether it says that something must be possible} */
    public boolean isReachable() {
        return results().anyMatch(result -> result.kind() == CheckKind.REACHABLE);
    }

    /** {@return whether it is asked of every protocol} */
    public boolean isBuiltIn() {
        return results().allMatch(result -> result.kind().isBuiltIn());
    }

    /** {@return whether it holds wherever it was checked, as expected: there is nothing to compare} */
    public boolean holds() {
        return results().allMatch(result -> result.verdict() == Verdict.HOLDS && result.isAsExpected());
    }

    /** {@return whether it has another verdict in one row than in another} */
    public boolean varies() {
        return results().map(PropertyResult::verdict).distinct().count() > 1;
    }
}
