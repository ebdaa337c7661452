package org.interleave.checker.tlc;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reduces what the tools say about an error to what helps a reader. Only for showing; nothing is decided here. */
final class ErrorText {
    private static final int ERROR = 1;
    private static final int ERROR_IN_TLC = 2;
    private static final int MOST_LINES = 40;

    /** What the parser says about its own work, lines of Java's stack traces, names of Java's exceptions. */
    private static final Pattern NOISE = Pattern.compile("^(?:Parsing file .*|Semantic processing of module .*"
            + "|\\s+at \\S+\\(.*\\)|\\s*\\.\\.\\. \\d+ more"
            + "|[\\w.$]+\\.\\w+(?:Exception|Error)|\\*{3} Abort messages: .*)$");

    private static final Pattern EXCEPTION_TEXT = Pattern.compile("(?s)^.*?\\n: ");

    private ErrorText() {}

    /** All that was said about errors, without the names of private folders. */
    static String of(TlcTranscript transcript, List<String> standardError, Path folder) {
        Stream<String> said = transcript.messages().stream()
                .filter(message -> message.severity() == ERROR || message.severity() == ERROR_IN_TLC)
                .filter(message -> message.code() != MessageCode.BEHAVIOUR_HEADING)
                .flatMap(ErrorText::innermost)
                .flatMap(String::lines);
        return tidy(Stream.concat(said, standardError.stream()).toList(), folder);
    }

    /** The same, for an error that TLC leaves to its parser to report, outside of messages. */
    static String ofParser(TlcTranscript transcript, List<String> standardError, Path folder) {
        return tidy(
                Stream.concat(transcript.otherLines().stream(), standardError.stream())
                        .toList(),
                folder);
    }

    private static Stream<String> innermost(TlcMessage message) {
        if (!message.nested().isEmpty()) {
            return message.nested().stream().flatMap(ErrorText::innermost);
        }
        if (message.code() == MessageCode.GENERAL_ERROR) {
            // "TLC threw an unexpected exception ... The exception was a java.lang.X\n: what matters"
            return Stream.of(EXCEPTION_TEXT.matcher(message.text()).replaceFirst(""));
        }
        return Stream.of(message.text());
    }

    private static String tidy(List<String> lines, Path folder) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            boolean blankAgain = line.isBlank()
                    && (kept.isEmpty() || kept.get(kept.size() - 1).isEmpty());
            if (!blankAgain && !NOISE.matcher(line).matches() && kept.size() < MOST_LINES) {
                kept.add(line.replace(folder + File.separator, "").stripTrailing());
            }
        }
        return String.join("\n", kept).strip();
    }
}
