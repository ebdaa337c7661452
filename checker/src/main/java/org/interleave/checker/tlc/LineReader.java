package org.interleave.checker.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads lines to the end in a thread of its own. */
final class LineReader {
    private final Thread thread;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    private LineReader(BufferedReader lines, Consumer<String> consumer, Runnable onFailure) {
        thread = new Thread(() -> readAll(lines, consumer, onFailure), "TLC output");
        thread.setDaemon(true);
    }

    /** Passes each line to the consumer; when that fails, calls the other and stops. */
    static LineReader start(BufferedReader lines, Consumer<String> consumer, Runnable onFailure) {
        LineReader reader = new LineReader(lines, consumer, onFailure);
        reader.thread.start();
        return reader;
    }

    /** Waits until all is read, and throws what the consumer threw. */
    void await() throws InterruptedException {
        thread.join();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private void readAll(BufferedReader lines, Consumer<String> consumer, Runnable onFailure) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                consumer.accept(line);
            }
        } catch (IOException e) {
            // The process was killed: there is no more to read.
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            onFailure.run();
        }
    }
}
