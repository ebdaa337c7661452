package org.interleave.checker.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.interleave.checker.tlc.ToolNotFoundException;
import org.interleave.checker.watch.Saves;

/** Checks again whenever something is saved, until the user ends it. */
final class Watch {
    private final Saves saves;
    private final UnaryOperator<Checked> recheck;
    private final WatchReport report;
    private Optional<Round> round = Optional.empty();
    private boolean startsOver;

    /**
     * A watch that has not begun.
     *
     * @param saves tells what is saved
     * @param recheck checks what is not as it was
     * @param report tells the user
     */
    Watch(Saves saves, UnaryOperator<Checked> recheck, WatchReport report) {
        this.saves = saves;
        this.recheck = recheck;
        this.report = report;
    }

    /**
     * Watches until this thread is interrupted or this JVM ends.
     *
     * @return the number with which the program ends
     * @throws UserMistakeException if what was asked for is not there to begin with
     * @throws ToolNotFoundException if there are no TLA+ tools
     */
    int run() {
        try {
            begin();
            while (true) {
                pause(saves.rest());
                if (saves.look()) {
                    startsOver |= round.isPresent();
                    cancel();
                }
                saves.takeWhenQuiet().ifPresent(saved -> {
                    report.saved(saved, startsOver);
                    startsOver = false;
                    begin();
                });
                if (round.filter(Round::hasEnded).isPresent()) {
                    conclude(round.orElseThrow());
                    round = Optional.empty();
                }
            }
        } catch (InterruptedException e) {
            return ExitStatus.CANCELLED;
        } finally {
            cancel();
        }
    }

    private void begin() {
        Checked before = report.before();
        round = Optional.of(Round.start(() -> recheck.apply(before)));
    }

    private void pause(Duration rest) throws InterruptedException {
        if (round.isPresent()) {
            round.orElseThrow().await(rest);
        } else {
            TimeUnit.NANOSECONDS.sleep(rest.toNanos());
        }
    }

    private void cancel() {
        if (round.filter(underWay -> !underWay.cancel()).isPresent()) {
            report.leftBehind();
        }
        round = Optional.empty();
    }

    private void conclude(Round ended) throws InterruptedException {
        try {
            report.result(ended.result());
        } catch (ExecutionException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            endIfHopeless(failure);
            report.failure(failure);
        }
    }

    /** No saved file mends wrong arguments or missing tools, nor a JVM that ends. */
    private void endIfHopeless(Throwable failure) {
        if (failure instanceof CancelledException cancelled) {
            throw cancelled;
        }
        if (failure instanceof ToolNotFoundException missing) {
            throw missing;
        }
        if (failure instanceof UserMistakeException mistake && !report.hasBegun()) {
            throw mistake;
        }
    }
}
