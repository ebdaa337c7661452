package org.interleave.checker.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.lower.Lowering;

/** The jars and folders from which the classes of this program come. */
final class ProgramFiles {
    /** When this class was loaded, which is at the start. */
    @SuppressWarnings("TimeInStaticInitializer")
    private static final Instant START = Instant.now();

    private ProgramFiles() {}

    /** Whether one of them was written since this program started, or is gone. */
    static boolean haveChanged() {
        return places().stream().anyMatch(place -> haveChanged(place, START));
    }

    /** Whether a jar, or a class in a folder, is younger than that. */
    static boolean haveChanged(Path place, Instant start) {
        if (!Files.exists(place)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.equals(place) || file.toString().endsWith(".class"))
                    .anyMatch(file -> Files.isRegularFile(file) && isYounger(file, start));
        } catch (IOException | RuntimeException e) {
            // Something is written or deleted at this moment.
            return true;
        }
    }

    private static boolean isYounger(Path file, Instant start) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(start);
        } catch (IOException e) {
            return true;
        }
    }

    private static Set<Path> places() {
        Set<Path> places = new LinkedHashSet<>();
        Stream.of(Main.class, Lowering.class, ProtocolSource.class)
                .flatMap(type -> ClassPlaces.of(type).stream())
                .forEach(places::add);
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            path(entry).filter(Files::exists).map(Path::toAbsolutePath).ifPresent(places::add);
        }
        return places;
    }

    /** An entry of the class path. Where it is no path, Java looks for nothing there either. */
    private static Optional<Path> path(String entry) {
        try {
            return entry.isEmpty() ? Optional.empty() : Optional.of(Path.of(entry));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
