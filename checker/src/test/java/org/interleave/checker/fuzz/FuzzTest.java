package org.interleave.checker.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.interleave.checker.fuzz.make.Choices;
import org.interleave.checker.fuzz.make.RandomMistakes;
import org.interleave.checker.fuzz.side.FastSide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random protocols, and several understandings of each. {@code -Dfuzz.protocols=1000 -Dfuzz.seed=1} lets TLC look at so
 * many; without it there are some hundred in memory, and a few with TLC.
 */
@Tag("fuzz")
@DisplayName("Random protocols")
class FuzzTest {
    private static final Optional<Integer> WANTED =
            Optional.ofNullable(System.getProperty("fuzz.protocols")).map(Integer::valueOf);
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final int IN_MEMORY = 200;
    private static final int WITH_TLC = 2;
    private static final int COMPILED = 25;
    private static final int MISUSING = 40;
    private static final int MISUSING_WITH_TLC = 1;
    /** A longer list of what is wrong helps nobody. */
    private static final int MOST_FINDINGS = 5;

    /** How often something simpler is tried: with TLC that takes some seconds each time. */
    private static final int ATTEMPTS_IN_MEMORY = 400;

    private static final int ATTEMPTS_WITH_TLC = 60;

    @TempDir
    Path folder;

    /** Examines protocols side by side, and says what came out. */
    private List<Finding> examine(String what, int number, Function<Choices, Finding> examiner) {
        AtomicInteger done = new AtomicInteger();
        List<Finding> findings = LongStream.range(FIRST_SEED, FIRST_SEED + number)
                .parallel()
                .mapToObj(seed -> {
                    Finding finding = examiner.apply(Choices.ofSeed(seed));
                    if (finding.isWrong()) {
                        say("seed " + seed + ": " + finding.lines().get(0));
                    }
                    if (done.incrementAndGet() % 50 == 0) {
                        say(what + ": " + done + " of " + number);
                    }
                    return finding;
                })
                .toList();
        say(what + ", seeds " + FIRST_SEED + " .. " + (FIRST_SEED + number - 1) + ": " + summary(findings));
        return findings;
    }

    private static void say(String line) {
        if (WANTED.isPresent()) {
            System.out.println("fuzz: " + line);
        }
    }

