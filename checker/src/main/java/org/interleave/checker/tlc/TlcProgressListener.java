package org.interleave.checker.tlc;

/** Is told how far a run has come. */
@FunctionalInterface
public interface TlcProgressListener {
    /** Does not care. */
    TlcProgressListener NONE = progress -> {};

    /**
     * Is called in a thread of the run's own. An exception thrown here ends the run and is thrown by it.
     *
     * @param progress how far the run has come
     */
    void progress(TlcProgress progress);
}
