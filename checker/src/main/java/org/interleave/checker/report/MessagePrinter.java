package org.interleave.checker.report;

import java.util.List;
import org.interleave.checker.check.CheckKind;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;

/** Prints what is wrong: each line of the message broken by itself, since it may list things. */
final class MessagePrinter {
    private MessagePrinter() {}

    static List<String> lines(PropertyResult result) {
        boolean impossible = result.kind() == CheckKind.REACHABLE && result.verdict() == Verdict.VIOLATED;
        String message = result.message().isBlank() && impossible ? "No behaviour reaches it." : result.message();
        return message.strip()
                .lines()
                .flatMap(line -> Text.wrap(line, "").stream())
                .toList();
    }
}
