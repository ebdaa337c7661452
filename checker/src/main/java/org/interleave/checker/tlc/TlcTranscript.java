package org.interleave.checker.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What TLC has said in a run. Progress is passed on, and only the last of it kept. */
final class TlcTranscript {
    /** More than any error text takes; a module can print without end. */
    private static final int MOST_OTHER_LINES = 2_000;

    private static final String TUPLE = "<<";

    private final TlcStreamParser parser = new TlcStreamParser(this::addMessage, this::addOtherLine);
    private final List<TlcMessage> messages = new ArrayList<>();
    private final List<String> otherLines = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final TlcProgressListener listener;
    private Optional<TlcProgress> progress = Optional.empty();

    TlcTranscript(TlcProgressListener listener) {
        this.listener = listener;
    }

    /** Takes the next line of TLC's output. */
    void accept(String line) {
        parser.accept(line);
    }

    private void addMessage(TlcMessage message) {
        if (message.code() == MessageCode.PROGRESS) {
            progress = StatisticsReader.progress(message);
            progress.ifPresent(listener::progress);
        } else {
            if (message.code() == MessageCode.COVERAGE_START) {
                messages.removeIf(earlier -> earlier.code() == MessageCode.ACTION_COVERAGE);
            }
            messages.add(message);
        }
    }

    private void addOtherLine(String line) {
        List<String> kept = line.startsWith(TUPLE) ? printed : otherLines;
        if (kept.size() < MOST_OTHER_LINES) {
            kept.add(line);
        }
    }

    /** The messages that are not progress and not inside others. */
    List<TlcMessage> messages() {
        return messages;
    }

    /** The first lines that are in no message. */
    List<String> otherLines() {
        return otherLines;
    }

    /** The first lines that the module printed by itself. */
    List<String> printed() {
        return printed;
    }

    /** The last progress that was said. */
    Optional<TlcProgress> progress() {
        return progress;
    }

    boolean has(int code) {
        return first(code).isPresent();
    }

    Optional<TlcMessage> first(int code) {
        return messages.stream().filter(message -> message.code() == code).findFirst();
    }
}
