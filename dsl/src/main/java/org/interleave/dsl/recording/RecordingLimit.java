package org.interleave.dsl.recording;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;

/**
 * How long the author's code may run while a protocol is recorded, and how often it may call the language. Code that
 * does not come to its end is left behind in a thread of its own, which ends at the next call of the language.
 *
 * @param processor how much time of a processor it may take
 * @param wall how much time may pass; more, since a slow machine or a debugger is no mistake
 * @param calls how often it may call the language
 */
public record RecordingLimit(Duration processor, Duration wall, int calls) {
    /** Far more than any protocol takes. */
    public static final RecordingLimit USUAL =
            new RecordingLimit(Duration.ofSeconds(5), Duration.ofSeconds(30), 50_000);

    private static final long FIRST_LOOK = 500;
    private static final long LOOK = 100;
    private static final ThreadLocal<Optional<Recording>> CURRENT = ThreadLocal.withInitial(Optional::empty);

    /** Code that runs, as its own thread sees it. */
    private static final class Recording {
        private final int calls;
        private int called;
        private volatile boolean abandoned;

        Recording(int calls) {
            this.calls = calls;
        }
    }

    /**
     * Runs code of the author's. What it throws is thrown here.
     *
     * @param what what the code belongs to, in words
     * @param loader loads the author's classes
     * @param otherwise where it is told if no line of the author's is running
     * @param code the code
     * @param <T> what comes of it
     * @return what came of it
     * @throws ProtocolException if it does not come to its end
     */
    public <T> T call(String what, ClassLoader loader, SourceLocation otherwise, Supplier<T> code) {
        if (CURRENT.get().isPresent()) {
            return code.get();
        }
        Recording recording = new Recording(calls);
        FutureTask<T> task = new FutureTask<>(() -> {
            CURRENT.set(Optional.of(recording));
            return code.get();
        });
        Thread thread = new Thread(task, "record " + what);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            long start = System.nanoTime();
            long look = FIRST_LOOK;
            while (true) {
                try {
                    return task.get(Math.min(look, wall.toMillis()), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    look = LOOK;
                    if (isOver(thread, System.nanoTime() - start)) {
                        throw abandon(recording, thread, what, loader, otherwise);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw AuthorFailure.unchecked(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isOver(Thread thread, long passed) {
        return (passed > wall.toNanos() && !isDebugged())
                || (passed > processor.toNanos()
                        && ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) > processor.toNanos());
    }

    /** Whoever looks at the code in a debugger may take any time. */
    private static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.contains("jdwp"));
    }

    private static ProtocolException abandon(
            Recording recording, Thread thread, String what, ClassLoader loader, SourceLocation otherwise) {
        SourceLocation line =
                AuthorCode.lines(thread.getStackTrace(), loader).findFirst().orElse(otherwise);
        recording.abandoned = true;
        thread.interrupt();
        return endless(what, line, "Java does not come to an end here while " + what + " is recorded");
    }

    private static ProtocolException endless(String what, SourceLocation line, String problem) {
        return new ProtocolException(
                what,
                List.of(
                        new Mistake(
                                ProtocolMistake.ENDLESS,
                                line,
                                problem,
                                "methods run once, when build() does: write a loop of the protocol's as loop(...) or while_(...)")));
    }

    /**
     * Counts a call of the language.
     *
     * @param line the author's line
     * @throws ProtocolException if there are too many, or the code that calls has been left behind
     */
    public static void called(SourceLocation line) {
        Optional<Recording> current = CURRENT.get();
        if (current.isPresent()) {
            Recording recording = current.orElseThrow();
            if (recording.abandoned) {
                throw new ProtocolException("The protocol", List.of());
            }
            if (++recording.called > recording.calls) {
                recording.abandoned = true;
                throw endless(
                        "The protocol",
                        line,
                        "the language has been called " + recording.calls
                                + " times, so Java seems to go round for ever here");
            }
        }
    }
}
