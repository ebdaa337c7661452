package org.interleave.checker.fast;

/** Is told how far a search has come. */
@FunctionalInterface
public interface SearchListener {
    /** Does not care. */
    SearchListener NONE = progress -> {};

    /**
     * Is called in the thread that asked for the search, about four times a second. An exception thrown here ends the
     * search and is thrown by it.
     *
     * @param progress how far the search has come
     */
    void progress(SearchProgress progress);
}
