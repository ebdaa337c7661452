package org.interleave.checker.watch;

import java.util.List;
import org.interleave.checker.mistake.CommandMistake;

/** The author's sources do not compile. The message lists the compiler's errors, each with its file and line. */
public final class CompilerErrorsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST = 10;

    CompilerErrorsException(List<String> errors) {
        super(message(errors));
    }

    private static String message(List<String> errors) {
        StringBuilder message = new StringBuilder(
                "Java's compiler finds " + errors.size() + (errors.size() == 1 ? " mistake:" : " mistakes:"));
        for (String error : errors.subList(0, Math.min(MOST, errors.size()))) {
            error.lines().forEach(line -> message.append("\n  ").append(line));
        }
        if (errors.size() > MOST) {
            message.append("\n  and ").append(errors.size() - MOST).append(" more");
        }
        return message.append("\nMend and save; the watch goes on. [")
                .append(CommandMistake.DOES_NOT_COMPILE.code())
                .append(']')
                .toString();
    }
}
