package org.interleave.checker.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.interleave.checker.check.Engine;
import org.jspecify.annotations.Nullable;

/** A bar for checks that take longer than a second. It is erased at the end. */
final class ProgressBars implements Progress {
    private final PrintWriter err;
    private final ScheduledThreadPoolExecutor clock;
    private final Rates rates = new Rates();
    private @Nullable ProgressBar bar;
    private String what = "";
    private int runs;
    private int finished;

    ProgressBars(PrintWriter err) {
        this.err = err;
        clock = Progress.clock("show progress");
        ScheduledFuture<?> unused = clock.schedule(this::begin, 1, TimeUnit.SECONDS);
    }

    private synchronized void begin() {
        if (!clock.isShutdown()) {
            bar = new ProgressBarBuilder()
                    .setTaskName("runs")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(runs)
                    .setConsumer(new ErasableLine(err))
                    .clearDisplayOnFinish()
                    // Runs take as long as they like, so that nobody could say honestly how much is left.
                    .hideEta()
                    .build();
            show();
        }
    }

    @Override
    public synchronized void begins(Engine engine) {
        finished = 0;
        show();
    }

    @Override
    public synchronized void planned(int runs) {
        this.runs = runs;
        show();
    }

    @Override
    public synchronized void running(String what, long distinctStates) {
        String rate = rates.perSecond(what, distinctStates, System.nanoTime())
                .map(perSecond -> ", " + perSecond + "/s")
                .orElse("");
        // What does not fit is cut off at the end, and the figures are what changes.
        this.what = distinctStates + " states" + rate + ": " + what;
        show();
    }

    @Override
    public synchronized void finished(String what) {
        finished++;
        show();
    }

    private void show() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.maxHint(runs);
            shown.stepTo(finished);
            // Always equally long, so that the bar keeps its width.
            shown.setExtraMessage(String.format(Locale.ROOT, "%-40.40s", what));
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
