package org.interleave.checker.tlc;

/** The TLA+ tools are not where they should be. The message says where they were looked for, in words for users. */
public final class ToolNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is missing.
     *
     * @param message what is missing, and where
     */
    public ToolNotFoundException(String message) {
        super(message);
    }
}
