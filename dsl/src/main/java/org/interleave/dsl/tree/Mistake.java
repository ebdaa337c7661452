package org.interleave.dsl.tree;

import java.util.Locale;

/**
 * One thing that is wrong with a protocol, told to its author.
 *
 * @param code which kind of mistake it is
 * @param location the DSL call at fault
 * @param problem what is wrong, in a sentence without a full stop
 * @param advice what to write instead, in a sentence without a full stop
 */
public record Mistake(MistakeCode code, SourceLocation location, String problem, String advice) {
    /** {@return {@code File.java:27: what is wrong. What to write instead. [IL204]}} */
    @Override
    public String toString() {
        return withoutCode() + " [" + code.code() + "]";
    }

    /** {@return {@code File.java:27: what is wrong. What to write instead.}} */
    public String withoutCode() {
        String sentence = advice.substring(0, 1).toUpperCase(Locale.ROOT) + advice.substring(1);
        return location + ": " + problem + ". " + sentence + ".";
    }
}
