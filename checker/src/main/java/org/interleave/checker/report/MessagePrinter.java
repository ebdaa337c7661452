package org.interleave.checker.report;

import java.util.List;

/** Prints what is wrong: each line of the message broken by itself, since it may list things. */
final class MessagePrinter {
    private MessagePrinter() {}

    static List<String> lines(String message) {
        return message.strip()
                .lines()
                .flatMap(line -> Text.wrap(line, "").stream())
                .toList();
    }
}
