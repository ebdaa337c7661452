package org.interleave.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.report.Results.holds;
import static org.interleave.checker.report.Results.result;
import static org.interleave.checker.report.Results.violated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interleave.checker.ablation.Ablation;
import org.interleave.checker.ablation.Subset;
import org.interleave.checker.ablation.Trial;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.trace.Trace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the ablation of a patch")
class AblationPrinterTest {
    private static final Trace THREE_STATES = new TraceSketch()
            .step("task", "lock(&a);")
            .step("task", "unlock(&a);")
            .ends();

    /** A patch with hunks that are called after their files, and what comes out of the hunks that are kept. */
    private static Ablation patch(String hunks, String subsets, Function<String, List<PropertyResult>> results) {
        List<String> names = hunks(hunks);
        List<Trial> trials = new ArrayList<>();
        for (String kept : subsets.split(" ", -1)) {
            trials.add(new Trial.Checked(
                    subset(names, hunks(kept)),
                    Results.of("Patch", results.apply(kept).toArray(PropertyResult[]::new))));
        }
        Map<String, Subset> leavingOut = new LinkedHashMap<>();
        names.forEach(hunk -> leavingOut.put(
                hunk,
                subset(
                        names,
                        names.stream().filter(other -> !other.equals(hunk)).toList())));
        return new Ablation("Patch", names, trials, leavingOut, Map.of());
    }

