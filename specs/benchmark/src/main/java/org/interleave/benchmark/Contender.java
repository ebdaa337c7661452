package org.interleave.benchmark;

import java.nio.file.Path;
import java.util.Optional;

/** Somebody who explores. */
interface Contender {
    /** What the table calls it. */
    String name();

    /** Why it has nothing to do with a protocol; empty if it has. */
    Optional<String> absent(Case one);

    /**
     * Explores a protocol once.
     *
     * @param one the protocol
     * @param folder an empty folder of its own
     * @return what it took
     * @throws FailedRunException if it did not come to the end, or found something wrong
     */
    Measurement run(Case one, Path folder);
}
