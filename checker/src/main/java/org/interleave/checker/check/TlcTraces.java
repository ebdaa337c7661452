package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interleave.checker.tlc.RawState;
import org.interleave.checker.tlc.RawTrace;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceState;
import org.interleave.checker.trace.TraceStep;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.MisusePrinter;

/** Makes typed behaviours of TLC's, whose steps have a name only: who took each, and what was chosen, is searched for. */
final class TlcTraces {
    private final StepBuilder builder;
    private final StepFinder finder;
    private final boolean canBeCut;
    /** The action of a protocol that has come to its end. It changes nothing. */
    private final String terminating;
    /** The variable that names the rule that the last step broke. */
    private final String broken;

    TlcTraces(LoweredProtocol lowered) {
        this.builder = new StepBuilder(lowered);
        this.finder = new StepFinder(lowered);
        this.canBeCut = lowered.canBeCut();
        this.terminating = lowered.names().definition("Terminating");
        this.broken = lowered.names().definition(MisusePrinter.BROKEN);
    }

    Trace of(RawTrace raw) {
        TraceState initial = state(raw.states().get(0));
        List<TraceStep> steps = new ArrayList<>();
        TraceState before = initial;
        for (RawState next : raw.states().subList(1, raw.states().size())) {
            TraceState after = state(next);
            Optional<String> rule = broken(next);
            steps.add(
                    rule.isPresent()
                            ? misuse(next.action().orElse(""), rule.orElseThrow(), before, after)
                            : step(next.action().orElse(""), before, after));
            before = after;
        }
        boolean ended = raw.loopAction().filter(terminating::equals).isPresent();
        Optional<TraceStep> closing = Optional.empty();
        if (!ended && !raw.stuttering() && raw.loopAction().isPresent()) {
            TraceState back = state(raw.states().get(raw.loopStart().orElseThrow() - 1));
            closing = Optional.of(step(raw.loopAction().orElseThrow(), before, back));
        }
        return new Trace(initial, steps, raw.loopStart(), closing, raw.stuttering() || ended);
    }

    private TraceState state(RawState raw) {
        Map<String, Value> values = new TreeMap<>(raw.values());
        if (canBeCut) {
            values.remove(broken);
        }
        return builder.state(raw.number(), values);
    }

    /** The rule that the step to a state broke. */
    private Optional<String> broken(RawState raw) {
        return canBeCut
                        && raw.values().get(broken) instanceof StringValue rule
                        && !rule.value().equals(MisusePrinter.NONE)
                ? Optional.of(rule.value())
                : Optional.empty();
    }

    private TraceStep misuse(String name, String rule, TraceState before, TraceState after) {
        StepFinder.Broken found = finder.findBroken(name, rule, builder.ofProtocol(before.values()));
        return builder.misuse(found.actor(), found.cut(), Optional.of(found.choice()), before, after);
    }

    private TraceStep step(String name, TraceState before, TraceState after) {
        StepFinder.Found found =
                finder.find(name, builder.ofProtocol(before.values()), builder.ofProtocol(after.values()));
        return builder.step(found.actor(), found.action(), found.choice(), before, after);
    }
}
