package org.interleave.checker.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes TLC's output apart, line by line. Between its messages stand lines of others: the parser's, and what the module
 * prints.
 *
 * <pre>
 * &#64;!&#64;!&#64;STARTMSG code:severity &#64;!&#64;!&#64;
 * text
 * &#64;!&#64;!&#64;ENDMSG code &#64;!&#64;!&#64;
 * </pre>
 *
 * <p>A message can start inside another, at the end of one of its lines. A module can print such marks too, but only in
 * quotes, hence never alone at the end of a line; so all that is not quite a mark is text.
 */
final class TlcStreamParser {
    private static final Pattern START = Pattern.compile("^(.*)@!@!@STARTMSG (\\d{1,9}):(\\d{1,9}) @!@!@$");
    private static final Pattern END = Pattern.compile("^@!@!@ENDMSG (\\d{1,9}) @!@!@$");

    private final Consumer<TlcMessage> messages;
    private final Consumer<String> otherLines;
    private final Deque<OpenMessage> open = new ArrayDeque<>();

    /**
     * @param messages gets each message that is not inside another, once it is complete
     * @param otherLines gets each line that is in no message
     */
    TlcStreamParser(Consumer<TlcMessage> messages, Consumer<String> otherLines) {
        this.messages = messages;
        this.otherLines = otherLines;
    }

    /** Takes the next line, without its end. */
    void accept(String line) {
        Matcher start = START.matcher(line);
        Matcher end = END.matcher(line);
        if (start.matches() && (start.group(1).isEmpty() || !open.isEmpty())) {
            addText(start.group(1));
            open.push(new OpenMessage(Integer.parseInt(start.group(2)), Integer.parseInt(start.group(3))));
        } else if (end.matches() && !open.isEmpty() && open.element().code == Integer.parseInt(end.group(1))) {
            close(open.pop().complete());
        } else if (open.isEmpty()) {
            otherLines.accept(line);
        } else {
            addText(line);
        }
    }

    private void addText(String line) {
        if (!open.isEmpty()) {
            open.element().lines.add(line);
        }
    }

    private void close(TlcMessage message) {
        if (open.isEmpty()) {
            messages.accept(message);
        } else {
            open.element().nested.add(message);
        }
    }

    /** A message whose end has not come yet. */
    private static final class OpenMessage {
        private final int code;
        private final int severity;
        private final List<String> lines = new ArrayList<>();
        private final List<TlcMessage> nested = new ArrayList<>();

        OpenMessage(int code, int severity) {
            this.code = code;
            this.severity = severity;
        }

        TlcMessage complete() {
            return new TlcMessage(code, severity, String.join("\n", lines), nested);
        }
    }
}
