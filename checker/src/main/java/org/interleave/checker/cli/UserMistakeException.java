package org.interleave.checker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    private UserMistakeException(List<String> messages) {
        super(String.join(System.lineSeparator(), messages));
    }

    /**
     * Does the same with each of several things, so that all mistakes are told together.
     *
     * @param things the things
     * @param act what is done with each
     * @return what comes of each
     * @throws UserMistakeException if it cannot be done with some of them, with a message for each of these
     */
    static <T, R> List<R> each(List<T> things, Function<T, R> act) {
        List<R> done = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (T thing : things) {
            try {
                done.add(act.apply(thing));
            } catch (UserMistakeException e) {
                messages.add(String.valueOf(e.getMessage()));
            }
        }
        if (!messages.isEmpty()) {
            throw new UserMistakeException(messages);
        }
        return done;
    }
}
