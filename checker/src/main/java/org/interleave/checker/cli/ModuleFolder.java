package org.interleave.checker.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** The folder for generated modules in the Maven module that a class belongs to. */
final class ModuleFolder {
    private static final Path MODULES = Path.of("src", "main", "tla");

    private ModuleFolder() {}

    static Path of(Class<?> type) {
        Path place = place(type.getProtectionDomain().getCodeSource());
        while (place != null) {
            if (Files.isRegularFile(place.resolve("pom.xml"))) {
                return asSeenFromHere(place.resolve(MODULES));
            }
            place = place.getParent();
        }
        throw new UserMistakeException("there is no pom.xml above the classes of " + type.getSimpleName()
                + "; say with --directory where its module belongs");
    }

    /** Short where it can be: this is shown to users. */
    private static Path asSeenFromHere(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static @Nullable Path place(@Nullable CodeSource source) {
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
