package org.interleave.checker.cli;

import org.interleave.checker.mistake.Message;

/** The files of this program changed while it ran, so that something could not be decided. */
final class ProgramChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProgramChangedException(Message message) {
        super(message.toString());
    }
}
