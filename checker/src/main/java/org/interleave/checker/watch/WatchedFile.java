package org.interleave.checker.watch;

import java.nio.file.Path;

/** Which files make a difference. Editors and tools put others beside them: drafts, backups, locks. */
final class WatchedFile {
    private static final Path SERVICES = Path.of("META-INF", "services");

    private WatchedFile() {}

    static boolean isSource(Path file) {
        return named(file, ".java");
    }

    static boolean isClass(Path file) {
        return named(file, ".class");
    }

    static boolean matters(Path file) {
        Path folder = file.getParent();
        return isSource(file) || isClass(file) || (named(file, "") && folder != null && folder.endsWith(SERVICES));
    }

    private static boolean named(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ending) && !name.startsWith(".");
    }
}
