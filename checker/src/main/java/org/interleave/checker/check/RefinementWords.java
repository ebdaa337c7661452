package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.trace.Change;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Formula;
import org.interleave.generator.lower.LoweredProtocol;

/** Says why a behaviour is none of another protocol, in that protocol's terms. */
final class RefinementWords {
    private final LoweredProtocol lowered;
    private final Trace trace;
    private final Formula.Refines refines;

    RefinementWords(LoweredProtocol lowered, Trace trace, Formula.Refines refines) {
        this.lowered = lowered;
        this.trace = trace;
        this.refines = refines;
    }

    String words() {
        String specification = refines.specification().name();
        if (trace.loopStart().isPresent()) {
            return specification + " does not allow that "
                    + (trace.stuttering() ? "nobody takes another step" : "this goes on for ever") + ": there "
                    + values(new Evaluator(lowered, trace.last().values()));
        }
        if (trace.steps().isEmpty()) {
            return specification + " does not begin like this: there "
                    + values(new Evaluator(lowered, trace.initial().values()));
        }
        TraceStep last = trace.steps().get(trace.steps().size() - 1);
        return StepWords.of(trace.steps().size(), last) + " is no step of " + specification + ": there "
                + StepWords.changes(changes(trace.beforeLast(), last.after()));
    }

    /** The variables of the other protocol, as this state maps them. */
    private String values(Evaluator state) {
        return refines.mapping().stream()
                .map(mapped -> mapped.name() + " = " + state.value(mapped.value()))
                .collect(Collectors.joining(", "));
    }

    private List<Change> changes(TraceState before, TraceState after) {
        List<Change> changes = new ArrayList<>();
        for (Formula.Mapped mapped : refines.mapping()) {
            Value old = new Evaluator(lowered, before.values()).value(mapped.value());
            Value now = new Evaluator(lowered, after.values()).value(mapped.value());
            if (!old.equals(now)) {
                changes.add(new Change(mapped.name(), "", old, now));
            }
        }
        return changes;
    }
}
