package org.interleave.checker.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.side.FastSide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random protocols with names that TLA+, PlusCal, the standard modules, Java and the generator have for things of their
 * own. SANY reads their modules, the translator of PlusCal their twins, and the fast checker compiles their classes.
 * {@code -Dfuzz.names=1000 -Dfuzz.seed=1} makes so many; without it there are a few.
 */
@Tag("fuzz")
@DisplayName("Random protocols with borrowed names")
class BorrowedNamesTest {
    private static final int NUMBER = Integer.getInteger("fuzz.names", 40);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);

    @TempDir
    Path folder;

    @Test
    void are_refused_for_a_reason_or_understood_by_all_tools() {
        Examiner examiner = Examiner.parsingWith(folder, new FastSide());
        List<Finding> findings = LongStream.range(FIRST_SEED, FIRST_SEED + NUMBER)
                .mapToObj(seed -> examiner.borrowing(Choices.ofSeed(seed)))
                .toList();

        List<String> wrong = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.isWrong()) {
                wrong.add("seed " + (FIRST_SEED + findings.indexOf(finding)) + "\n" + finding.text());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(findings.stream().filter(finding -> finding.kind() == Finding.Kind.FINE))
                .as("protocols that are neither refused nor too large")
                .hasSizeGreaterThan(NUMBER / 3);
    }
}
