package org.interleave.checker.report;

/** Gives text a colour where colours can be seen. The text says the same without. */
@FunctionalInterface
public interface Paint {
    /** Leaves text as it is. */
    Paint PLAIN = (tone, text) -> text;

    /**
     * Paints text.
     *
     * @param tone what it tells
     * @param text any text on one line
     * @return the text, with what makes it coloured around it
     */
    String paint(Tone tone, String text);
}
