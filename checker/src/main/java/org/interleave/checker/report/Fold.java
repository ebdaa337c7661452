package org.interleave.checker.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps that are left out between two others, since they have nothing to do with the property. In which order the
 * processes took them is not shown.
 *
 * @param counts how many steps of which process, in the order of their first ones
 */
record Fold(Map<String, Integer> counts) implements Entry {
    Fold {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    static Fold of(List<Row> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row.process(), 1, Integer::sum));
        return new Fold(counts);
    }

    /** Whether somebody takes more than one step: otherwise it hides more than it saves. */
    boolean isWorthIt() {
        return counts.values().stream().anyMatch(steps -> steps > 1);
    }

    @Override
    public int steps() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code [+3 steps]}. */
    static String text(int steps) {
        return steps == 1 ? "[+1 step]" : "[+" + steps + " steps]";
    }
}
