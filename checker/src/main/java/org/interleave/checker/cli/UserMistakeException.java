package org.interleave.checker.cli;

import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.MistakeCode;

/** The user asked for something that cannot be done. The message says what is wrong and what to do. */
final class UserMistakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells a mistake.
     *
     * @param code which kind of mistake it is
     * @param problem what is wrong, in a sentence without a full stop
     * @param advice what to do instead, in a sentence without a full stop
     */
    UserMistakeException(MistakeCode code, String problem, String advice) {
        super(new Message(code, problem, advice).toString());
    }
}
