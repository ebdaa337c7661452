package org.interleave.checker.tlc;

/** What came of the translation of a PlusCal algorithm. */
public sealed interface PlusCalTranslation {
    /**
     * It was translated.
     *
     * @param text the module with the translation in it
     */
    record Translated(String text) implements PlusCalTranslation {}

    /**
     * The translator does not accept the algorithm.
     *
     * @param message what is wrong and where, in the words of the translator, with the line it speaks of
     */
    record Refused(String message) implements PlusCalTranslation {}

    /**
     * The translator could not be run to its end.
     *
     * @param message what is known
     */
    record Failed(String message) implements PlusCalTranslation {}
}
