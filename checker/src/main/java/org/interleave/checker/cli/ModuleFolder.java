package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interleave.checker.mistake.CommandMistake;
import org.jspecify.annotations.Nullable;

/** The folders and files of the Maven module that a class belongs to. */
final class ModuleFolder {
    private static final Path MODULES = Path.of("src", "main", "tla");
    private static final Path PAGE = Path.of("target", "interleave", "index.html");
    private static final Path RUNS = Path.of("target", "interleave", "runs");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TWINS = Path.of("src", "main", "pluscal");

    private ModuleFolder() {}

    static Path of(Class<?> type) {
        return of(type, MODULES);
    }

    static Path ofTwins(Class<?> type) {
        return of(type, TWINS);
    }

    /** Where runs are cached that were made for the protocols of a Maven module; {@code mvn clean} deletes it. */
    static Optional<Path> ofRuns(Class<?> type) {
        return module(type).map(module -> module.resolve(RUNS));
    }

    /** The page of what came out of the protocols of a Maven module; {@code mvn clean} deletes it. */
    static Optional<Path> ofPage(Class<?> type) {
        return module(type).map(module -> ClassPlaces.asSeenFromHere(module.resolve(PAGE)));
    }

    /** Where the Java sources of a Maven module are. */
    static Optional<Path> ofSources(Class<?> type) {
        return module(type).map(module -> module.resolve(SOURCES));
    }

    private static Path of(Class<?> type, Path folder) {
        return module(type)
                .map(module -> ClassPlaces.asSeenFromHere(module.resolve(folder)))
                .orElseThrow(() -> new UserMistakeException(
                        CommandMistake.NO_MAVEN_MODULE,
                        "there is no pom.xml above the classes of " + type.getSimpleName(),
                        "say with --directory where generated files belong"));
    }

    private static Optional<Path> module(Class<?> type) {
        @Nullable Path place = ClassPlaces.of(type).orElse(null);
        while (place != null && !Files.isRegularFile(place.resolve("pom.xml"))) {
            place = place.getParent();
        }
        return Optional.ofNullable(place);
    }
}
