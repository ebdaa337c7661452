package org.interleave.checker.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.Engine;
import org.interleave.checker.check.EngineComparison;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.ProtocolChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Replay;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.checker.fuzz.make.RandomRefinement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code -Dfuzz.protocols=100 -Dfuzz.seed=1} there are so many; without it there are a few. */
@Tag("fuzz")
@DisplayName("Random refinements")
class RandomRefinementsTest {
    private static final int WANTED = Integer.getInteger("fuzz.protocols", 3);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 77);
    private static final int MOST_STATES = 250;
    private static final CheckOptions OPTIONS =
            new CheckOptions(2, Duration.ofMinutes(1), 1024, Optional.empty(), Engine.TLC, false);

    private static boolean isSmall(ProtocolResult result) {
        return result.properties().stream()
                .allMatch(property -> property.search()
                        .filter(search -> search.distinctStates() > MOST_STATES)
                        .isEmpty());
    }

    @Test
    @DisplayName("are decided by the fast checker as TLC decides them")
    void alike() {
        List<String> differences = new ArrayList<>();
        Set<Verdict> verdicts = new TreeSet<>();
        List<ProtocolEntry> entries = LongStream.range(FIRST_SEED, FIRST_SEED + WANTED)
                .mapToObj(RandomRefinement::make)
                .flatMap(Optional::stream)
                .map(ExpectationsBuilder::everythingHolds)
                .toList();
        for (ProtocolEntry entry : entries) {
            ProtocolResult fast = new FastChecker(OPTIONS, CheckListener.NONE)
                    .check(List.of(entry))
                    .get(0);
            if (isSmall(fast)) {
                ProtocolResult tlc = new ProtocolChecker(OPTIONS, CheckListener.NONE)
                        .check(List.of(entry))
                        .get(0);
                differences.addAll(EngineComparison.differences(tlc, fast));
                differences.addAll(Replay.refused(fast));
                fast.properties().forEach(property -> verdicts.add(property.verdict()));
            }
        }

        assertThat(differences).isEmpty();
        assertThat(verdicts).contains(Verdict.HOLDS, Verdict.VIOLATED);
    }
}
