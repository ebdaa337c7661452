package org.interleave.checker.cli;

/** This JVM is about to end, or what was going on is out of date: nothing more of it is to be done or printed. */
final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("cancelled");
    }
}
