package org.interleave.benchmark;

/** Tells that a run came to nothing that could be compared. */
final class FailedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedRunException(String message) {
        super(message);
    }

    FailedRunException(String message, Throwable cause) {
        super(message, cause);
    }
}
