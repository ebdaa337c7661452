package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A result is worth little")
class WarningMistakesTest {
    @Test
    @Tag("tlc")
    @DisplayName("if a step is never taken, or a property supposes what never happens")
    void says_nothing() {
        List<String> told = Checked.of(new Idle()).result().warnings();

        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .matches("Idle: the premise of RingIsAnswered is never reached, so it says nothing"
                        + " \\(Idle.java:\\d+\\)\\. Mend it, or say why with vacuous\\(\"\\.\\.\\.\"\\)\\."
                        + " \\[IL993]");
        assertThat(told.get(1))
                .matches("Idle: step answer of bell is never taken \\(Idle.java:\\d+\\)\\. Remove it, or say why with"
                        + " neverFires\\(\"\\.\\.\\.\"\\)\\. \\[IL991]");
        Provoked.byJava(
                CommandMistake.VACUOUS,
                "leadsTo(\"RingIsAnswered\", rung, answered, \"who rings is answered\");",
                told.get(0));
        Provoked.byJava(
                CommandMistake.STEP_NEVER_TAKEN,
                "if_(\"look\", rung, () -> step(\"answer\", answered.set(true)));",
                told.get(1));
    }

    @Test
    @Tag("tlc")
    @DisplayName("if what is said never to happen does happen")
    void says_something() {
        List<String> told = Checked.of(new Misjudged()).result().warnings();

        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .matches("Misjudged: the premise of BellEnds is reached, although it says vacuous"
                        + " \\(Misjudged.java:\\d+\\)\\. Leave vacuous\\(\\.\\.\\.\\) out, if the property is right\\."
                        + " \\[IL994]");
        assertThat(told.get(1))
                .matches("Misjudged: step ring of bell is taken, although it says neverFires"
                        + " \\(Misjudged.java:\\d+\\)\\. Leave neverFires\\(\\.\\.\\.\\) out, if the step is right\\."
                        + " \\[IL992]");
        Provoked.byJava(
                CommandMistake.NOT_VACUOUS,
                "leadsTo(\"BellEnds\", rung, bell.ended(), \"it does not ring for ever\").vacuous(\"it never rings\");",
                told.get(0));
        Provoked.byJava(
                CommandMistake.STEP_TAKEN,
                "step(\"ring\", rung.set(true)).neverFires(\"nobody is there\");",
                told.get(1));
    }

    @Test
    @Tag("tlc")
    @DisplayName("if one of two processes that share a line never takes it, unless that is said of this one")
    void shared_lines() {
        List<String> told = Checked.of(new SharedLine(false)).result().warnings();

        assertThat(told).hasSize(3);
        assertThat(told.get(1))
                .matches("SharedLine: step free of guest is never taken \\(SharedLine.java:\\d+\\)\\. Remove it, or say"
                        + " why with neverFires\\(guest, \"\\.\\.\\.\"\\)\\. \\[IL991]");
        assertThat(List.of(told.get(0), told.get(2)))
                .allMatch(warning -> warning.contains(
                                "say it of those that never take it: neverFires(process, \"...\")")
                        || warning.contains("Say it of those that never take it: neverFires(process, \"...\")"));
        assertThat(Checked.of(new SharedLine(true)).result().warnings()).isEmpty();
    }

    @Test
    @DisplayName("if symmetry changes it")
    void not_alike() {
        String told = warning(new RunOutcome.Holds(), new RunOutcome.Violated(Optional.empty(), Optional.empty()));

        assertThat(told)
                .matches("Buffer: safety is found violated without symmetry in producer and holds with it; something"
                        + " tells the members apart \\(Buffer.java:\\d+\\)\\. Do not declare them symmetric\\."
                        + " \\[IL995]");
        Provoked.byJava(CommandMistake.SYMMETRY_DIFFERS, "", told);
    }

    @Test
    @DisplayName("if the search that would show it is not decided")
    void not_known() {
        String told = warning(RunOutcome.outOfMemory(1024), new RunOutcome.Holds());

        assertThat(told)
                .matches("Buffer: whether safety holds with symmetry in producer was not decided: out of memory"
                        + " \\(Buffer.java:\\d+\\)\\. Give it more with --timeout or --heap\\. \\[IL996]");
        Provoked.byJava(CommandMistake.VACUITY_NOT_KNOWN, "", told);
    }

    @Test
    @Tag("tlc")
    @DisplayName("if TLC says something else than it did")
    void remembered_otherwise(@TempDir Path folder) throws IOException {
        CachedRunsTest.check(new Bell().build(), false, CheckListener.NONE, folder);
        CachedRunsTest.rewrite(folder, "2 distinct states found", "3 distinct states found");

        ProtocolResult now = CachedRunsTest.check(new Bell().build(), false, CheckListener.NONE, folder);

        String told = now.warnings().get(0);
        assertThat(told)
                .isEqualTo("Bell safety and liveness: TLC now says holds with 2 distinct states, and holds with"
                        + " 3 distinct states is cached for the same modules, cfg, flags and tools. Run with"
                        + " --fresh, and look at what differs: TLC says the same each time. [IL997]");
        Provoked.byCommand(CommandMistake.CACHE_DIFFERS, "", told);
    }

    @Test
    @DisplayName("if TLC says something else than the fast checker")
    void engines_differ() {
        ProtocolResult fast = ProtocolAssertions.check(new Bell(), CheckOptions.DEFAULT.by(Engine.FAST))
                .result();
        PropertyResult possible = new Checked(fast).property("CanRing");
        PropertyResult impossible = result(CheckKind.REACHABLE, "CanRing", possible.expected(), Verdict.VIOLATED);

        ProtocolResult both = EngineComparison.of(
                        List.of(org.interleave.checker.report.Results.of("Bell", impossible)), List.of(fast))
                .get(0);

        String told = both.warnings().get(0);
        assertThat(told)
                .isEqualTo(
                        "Bell CanRing: TLC says not possible, and the fast checker says possible. Trust TLC, and report"
                                + " this: it is a mistake of the fast checker, or of the module. [IL998]");
        Provoked.byCommand(CommandMistake.ENGINES_DIFFER, "interleave check --engine both", told);
    }

    private static String warning(RunOutcome with, RunOutcome without) {
        List<Check> safety = Checks.of(ExpectationsBuilder.everythingHolds(
                        new Buffer(2).symmetric().build()))
                .stream()
                .filter(Check::isSafety)
                .toList();
        Done symmetric = new Done(Run.symmetric(safety), new Answer(Engine.TLC, "", with));
        Done plain = new Done(Run.together(safety), new Answer(Engine.TLC, "", without));
        return new Symmetry(symmetric, plain).warning().orElseThrow();
    }
}
