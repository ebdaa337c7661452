package org.interleave.checker.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has happened to files.
 *
 * @param written files that are new or have changed
 * @param deleted files that are gone
 */
public record Changes(Set<Path> written, Set<Path> deleted) {
    /** Nothing has happened. */
    static final Changes NONE = new Changes(Set.of(), Set.of());

    private static final Duration EDITOR = Duration.ofMillis(200);
    private static final Duration COMPILER = Duration.ofSeconds(1);
    private static final Duration BEFORE_COMPILER_WRITES = Duration.ofSeconds(10);

    /**
     * Copies the sets.
     *
     * @param written copied
     * @param deleted copied
     */
    public Changes {
        written = Set.copyOf(written);
        deleted = Set.copyOf(deleted);
    }

    /** Whether nothing has happened. */
    boolean isEmpty() {
        return written.isEmpty() && deleted.isEmpty();
    }

    /** Both together. */
    Changes and(Changes later) {
        Set<Path> writtenAtLast = new TreeSet<>(written);
        writtenAtLast.removeAll(later.deleted);
        writtenAtLast.addAll(later.written);
        Set<Path> deletedAtLast = new TreeSet<>(deleted);
        deletedAtLast.removeAll(later.written);
        deletedAtLast.addAll(later.deleted);
        return new Changes(writtenAtLast, deletedAtLast);
    }

    /**
     * How long it must be quiet afterwards until all of it has happened. An editor saves in one go. A compiler needs
     * longer from one class to the next, and Maven deletes all classes before it compiles the first.
     */
    Duration quiet() {
        if (Stream.concat(written.stream(), deleted.stream()).noneMatch(WatchedFile::isClass)) {
            return EDITOR;
        }
        return written.isEmpty() ? BEFORE_COMPILER_WRITES : COMPILER;
    }

    /** {@return the names of the files, without their folders, in alphabetical order} */
    public List<String> names() {
        return Stream.concat(written.stream(), deleted.stream())
                .map(file -> String.valueOf(file.getFileName()))
                .distinct()
                .sorted()
                .toList();
    }
}
