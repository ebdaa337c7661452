package org.interleave.checker.fuzz.make;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.tree.Variable;

/**
 * What is known of the position behind the statements made so far.
 *
 * @param open whether any way leads there
 * @param first whether the process may come there before it has taken a step
 * @param step stands for the only step that leads there; empty if there are several
 * @param assigned what may have been assigned since that step
 */
record Here(boolean open, boolean first, Optional<Object> step, Set<Variable> assigned) {
    /** The position in front of the first statement. */
    static final Here START = new Here(true, true, Optional.empty(), Set.of());
    /** A position to which no way leads. */
    static final Here NOWHERE = new Here(false, false, Optional.empty(), Set.of());

    static Here behindStep(Set<Variable> assigned) {
        return new Here(true, false, Optional.of(new Object()), assigned);
    }

    /** Whether shared state may be touched without a step of its own. */
    boolean isBehindOneStep() {
        return step.isPresent() && !first;
    }

    Here assigning(Set<Variable> more) {
        return new Here(open, first, step, both(assigned, more));
    }

    /** The same, where also other ways lead. */
    Here ofManySteps() {
        return new Here(open, first, Optional.empty(), assigned);
    }

    /** Where several ways come together. */
    static Here join(List<Here> ways) {
        return ways.stream().filter(Here::open).reduce(Here::and).orElse(NOWHERE);
    }

    private Here and(Here other) {
        return new Here(
                true,
                first || other.first,
                Objects.equals(step, other.step) ? step : Optional.empty(),
                both(assigned, other.assigned));
    }

    private static Set<Variable> both(Set<Variable> one, Set<Variable> other) {
        Set<Variable> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
