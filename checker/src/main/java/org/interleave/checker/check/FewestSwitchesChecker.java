package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.trace.Trace;
import org.interleave.checker.trace.TraceStep;

/**
 * Lets TLC decide, and shows of all shortest behaviours one with the fewest context switches. TLC shows the first one that
 * it comes to; where somebody comes back in it, the fast checker is asked for a better one of the same length, and where
 * it never ends, for a shorter one. Where that finds none, TLC's is shown.
 */
final class FewestSwitchesChecker implements Checker {
    private final Checker referee;
    private final Checker fast;

    /**
     * A checker.
     *
     * @param referee decides
     * @param fast finds behaviours
     */
    FewestSwitchesChecker(Checker referee, Checker fast) {
        this.referee = referee;
        this.fast = fast;
    }

    @Override
    public List<ProtocolResult> check(List<ProtocolEntry> given) {
        // Behaviours of both speak of the same actions.
        List<ProtocolEntry> entries = List.copyOf(ProtocolChecker.checks(given).keySet());
        List<ProtocolResult> decided = referee.check(entries);
        List<ProtocolEntry> asked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (decided.get(i).properties().stream().anyMatch(FewestSwitchesChecker::mayBeBetter)) {
                asked.add(entries.get(i));
            }
        }
        if (asked.isEmpty()) {
            return decided;
        }
        Map<String, ProtocolResult> others = new HashMap<>();
        fast.check(asked).forEach(result -> others.put(result.protocol().name(), result));
        return decided.stream()
                .map(result -> Optional.ofNullable(others.get(result.protocol().name()))
                        .map(other -> better(result, other))
                        .orElse(result))
                .toList();
    }

    @Override
    public void cancel() {
        referee.cancel();
        fast.cancel();
    }

    private static ProtocolResult better(ProtocolResult result, ProtocolResult other) {
        List<PropertyResult> properties = result.properties().stream()
                .map(property -> other.properties().stream()
                        .filter(candidate -> isBetter(candidate, property))
                        .findFirst()
                        .map(property::showing)
                        .orElse(property))
                .toList();
        return new ProtocolResult(result.session(), properties, result.warnings(), result.symmetric());
    }

    private static boolean isBetter(PropertyResult candidate, PropertyResult property) {
        if (!candidate.property().equals(property.property()) || candidate.verdict() != property.verdict()) {
            return false;
        }
        Optional<Trace> own = property.trace();
        Optional<Trace> other = candidate.trace();
        return own.isPresent() && other.isPresent() && isBetter(other.orElseThrow(), own.orElseThrow());
    }

    /** Of behaviours that end both are shortest. Of others TLC shows any one. */
    private static boolean isBetter(Trace other, Trace own) {
        return isEndless(own)
                ? isEndless(other)
                        && (other.length() < own.length()
                                || (other.length() == own.length() && switches(other) <= switches(own)))
                : !isEndless(other) && other.length() == own.length() && switches(other) < switches(own);
    }

    /** Whether it never ends, or somebody comes back, which takes more switches than that everybody comes once. */
    private static boolean mayBeBetter(PropertyResult property) {
        return property.trace()
                .filter(trace -> isEndless(trace)
                        || switches(trace)
                                >= trace.steps().stream()
                                        .map(TraceStep::process)
                                        .distinct()
                                        .count())
                .isPresent();
    }

    private static boolean isEndless(Trace trace) {
        return trace.loopStart().isPresent() || trace.stuttering();
    }

    /** How often somebody else goes on. */
    static int switches(Trace trace) {
        List<String> movers = trace.steps().stream().map(TraceStep::process).toList();
        int switches = 0;
        for (int i = 1; i < movers.size(); i++) {
            switches += movers.get(i).equals(movers.get(i - 1)) ? 0 : 1;
        }
        return switches;
    }
}
