package org.interleave.checker.fuzz.side;

import java.time.Duration;
import java.util.HashMap;
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
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.lower.SearchBounds;

/** The fast checker, as its users see it. */
public final class FastSide implements Side {
    private static final CheckOptions OPTIONS =
            new CheckOptions(1, Duration.ofSeconds(20), 64, Optional.empty(), Engine.FAST, true);

    @Override
    public String name() {
        return "fast";
    }

    @Override
    public SideResult explore(Protocol protocol) {
        ProtocolResult result = ProtocolAssertions.check(protocol, OPTIONS).result();
        Map<String, Boolean> verdicts = new HashMap<>();
        for (PropertyResult property : result.properties()) {
            if (property.verdict().isDecided()) {
                verdicts.put(property.property(), property.verdict() == Verdict.HOLDS);
            } else if (property.verdict() == Verdict.OUT_OF_MEMORY || property.verdict() == Verdict.TIMEOUT) {
                return SideResult.without(SideResult.Outcome.TOO_LARGE, "");
            } else if (property.message().endsWith("[" + RunMistake.NO_VALUE.code() + "]")) {
                return SideResult.without(SideResult.Outcome.NO_VALUE, property.message());
            } else if (property.verdict() == Verdict.TOOL_FAILURE) {
                return SideResult.without(SideResult.Outcome.FAILED, property.message());
            }
        }
        boolean cut = SearchBounds.of(Lowering.lower(protocol)).stream()
                .anyMatch(bound -> !verdicts.getOrDefault(bound, false));
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
