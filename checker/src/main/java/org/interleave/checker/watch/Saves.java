package org.interleave.checker.watch;

import java.time.Duration;
import java.util.Optional;

/** What is saved in some folders, gathered until it is quiet: editors and compilers write in several goes. */
public final class Saves {
    private static final Duration SHORTEST_REST = Duration.ofMillis(100);
    /** To look takes no more than one part in so many of the time, however many files there are. */
    private static final int REST = 20;

    private final FolderWatch watch;
    private Changes waiting = Changes.NONE;
    private long last;
    private Duration rest = SHORTEST_REST;

    /**
     * Begins to watch.
     *
     * @param folders where the author's classes come from
     */
    public Saves(AuthorFolders folders) {
        watch = new FolderWatch(folders);
    }

    /** {@return whether anything has been saved since this was last asked} */
    public boolean look() {
        long start = System.nanoTime();
        Changes changes = watch.changes();
        Duration took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
        rest = took.compareTo(SHORTEST_REST) > 0 ? took : SHORTEST_REST;
        if (!changes.isEmpty()) {
            waiting = waiting.and(changes);
            last = System.nanoTime();
        }
        return !changes.isEmpty();
    }

    /** {@return how long to wait until the next look} */
    public Duration rest() {
        return rest;
    }

    /** {@return what was saved, once it has been quiet since; it is given only once} */
    public Optional<Changes> takeWhenQuiet() {
        if (waiting.isEmpty() || System.nanoTime() - last < waiting.quiet().toNanos()) {
            return Optional.empty();
        }
        Changes taken = waiting;
        waiting = Changes.NONE;
        return Optional.of(taken);
    }
}
