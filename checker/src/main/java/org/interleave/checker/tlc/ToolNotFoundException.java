package org.interleave.checker.tlc;

import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.MistakeCode;

/** The TLA+ tools are not where they should be. The message says where they were looked for, in words for users. */
public final class ToolNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is missing.
     *
     * @param code which kind of mistake it is
     * @param problem what is missing, and where
     * @param advice what to do
     */
    public ToolNotFoundException(MistakeCode code, String problem, String advice) {
        super(new Message(code, problem, advice).toString());
    }
}
