package org.interleave.checker.fuzz.side;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Search;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.mistake.RunMistake;
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
        for (PropertyResult property : result.properties()) {
            if (property.verdict().isDecided()) {
                verdicts.put(property.property(), property.verdict() == Verdict.HOLDS);
            } else if (property.verdict() == Verdict.TIMEOUT) {
                return SideResult.without(SideResult.Outcome.OUT_OF_TIME, "");
            } else if (property.verdict() == Verdict.OUT_OF_MEMORY) {
                return SideResult.without(SideResult.Outcome.TOO_LARGE, "more than " + MEGABYTES + " MB");
            } else if (property.message().endsWith("[" + RunMistake.NO_VALUE.code() + "]")) {
                return SideResult.without(SideResult.Outcome.NO_VALUE, property.message());
            } else if (property.verdict() == Verdict.TOOL_FAILURE) {
                return SideResult.without(SideResult.Outcome.FAILED, property.message());
            }
        }
        boolean cut =
                result.properties().stream().anyMatch(property -> property.verdict() == Verdict.HOLDS_WITHOUT_MISUSE);
        if (cut) {
            // What lies behind that was not looked at, so only what was seen counts.
            result.properties().stream()
                    .filter(property ->
                            (property.verdict() == Verdict.HOLDS) != (property.kind() == CheckKind.REACHABLE))
                    .forEach(property -> verdicts.remove(property.property()));
            return SideResult.of(verdicts);
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
}
