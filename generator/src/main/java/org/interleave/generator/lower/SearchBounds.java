package org.interleave.generator.lower;

/** The names of checks that every protocol has. */
public final class SearchBounds {
    /** Name of the invariant that every variable has a value of its type. */
    public static final String TYPE_OK = "TypeOK";

    private SearchBounds() {}
}
