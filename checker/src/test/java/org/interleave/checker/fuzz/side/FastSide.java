package org.interleave.checker.fuzz.side;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;

/**
 * The fast checker, as its users see it. Where its time is up it is asked once more: its time is that of the clock, which
 * goes on while a machine is busy with something else, or is made to stand still.
 */
public final class FastSide implements Side {
    private static final int MEGABYTES = 64;

    private final List<Duration> attempts;

    /** Asks for 20 seconds, and then for a minute. */
    public FastSide() {
        this(Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    FastSide(Duration... attempts) {
        this.attempts = List.of(attempts);
    }

    @Override
    public String name() {
        return "fast";
    }

    @Override
    public SideResult explore(Protocol protocol) {
        for (Duration time : attempts) {
            SideResult result = explore(protocol, time);
            if (result.outcome() != SideResult.Outcome.OUT_OF_TIME) {
                return result;
            }
        }
        return SideResult.without(SideResult.Outcome.OUT_OF_TIME, "asked for " + attempts);
    }

    private static SideResult explore(Protocol protocol, Duration time) {
        CheckOptions options = new CheckOptions(1, time, MEGABYTES, Optional.empty(), Engine.FAST, true);
        ProtocolResult result = ProtocolAssertions.check(protocol, options).result();
        Map<String, Boolean> verdicts = new HashMap<>();
        Set<String> undecided = new HashSet<>();
        for (PropertyResult property : result.properties()) {
            if (property.verdict().isDecided()) {
                verdicts.put(property.property(), property.verdict() != Verdict.VIOLATED);
            } else if (property.kind() == CheckKind.REACHABLE
                    && property.message().endsWith("[" + CommandMistake.BEHIND_A_MISTAKE.code() + "]")) {
                verdicts.put(property.property(), false);
                undecided.add(property.property());
            } else if (property.verdict() == Verdict.TIMEOUT) {
                return SideResult.without(SideResult.Outcome.OUT_OF_TIME, "");
            } else if (property.verdict() == Verdict.OUT_OF_MEMORY) {
                return SideResult.without(SideResult.Outcome.TOO_LARGE, "more than " + MEGABYTES + " MB");
            } else if (property.message().endsWith("[" + CommandMistake.NO_VALUE.code() + "]")) {
                return SideResult.without(SideResult.Outcome.NO_VALUE, property.message());
            } else if (property.message().endsWith("[" + CommandMistake.NO_INITIAL_STATE.code() + "]")) {
                return SideResult.without(SideResult.Outcome.NOTHING, "");
            } else if (property.verdict() == Verdict.TOOL_FAILURE) {
                return SideResult.without(SideResult.Outcome.FAILED, property.message());
            }
        }
        Rules.keepOthers(protocol, verdicts);
        boolean cut = Rules.of(protocol).stream().anyMatch(rule -> !verdicts.get(rule));
        boolean bounded = !cut
                && (!undecided.isEmpty()
                        || result.properties().stream()
                                .anyMatch(property -> property.verdict() == Verdict.HOLDS_WITHIN_BOUND));
        if (!cut) {
            verdicts.put(Operation.Misuse.BOUND, !bounded);
        }
        Optional<String> wrong = result.properties().stream()
                .filter(property -> saysOtherwise(property, cut, bounded, undecided))
                .findFirst()
                .map(property -> property.property() + " " + property.verdict() + (cut ? " of what was cut" : ""));
        if (wrong.isPresent()) {
            return SideResult.without(SideResult.Outcome.FAILED, wrong.orElseThrow());
        }
        Search search = result.widest().flatMap(PropertyResult::search).orElseThrow();
        return new SideResult(
                SideResult.Outcome.COMPLETE,
                "",
                OptionalLong.of(search.distinctStates()),
                OptionalLong.of(search.generatedStates()),
                OptionalLong.empty(),
                search.depth(),
                verdicts);
    }

    /** Whether a verdict does not say what it must say of a search that was cut by rules, or bounded, or neither. */
    private static boolean saysOtherwise(PropertyResult property, boolean cut, boolean bounded, Set<String> undecided) {
        boolean found = property.kind() == CheckKind.REACHABLE;
        return switch (property.verdict()) {
            case HOLDS -> (cut || bounded) && !found;
            case HOLDS_WITHOUT_MISUSE -> !cut || found;
            case HOLDS_WITHIN_BOUND -> !bounded || found;
            case VIOLATED -> (cut || bounded) && found;
            default -> !cut && !bounded && undecided.contains(property.property());
        };
    }
}
