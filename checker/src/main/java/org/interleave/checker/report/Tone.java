package org.interleave.checker.report;

/** What a piece of text tells, for those who show it in colours. */
public enum Tone {
    /** It is as expected. */
    GOOD,
    /** It is not as expected. */
    BAD,
    /** It says what follows. */
    HEADING
}
