package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder for generated modules in the Maven module that a class belongs to. */
final class ModuleFolder {
    private static final Path MODULES = Path.of("src", "main", "tla");

    private ModuleFolder() {}

    static Path of(Class<?> type) {
        @Nullable Path place = Places.of(type).orElse(null);
        while (place != null) {
            if (Files.isRegularFile(place.resolve("pom.xml"))) {
                return Places.asSeenFromHere(place.resolve(MODULES));
            }
            place = place.getParent();
        }
        throw new UserMistakeException("there is no pom.xml above the classes of " + type.getSimpleName()
                + "; say with --directory where its module belongs");
    }
}
