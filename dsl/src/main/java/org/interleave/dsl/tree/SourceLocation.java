package org.interleave.dsl.tree;

/**
 * Where in the author's Java source an element of a protocol was made.
 *
 * @param className binary name of the class that made the call
 * @param method name of the method that made the call; of a lambda, that of the method it stands in
 * @param file name of the source file, without its folders
 * @param line line in that file, from 1; 0 where the class file does not say
 */
public record SourceLocation(String className, String method, String file, int line) {
    /** The place of what no author wrote: generated protocols, and built-in checks. */
    public static final SourceLocation NONE = new SourceLocation("", "", "generated", 0);

    /** {@return {@code File.java:27}, the form in which every message names a place} */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
