package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.tlc.SmallSpecs.SAFETY;
import static org.interleave.checker.tlc.SmallSpecs.counter;
import static org.interleave.checker.tlc.SmallSpecs.huge;
import static org.interleave.checker.tlc.SmallSpecs.small;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("tlc")
@DisplayName("A run in a JVM that has made others")
class WarmStarterTest {
    private static final TlcOptions OPTIONS = TlcOptions.defaults().withCoverage(true);
    private static final TlcRunner WARM = new TlcRunner(TlaTools.find());

    @TempDir
    Path folder;

    private TlcResult cold(TlcSpec spec) {
        return new TlcRunner(TlaTools.find(), folder).run(spec, OPTIONS, TlcProgressListener.NONE);
    }

    private static TlcResult warm(TlcSpec spec) {
        return WARM.run(spec, OPTIONS, TlcProgressListener.NONE);
    }

    static Stream<TlcSpec> specs() {
        return Stream.of(
                counter(10, SAFETY),
                counter(10, SAFETY + "INVARIANT Below3\n"),
                counter(10, SAFETY + "INVARIANT Typo\n"),
                counter(10, SAFETY + "PROPERTY NeverFalls\n"),
                counter(10, SAFETY + "PROPERTY ReachesNine\n"),
                counter(10, "SPECIFICATION FairSpec\nPROPERTY ReachesNine\n"),
                small("VARIABLE x\nInit == x = 0\nSpec == Init /\\ [][x = 0 /\\ x' = 1]_x\n", SAFETY),
                small("VARIABLE x\nInit == x = 0\nSpec == Init /\\ [][x' = Head(<<>>)]_x\n", SAFETY),
                small(
                        "EXTENDS TLC\nVARIABLE x\nInit == x = 0 /\\ PrintT(<<\"one\", 1>>)\n"
                                + "Spec == Init /\\ [][x' = Assert(FALSE, \"never\")]_x\n",
                        SAFETY),
                small("VARIABLE x\nInit == x = \n", SAFETY));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void gives_the_same_result_as_one_in_a_new_JVM(TlcSpec spec) {
        TlcResult cold = cold(spec);
        TlcResult warm = warm(spec);

        assertThat(warm).usingRecursiveComparison().ignoringFields("wallTime").isEqualTo(cold);
    }

    @Test
    void that_is_killed_is_followed_by_others() {
        TlcOptions hasty = OPTIONS.withTimeout(Duration.ofSeconds(2));

        assertThat(WARM.run(huge(), hasty, TlcProgressListener.NONE).outcome())
                .isEqualTo(new TlcOutcome.TimedOut(hasty.timeout()));
        assertThat(warm(counter(10, SAFETY)).outcome()).isEqualTo(new TlcOutcome.Holds());
    }

    @Test
    void that_is_cancelled_is_followed_by_others() throws InterruptedException {
        AtomicReference<TlcResult> result = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(1);
        Thread thread = new Thread(() -> result.set(WARM.run(huge(), OPTIONS, progress -> running.countDown())));
        thread.start();
        running.await();
        thread.interrupt();
        thread.join();

        assertThat(result.get().outcome()).isEqualTo(new TlcOutcome.Cancelled());
        assertThat(warm(counter(10, SAFETY)).outcome()).isEqualTo(new TlcOutcome.Holds());
    }

    @Test
    void with_little_memory_has_a_JVM_of_its_own() {
        TlcSpec spec = small("""
                        EXTENDS Sequences
                        VARIABLE x
                        Init == x = <<1, 2, 3, 4>>
                        Spec == Init /\\ [][x' = x \\o x]_x
                        """, SAFETY);

        assertThat(WARM.run(spec, OPTIONS.withHeapMegabytes(16), TlcProgressListener.NONE)
                        .outcome())
                .isEqualTo(new TlcOutcome.OutOfMemory(16));
    }

    @Test
    void translates_as_a_new_JVM_does() {
        String module = """
                ---- MODULE Counter ----
                EXTENDS Integers
                (*--algorithm Counter {
                  variables x = 0;
                  process (one = "one") {
                    One_step:
                      x := x + 1;
                  }
                } *)
                \\* BEGIN TRANSLATION
                \\* END TRANSLATION
                ====
                """;
        PlusCalTranslator cold = new PlusCalTranslator(TlaTools.find(), folder);
        PlusCalTranslator warm = new PlusCalTranslator(TlaTools.find());

        for (String text : List.of(module, module.replace("x := x + 1;", "x := x + 1; x := 0;"), "no module")) {
            assertThat(warm.translate("Counter", text)).isEqualTo(cold.translate("Counter", text));
        }
    }
}
