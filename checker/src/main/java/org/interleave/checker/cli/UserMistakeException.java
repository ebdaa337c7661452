package org.interleave.checker.cli;

/** The user asked for something that cannot be done. The message says what is wrong and what to do. */
final class UserMistakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserMistakeException(String message) {
        super(message);
    }
}
