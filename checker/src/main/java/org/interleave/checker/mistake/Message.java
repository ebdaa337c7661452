package org.interleave.checker.mistake;

import java.util.Locale;
import org.interleave.dsl.tree.MistakeCode;

/**
 * What a user is told of a mistake that stands in no line of a protocol.
 *
 * @param code which kind of mistake it is
 * @param problem what is wrong, in a sentence without a full stop
 * @param advice what to do instead, in a sentence without a full stop; it may be a question
 */
public record Message(MistakeCode code, String problem, String advice) {
    /** {@return {@code what is wrong. What to do instead. [IL951]}} */
    @Override
    public String toString() {
        String sentence = advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1);
        return problem + ". " + sentence + (sentence.endsWith("?") ? "" : ".") + " [" + code.code() + "]";
    }
}
