package org.interleave.checker.check;

/** Hears how far the checks are. Calls come from several threads. */
public interface CheckListener {
    /** Hears nothing. */
    CheckListener NONE = new CheckListener() {};

    /**
     * An engine begins. What is planned and finished from now on is its own.
     *
     * @param engine which engine
     */
    default void begins(Engine engine) {}

    /**
     * The runs are known.
     *
     * @param runs how many there are
     */
    default void planned(int runs) {}

    /**
     * Some runs need not be made, since what TLC said in them is cached.
     *
     * @param runs how many there are
     * @param madeAgain how many of them are made all the same
     */
    default void cached(int runs, int madeAgain) {}

    /**
     * A run goes on.
     *
     * @param what the protocol and what is checked of it
     * @param distinctStates how many different states it has found so far
     */
    default void running(String what, long distinctStates) {}

    /**
     * A run has ended.
     *
     * @param what the protocol and what was checked of it
     */
    default void finished(String what) {}
}
