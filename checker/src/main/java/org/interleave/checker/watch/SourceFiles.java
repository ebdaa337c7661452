package org.interleave.checker.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Java sources in some folders, as they are now.
 *
 * @param files the files
 * @param packages the packages that they belong to, by the folders they are in
 */
record SourceFiles(List<Path> files, Set<String> packages) {
    /**
     * Finds the sources.
     *
     * @throws CompilerErrorsException if they cannot be listed
     */
    static SourceFiles in(List<Path> folders) {
        List<Path> files = new ArrayList<>();
        Set<String> packages = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path file : in(folder)) {
                files.add(file);
                Optional.ofNullable(folder.relativize(file).getParent())
                        .ifPresentOrElse(
                                parent -> packages.add(parent.toString()
                                        .replace(parent.getFileSystem().getSeparator(), ".")),
                                () -> packages.add(""));
            }
        }
        return new SourceFiles(files, packages);
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(WatchedFile::isSource)
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // Gone since it was listed, or not to be read.
            throw new CompilerErrorsException(List.of("the sources cannot be read: " + e.getMessage()));
        }
    }
}
