package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.mistake.Provoked;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That TLC comes to such an end is shown by its own tests. */
@DisplayName("A check is not decided")
class RunMistakesTest {
    @Test
    @DisplayName("if it takes too long")
    void out_of_time() {
        String told = told(RunOutcome.outOfTime(Duration.ofSeconds(600)));

        assertThat(told).isEqualTo("not decided within 600 s. Give it more with --timeout. [IL981]");
        Provoked.byCommand(CommandMistake.OUT_OF_TIME, "", told);
    }

    @Test
    @DisplayName("if it needs too much memory")
    void out_of_memory() {
        String told = told(RunOutcome.outOfMemory(1024));

        assertThat(told).isEqualTo("not decided within 1024 MB of heap. Give it more with --heap. [IL982]");
        Provoked.byCommand(CommandMistake.OUT_OF_MEMORY, "", told);
    }

    @Test
    @DisplayName("if this program itself needs more memory than it has, which --heap does not give it")
    void out_of_own_memory() {
        String told = "not decided within 96 MB of this program's own heap. Give the program more: java -Xmx4g, under"
                + " Maven MAVEN_OPTS=-Xmx4g. [IL982]";

        assertThat(told(RunOutcome.outOfOwnMemory(96))).isEqualTo(told);
        assertThat(told(FastChecker.outOfMemory(Runtime.getRuntime().maxMemory())))
                .contains("of this program's own heap");
        assertThat(FastChecker.outOfMemory(64 << 20)).isEqualTo(RunOutcome.outOfMemory(64));
    }

    @Test
    @DisplayName("if the classes of this program are written anew meanwhile")
    void classes_changed() {
        Provoked.byCommand(
                CommandMistake.CLASSES_CHANGED,
                "interleave check OomReaper",
                "the classes of this program were written anew while it ran: Java says:"
                        + " java.lang.NoClassDefFoundError: org/interleave/checker/report/ReportPrinter. Start it again"
                        + " when nothing compiles or packages any more; if that does not help, build it anew. [IL990]");
    }

    @Test
    @Tag("tlc")
    @DisplayName("if what it looks for may come behind a step that breaks a rule")
    void behind_a_mistake() {
        final class TooFar extends ProtocolSource {
            final Process task = process("task", this::task);
            final Int count = integer("count", 0, 2, 2);
            final Int done = integer("done", 0, 1, 0);

            TooFar() {
                super("A counter that goes beyond its range before the task is done.");
            }

            void task() {
                step("count_up", count.inc());
                step("finish", done.set(1));
            }

            @Override
            protected void properties() {
                reachable("Done", done.is(1), "the task is done");
            }
        }

        String told = Checked.of(new TooFar()).message("Done");

        assertThat(told)
                .isEqualTo("not decided, since it was not found before a step that breaks a rule, and nothing is known"
                        + " of what comes behind that. Mend the rule that is violated first. [IL987]");
        Provoked.byJava(CommandMistake.BEHIND_A_MISTAKE, "step(\"count_up\", count.inc());", told);
    }

    @Test
    @DisplayName("if there is no state to begin with")
    void no_beginning() {
        List<Check> checks = Checks.of(ExpectationsBuilder.everythingHolds(new Runaway().build()));
        Run run = Run.together(
                checks.stream().filter(check -> check.name().equals("Ends")).toList());
        TlcResult nothing = new TlcResult(
                new TlcOutcome.SpecificationError(TlcOutcome.NO_INITIAL_STATE),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                "",
                Duration.ZERO);

        String told = Results.of(run.checks().get(0), run, TlcAnswers.of(run, nothing, true))
                .message();

        assertThat(told)
                .isEqualTo("not decided, since there is no state to begin with. Look at first values, at start(...) and"
                        + " at constraint(...). [IL988]");
        Provoked.byCommand(CommandMistake.NO_INITIAL_STATE, "", told);
    }

    @Test
    @Tag("tlc")
    @DisplayName("if a step asks for a value that is not there")
    void no_value() {
        Asking chooser = Asking.choosing(a -> a.numbers().without(a.numbers(a.first())), a -> a.one.is(1));

        String told = Checked.of(chooser).message("NoDeadlock");

        assertThat(told)
                .matches("step ask of task \\(Asking.java:\\d+\\) asks for a value that there is none of,"
                        + " and nothing is known behind that: .*"
                        + " Ask first whether there is one\\. \\[IL989]");
        Provoked.byJava(CommandMistake.NO_VALUE, "with_(\"chosen\", SetOf.of(range(0, 2), queue.first()), ...)", told);
    }

    private static String told(RunOutcome outcome) {
        return ((RunOutcome.Undecided) outcome).message();
    }
}