    private static String summary(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding.Kind kind : Finding.Kind.values()) {
            text.append(kind)
                    .append(' ')
                    .append(findings.stream()
                            .filter(finding -> finding.kind() == kind)
                            .count())
                    .append(", ");
        }
        return text.append(findings.stream().filter(Finding::cut).count())
                .append(" of them cut, ")
                .append(findings.stream().mapToLong(Finding::states).sum())
                .append(" states")
                .toString();
    }

    /** Makes what fails as simple as it goes, and fails with it. */
    private static void requireNothingWrong(List<Finding> findings, Function<Choices, Finding> examiner, int attempts) {
        List<Finding> wrong = findings.stream().filter(Finding::isWrong).toList();
        if (wrong.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(wrong.size() + " of " + findings.size() + " are wrong\n\n");
        for (Finding finding : wrong.subList(0, Math.min(wrong.size(), MOST_FINDINGS))) {
            List<Integer> simplest = Shrinker.shrink(
                    finding.choices(),
                    choices -> examiner.apply(Choices.replaying(choices)).isLike(finding),
                    attempts);
            text.append(examiner.apply(Choices.replaying(simplest)).text()).append('\n');
        }
        fail(text.toString());
    }

    @Test
    void do_as_actions_what_their_statements_say() {
        Examiner examiner = Examiner.inMemory(folder, false);
        int number = WANTED.orElse(IN_MEMORY);
        List<Finding> findings = examine("in memory", number, examiner::careful);

        requireNothingWrong(findings, examiner::careful, ATTEMPTS_IN_MEMORY);
        assertThat(findings.stream().filter(finding -> finding.kind() == Finding.Kind.FINE))
                .as("protocols that are neither refused nor too large")
                .hasSizeGreaterThan(number * 9 / 10);
        Set<String> found = new TreeSet<>();
        findings.forEach(finding -> finding.protocol().ifPresent(protocol -> found.addAll(Constructs.of(protocol))));
        assertThat(found).containsAll(Expected.CONSTRUCTS);
    }

    @Test
    void are_for_TLC_what_their_statements_say() {
        Examiner examiner = Examiner.withTlc(folder, 1);
        List<Finding> findings = examine("with TLC", WANTED.orElse(WITH_TLC), examiner::careful);

        requireNothingWrong(findings, examiner::careful, ATTEMPTS_WITH_TLC);
    }

    @Test
    void are_for_the_fast_checker_what_their_statements_say() {
        Examiner examiner = Examiner.with(folder, new FastSide());
        List<Finding> findings = examine("with the fast checker", WANTED.orElse(COMPILED), examiner::careful);

        requireNothingWrong(findings, examiner::careful, ATTEMPTS_WITH_TLC);
    }

    @Test
    void that_misuse_things_are_for_everybody_in_memory_what_their_statements_say() {
        Examiner examiner = Examiner.ofMisuse(folder, false);
        int number = WANTED.orElse(MISUSING);
        List<Finding> findings = examine("misusing", number, examiner::misusing);

        requireNothingWrong(findings, examiner::misusing, ATTEMPTS_IN_MEMORY);
        assertThat(findings.stream().filter(Finding::cut).count())
                .as("how many protocols have a step that breaks a rule")
                .isGreaterThan(number / 3);
    }

    @Test
    void that_misuse_things_are_for_TLC_what_their_statements_say() {
        Examiner examiner = Examiner.ofMisuse(folder, true);
        List<Finding> findings = examine("misusing, with TLC", WANTED.orElse(MISUSING_WITH_TLC), examiner::misusing);

        requireNothingWrong(findings, examiner::misusing, ATTEMPTS_WITH_TLC);
    }

    @Test
    void with_constraints_are_for_everybody_in_memory_what_their_statements_say() {
        Examiner examiner = Examiner.ofMisuse(folder, false);
        int number = WANTED.orElse(MISUSING / 2);
        List<Finding> findings = examine("constrained", number, examiner::constrained);

        requireNothingWrong(findings, examiner::constrained, ATTEMPTS_IN_MEMORY);
        assertThat(findings.stream().filter(Finding::cut).count())
                .as("how many protocols have a state outside of a constraint, or a step that breaks a rule")
                .isGreaterThan(number / 3);
    }

    @Test
    void with_constraints_are_for_TLC_what_their_statements_say() {
        Examiner examiner = Examiner.ofMisuse(folder, true);
        List<Finding> findings =
                examine("constrained, with TLC", WANTED.orElse(MISUSING_WITH_TLC), examiner::constrained);

        requireNothingWrong(findings, examiner::constrained, ATTEMPTS_WITH_TLC);
    }

    @Test
    void that_dare_to_ask_for_what_is_missing_are_for_the_fast_checker_what_their_actions_say() {
        Examiner examiner = Examiner.with(folder, new FastSide());
        List<Finding> findings = examine("daring", WANTED.orElse(COMPILED), examiner::daring);

        requireNothingWrong(findings, examiner::daring, ATTEMPTS_WITH_TLC);
        assertThat(findings.stream()
                        .filter(finding -> finding.kind() == Finding.Kind.FINE)
                        .filter(finding -> finding.states() == 0))
                .as("protocols in which something is missing")
                .hasSizeGreaterThan(findings.size() / 10);
    }

    @Test
    void that_break_the_rules_are_refused_or_as_good_as_others() {
        Examiner examiner = Examiner.inMemory(folder, false);
        List<Finding> findings = examine("carelessly made", WANTED.orElse(IN_MEMORY), examiner::careless);

        requireNothingWrong(findings, examiner::careless, ATTEMPTS_IN_MEMORY);
        assertThat(findings.stream().map(Finding::kind)).contains(Finding.Kind.REFUSED, Finding.Kind.FINE);
    }

    @Test
    void with_a_mistake_are_refused_with_its_line() {
        Examiner examiner = Examiner.inMemory(folder, false);
        int times = Math.max(2, WANTED.orElse(0) / RandomMistakes.count());
        for (int mistake = 0; mistake < RandomMistakes.count(); mistake++) {
            int one = mistake;
            for (int i = 0; i < times; i++) {
                Finding finding =
                        examiner.wrong(Choices.ofSeed(FIRST_SEED + (long) i * RandomMistakes.count() + mistake), one);
                if (finding.isWrong()) {
                    say(RandomMistakes.name(one) + ": " + finding.lines().get(0));
                }
                assertThat(finding.isWrong())
                        .as(RandomMistakes.name(one) + "\n" + finding.text())
                        .isFalse();
            }
        }
    }
}
