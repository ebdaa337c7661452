package org.interleave.checker.fast.compile;

import org.interleave.checker.mistake.Message;
import org.interleave.dsl.tree.MistakeCode;

/** A protocol cannot be compiled. The message says why and what to do instead, in words for users. */
public final class CannotCompileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /**
     * Says what is wrong.
     *
     * @param code which kind of mistake it is
     * @param problem what is wrong
     * @param advice what to do instead
     */
    CannotCompileException(MistakeCode code, String problem, String advice) {
        this(new Message(code, problem, advice));
    }

    private CannotCompileException(Message told) {
        super(told.toString());
        this.told = told;
    }

    /**
     * The same, with advice that can be followed where it is told.
     *
     * @param advice what to do instead
     * @return what to throw instead
     */
    public CannotCompileException advising(String advice) {
        return new CannotCompileException(new Message(told.code(), told.problem(), advice));
    }
}
