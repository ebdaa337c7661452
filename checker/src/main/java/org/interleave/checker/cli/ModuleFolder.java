package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.interleave.checker.mistake.FileMistake;
import org.jspecify.annotations.Nullable;

/** The folders for generated modules and their PlusCal twins in the Maven module that a class belongs to. */
final class ModuleFolder {
    private static final Path MODULES = Path.of("src", "main", "tla");
    private static final Path TWINS = Path.of("src", "main", "pluscal");

    private ModuleFolder() {}

    static Path of(Class<?> type) {
        return of(type, MODULES);
    }

    static Path ofTwins(Class<?> type) {
        return of(type, TWINS);
    }

    private static Path of(Class<?> type, Path folder) {
        @Nullable Path place = Places.of(type).orElse(null);
        while (place != null) {
            if (Files.isRegularFile(place.resolve("pom.xml"))) {
                return Places.asSeenFromHere(place.resolve(folder));
            }
            place = place.getParent();
        }
        throw new UserMistakeException(
                FileMistake.NO_MAVEN_MODULE,
                "there is no pom.xml above the classes of " + type.getSimpleName(),
                "say with --directory where generated files belong");
    }
}
