package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interleave.checker.mistake.FileMistake;
import org.jspecify.annotations.Nullable;

/** The folders for generated modules and their PlusCal twins in the Maven module that a class belongs to. */
final class ModuleFolder {
    private static final Path MODULES = Path.of("src", "main", "tla");
    private static final Path RUNS = Path.of("target", "interleave", "runs");
    private static final Path TWINS = Path.of("src", "main", "pluscal");

    private ModuleFolder() {}

    static Path of(Class<?> type) {
        return of(type, MODULES);
    }

    static Path ofTwins(Class<?> type) {
        return of(type, TWINS);
    }

    /** Where runs are remembered that were made for the protocols of a Maven module; {@code mvn clean} deletes it. */
    static Optional<Path> ofRuns(Class<?> type) {
        return module(type).map(module -> module.resolve(RUNS));
    }

    private static Path of(Class<?> type, Path folder) {
        return module(type)
                .map(module -> Places.asSeenFromHere(module.resolve(folder)))
                .orElseThrow(() -> new UserMistakeException(
                        FileMistake.NO_MAVEN_MODULE,
                        "there is no pom.xml above the classes of " + type.getSimpleName(),
                        "say with --directory where generated files belong"));
    }

    private static Optional<Path> module(Class<?> type) {
        @Nullable Path place = Places.of(type).orElse(null);
        while (place != null && !Files.isRegularFile(place.resolve("pom.xml"))) {
            place = place.getParent();
        }
        return Optional.ofNullable(place);
    }
}
