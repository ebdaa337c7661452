package org.interleave.checker.check;

import java.time.Duration;
import java.util.Optional;

/**
 * How protocols are checked.
 *
 * @param workers how many runs of TLC go on side by side, or how many threads the fast checker has, at least 1
 * @param timeout how long one run may take
 * @param heapMegabytes how much heap one run may use
 * @param property the only property to check; all when empty
 * @param engine what decides
 * @param fresh whether runs are made again that are cached
 */
public record CheckOptions(
        int workers, Duration timeout, int heapMegabytes, Optional<String> property, Engine engine, boolean fresh) {
    /** As many runs as there are processors, ten minutes and one gigabyte each, every property, decided by TLC. */
    public static final CheckOptions DEFAULT = new CheckOptions(
            Runtime.getRuntime().availableProcessors(),
            Duration.ofMinutes(10),
            1024,
            Optional.empty(),
            Engine.TLC,
            false);

    /**
     * Checks one property only.
     *
     * @param name its name
     * @return the same otherwise
     */
    public CheckOptions only(String name) {
        return new CheckOptions(workers, timeout, heapMegabytes, Optional.of(name), engine, fresh);
    }

    /**
     * Lets another engine decide.
     *
     * @param other the engine
     * @return the same otherwise
     */
    public CheckOptions by(Engine other) {
        return new CheckOptions(workers, timeout, heapMegabytes, property, other, fresh);
    }
}
