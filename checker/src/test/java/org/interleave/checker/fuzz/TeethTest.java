package org.interleave.checker.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.side.ExplorerSide;
import org.interleave.checker.fuzz.side.Side;
import org.interleave.checker.fuzz.side.TlcSide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks sides that are wrong on purpose. */
@Tag("fuzz")
@DisplayName("A side that is wrong")
class TeethTest {
    private static final int MOST_STATES = 1_500;
    private static final int MOST_PROTOCOLS = 20;
    private static final int ATTEMPTS = 200;

    /** The first guard of a step, below the line that says where the process stands. */
    private static final Pattern GUARD = Pattern.compile(
            "(?m)^(\\w+(?:\\(self\\))? ==\\n  /\\\\ \\w+(?:\\[self\\])? = \"\\w+\"\\n)  /\\\\ [^'\\n]*\\n(?=  /)");

    @TempDir
    Path folder;

    private Finding caught(Side wrong) {
        Examiner examiner = Examiner.with(folder, wrong);
        return LongStream.rangeClosed(1, MOST_PROTOCOLS)
                .mapToObj(seed -> examiner.careful(Choices.ofSeed(seed)))
                .filter(Finding::isWrong)
                .findFirst()
                .orElseThrow(() -> new AssertionError(wrong.name() + " is wrong, and nobody notices"));
    }

    @Test
    void is_caught_when_it_forgets_a_move_and_what_shows_it_becomes_small() {
        Side forgetful = ExplorerSide.forgetful(MOST_STATES);
        Examiner examiner = Examiner.with(folder, forgetful);
        Finding finding = caught(forgetful);
        assertThat(finding.lines()).allMatch(line -> line.startsWith("actions and forgetful: "));

        List<Integer> simplest = Shrinker.shrink(
                finding.choices(),
                choices -> examiner.careful(Choices.replaying(choices)).isLike(finding),
                ATTEMPTS);

        Finding smaller = examiner.careful(Choices.replaying(simplest));
        assertThat(smaller.isLike(finding)).isTrue();
        assertThat(simplest).hasSizeLessThan(finding.choices().size() / 2);
        assertThat(smaller.text().length()).isLessThan(finding.text().length());
    }

    @Test
    void is_caught_when_a_guard_is_missing_in_its_module() {
        UnaryOperator<String> withoutGuard = text -> GUARD.matcher(text).replaceFirst("$1");

        assertThat(caught(TlcSide.onChanged(withoutGuard)).lines())
                .allMatch(line -> line.startsWith("actions and TLC on another module: "));
    }
}