    private static List<String> hunks(String letters) {
        return Arrays.stream(letters.split("", 0))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> letter + ".c:f")
                .toList();
    }

    private static Subset subset(List<String> all, List<String> kept) {
        return new Subset(
                kept, all.stream().filter(hunk -> !kept.contains(hunk)).toList());
    }

    private static PropertyResult decided(String name, boolean holds) {
        return holds ? holds(name) : violated(name, Expectation.HOLDS, THREE_STATES, "it is wrong");
    }

    private static PropertyResult possible(String name, boolean possible) {
        return result(CheckKind.REACHABLE, name, Expectation.HOLDS, possible ? Verdict.HOLDS : Verdict.VIOLATED);
    }

    private static String text(Ablation ablation) {
        return String.join("\n", AblationPrinter.lines(ablation, Paint.PLAIN, Form.CHANGELOG)) + "\n";
    }

    @Test
    @DisplayName("shows the lattice, what each hunk is needed by, and what goes wrong without it")
    void needed() {
        Ablation ablation = patch(
                "ab",
                " a b ab",
                kept -> List.of(
                        decided("Mended", kept.contains("a")),
                        possible("Waits", kept.contains("a")),
                        decided("Same", true),
                        decided("Broken", false)));

        assertThat(text(ablation)).isEqualTo("""
                        What each hunk of Patch carries

                          1  a.c:f
                          2  b.c:f

                          A  Mended
                          B  Waits (possible?)

                             A           B
                        ---  ----------  --------
                        . .  violated 3  never
                        1 .  holds       possible
                        . 2  violated 3  never
                        1 2  holds       possible

                        violated 3: the shortest counterexample has 3 states
                        holds in every row: Same
                        violated in every row: Broken

                        a.c:f is needed by Mended, Waits
                        no property needs b.c:f

                        without a.c:f, Mended is violated (as before the patch); shortest
                            counterexample: 3 states
                          why Mended must hold

                        task
                        ---------------------------------------------------------------------------
                        lock(&a);
                        unlock(&a);

                        it is wrong

                        without a.c:f, Waits is not possible (as before the patch)
                          why Waits must hold
                        """);
    }

    @Test
    @DisplayName("says that one of several hunks is enough")
    void one_of_two() {
        Ablation ablation = patch("ab", " a b ab", kept -> List.of(decided("Clean", !kept.isEmpty())));

        assertThat(text(ablation)).contains("""
                        no property needs a.c:f while the other hunks are there
                        no property needs b.c:f while the other hunks are there
                        one of a.c:f, b.c:f is needed by Clean

                        without all of a.c:f, b.c:f, Clean is violated; shortest counterexample: 3
                            states
                          why Clean must hold

                        task
                        """);
    }

    @Test
    @DisplayName("does not say that a hunk carries nothing that makes up for another one alone")
    void alone() {
        // Broken without b, unless c is gone too; then a is enough.
        Ablation ablation = patch(
                "abc",
                " a b c ab ac bc abc",
                kept -> List.of(decided("Safe", !List.of("", "ac", "c").contains(kept))));

        assertThat(ablation.either()).isEmpty();
        assertThat(ablation.carriesNothing("a.c:f")).isFalse();
        assertThat(text(ablation))
                .contains("no property needs a.c:f while the other hunks are there\n", "b.c:f is needed by Safe\n");
    }

    @Test
    @DisplayName("tells what a hunk breaks that another one mends")
    void broken_between() {
        Ablation ablation = patch("ab", " a b ab", kept -> List.of(decided("Safe", !kept.equals("a"))));

        assertThat(text(ablation))
                .contains(
                        "b.c:f is needed by Safe\n",
                        "without b.c:f, Safe is violated (it holds before the patch); shortest\n    counterexample: 3 states\n");
    }

    @Test
    @DisplayName("says no hunk is needed by what the whole patch violates, and which hunk breaks it")
    void broken_by_the_patch() {
        Ablation ablation = patch("ab", " a b ab", kept -> List.of(decided("Late", !kept.contains("b"))));

        assertThat(text(ablation)).endsWith("""
                        no property needs a.c:f
                        no property needs b.c:f
                        with the whole patch, Late is violated (it holds before the patch); not so
                            without b.c:f; shortest counterexample: 3 states
                        """);
    }

    @Test
    @DisplayName("says which hunks make no sense together, and why")
    void refused() {
        List<String> names = hunks("ab");
        Ablation checked = patch("ab", " a ab", kept -> List.of(decided("Fine", kept.equals("ab"))));
        List<Trial> trials = new ArrayList<>(checked.trials());
        trials.add(2, new Trial.Refused(subset(names, hunks("b")), "b.c:f needs a.c:f: it has the lock"));
        Map<String, Subset> leavingOut = Map.of("a.c:f", subset(names, List.of()), "b.c:f", subset(names, hunks("a")));
        Ablation ablation = new Ablation("Patch", names, trials, leavingOut, Map.of("Far", "nobody is there"));

        assertThat(text(ablation)).contains("""
                             A
                        ---  ----------
                        . .  violated 3
                        1 .  violated 3
                        . 2  makes no sense
                        1 2  holds

                        violated 3: the shortest counterexample has 3 states
                        . 2: b.c:f needs a.c:f: it has the lock
                        not checked, since it makes no sense in Patch: Far: nobody is there

                        a.c:f is needed by Fine
                          left out with it, since it is needed there: b.c:f
                        b.c:f is needed by Fine
                        """);
    }

    @Test
    @DisplayName("says that a hunk cannot be left out")
    void cannot_be_left_out() {
        List<String> names = hunks("a");
        Ablation ablation = new Ablation(
                "Patch",
                names,
                List.of(
                        new Trial.Refused(subset(names, List.of()), "P.java:7: task has no step lock"),
                        new Trial.Checked(subset(names, names), Results.of("Patch", holds("Fine")))),
                Map.of("a.c:f", subset(names, List.of())),
                Map.of());

        assertThat(text(ablation)).isEqualTo("""
                        What each hunk of Patch carries

                          1  a.c:f

                        .  makes no sense
                        1

                        .: P.java:7: task has no step lock
                        holds in every row: Fine

                        a.c:f cannot be left out: P.java:7: task has no step lock
                        """);
    }

    @Test
    @DisplayName("does not say that a hunk carries nothing where that was not decided")
    void undecided() {
        Ablation ablation = patch(
                "a",
                " a",
                kept -> List.of(
                        kept.isEmpty()
                                ? result(CheckKind.TEMPORAL, "Ends", Expectation.HOLDS, Verdict.TIMEOUT)
                                : holds("Ends")));

        assertThat(ablation.isDecided()).isFalse();
        assertThat(text(ablation)).contains("""
                           A
                        -  -----
                        .  ?
                        1  holds

                        ? in row .: Ends: out of time

                        no property is known to need a.c:f while the other hunks are there
                          not decided: Ends
                        """);
    }

    @Test
    @DisplayName("is decided where nothing is looked for behind a broken type, which is what the hunk is needed for")
    void bounded() {
        Ablation ablation = patch(
                "a",
                " a",
                kept -> List.of(
                        result(
                                CheckKind.TYPE,
                                "TypeOK",
                                Expectation.HOLDS,
                                kept.isEmpty() ? Verdict.VIOLATED : Verdict.HOLDS),
                        result(
                                CheckKind.TEMPORAL,
                                "Ends",
                                Expectation.HOLDS,
                                kept.isEmpty() ? Verdict.SPEC_ERROR : Verdict.HOLDS)));

        assertThat(ablation.isDecided()).isTrue();
        assertThat(text(ablation)).contains("a.c:f is needed by TypeOK\n  not decided: Ends\n");
    }

    @Test
    @DisplayName("does not say that a hunk carries nothing where another row was not decided")
    void undecided_elsewhere() {
        Ablation ablation = patch(
                "ab",
                " a b ab",
                kept -> List.of(
                        kept.isEmpty()
                                ? result(CheckKind.TEMPORAL, "Ends", Expectation.HOLDS, Verdict.OUT_OF_MEMORY)
                                : holds("Ends")));

        assertThat(ablation.carriesNothing("a.c:f")).isFalse();
        assertThat(ablation.carriesNothing("b.c:f")).isFalse();
    }

    @Test
    @DisplayName("names rows in words where hunks are many, and sets columns below each other")
    void many() {
        List<String> properties =
                IntStream.range(0, 7).mapToObj(i -> "Property" + i).toList();
        Ablation ablation = patch(
                "abcde",
                " a b c d e bcde acde abde abce abcd abcde",
                kept -> properties.stream()
                        .map(name -> decided(name, kept.contains("c")))
                        .toList());

        assertThat(text(ablation)).contains("""
                        none       violated 3  violated 3  violated 3  violated 3  violated 3
                        only 1     violated 3  violated 3  violated 3  violated 3  violated 3
                        """, """
                        without 3  violated 3  violated 3
                        without 4  holds       holds
                        without 5  holds       holds
                        all        holds       holds
                        """);
        assertThat(AblationPrinter.lines(ablation, Paint.PLAIN, Form.CHANGELOG))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
    }
}
