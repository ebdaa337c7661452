package org.interleave.dsl.tree;

import java.util.Locale;

/**
 * One thing that is wrong with a protocol, told to its author.
 *
 * @param location the DSL call at fault
 * @param problem what is wrong, in a sentence without a full stop
 * @param advice what to write instead, in a sentence without a full stop
 */
public record Mistake(SourceLocation location, String problem, String advice) {
    /** {@return {@code File.java:27: what is wrong. What to write instead.}} */
    @Override
    public String toString() {
        String sentence = advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1);
        return location + ": " + problem + ". " + sentence + ".";
    }
}
