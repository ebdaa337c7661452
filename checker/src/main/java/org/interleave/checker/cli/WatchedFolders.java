package org.interleave.checker.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.mistake.CommandMistake;
import org.interleave.checker.watch.AuthorFolders;

/**
 * Finds out what to watch when the user does not say: the sources of the classes that say what is expected, or where
 * these are not at hand, the folder of the classes themselves.
 */
final class WatchedFolders {
    private static final List<Path> SOURCES =
            Stream.of("main", "test").map(part -> Path.of("src", part, "java")).toList();

    private WatchedFolders() {}

    /**
     * What to watch.
     *
     * @param canCompile whether sources are of any use
     * @throws UserMistakeException if there is nothing
     */
    static AuthorFolders of(List<Path> sources, List<Path> classes, boolean canCompile, ClassLoader loader) {
        List<Path> useful = canCompile ? sources : List.of();
        AuthorFolders folders =
                useful.isEmpty() && classes.isEmpty() ? usual(canCompile, loader) : new AuthorFolders(useful, classes);
        if (folders.all().isEmpty()) {
            throw new UserMistakeException(
                    CommandMistake.NOTHING_TO_WATCH,
                    "nothing to watch: there is no folder from which the protocols come",
                    "name one with --classes DIR" + (canCompile ? " or --source DIR" : ""));
        }
        return folders;
    }

    private static AuthorFolders usual(boolean canCompile, ClassLoader loader) {
        Set<Path> sources = new LinkedHashSet<>();
        Set<Path> classes = new LinkedHashSet<>();
        for (Class<?> type : found(loader)) {
            Optional<Path> place = ClassPlaces.of(type);
            Optional<Path> source = place.filter(there -> canCompile).flatMap(there -> sourcesOf(type, there));
            source.map(ClassPlaces::asSeenFromHere)
                    .ifPresentOrElse(
                            sources::add,
                            () -> place.flatMap(there -> classesOf(type, there))
                                    .map(ClassPlaces::asSeenFromHere)
                                    .ifPresent(classes::add));
        }
        return new AuthorFolders(List.copyOf(sources), List.copyOf(classes));
    }

    private static List<? extends Class<?>> found(ClassLoader loader) {
        try {
            return ServiceLoader.load(Expectations.class, loader).stream()
                    .map(ServiceLoader.Provider::type)
                    .toList();
        } catch (ServiceConfigurationError e) {
            throw Catalogue.cannotBeLoaded(e);
        }
    }

    /** The folder that a class was loaded from, or the one beside the jar, as Maven leaves it. */
    private static Optional<Path> classesOf(Class<?> type, Path place) {
        Path folder = Files.isDirectory(place) ? place : place.resolveSibling("classes");
        return Optional.of(folder)
                .filter(there ->
                        Files.isRegularFile(there.resolve(type.getName().replace('.', '/') + ".class")));
    }

    /** The folder of sources that has the source of a class, in a folder above the class. */
    private static Optional<Path> sourcesOf(Class<?> type, Path place) {
        String file = outermost(type).getName().replace('.', '/') + ".java";
        return Stream.iterate(Optional.of(place), Optional::isPresent, above -> above.map(Path::getParent))
                .flatMap(above -> SOURCES.stream().map(above.orElseThrow()::resolve))
                .filter(folder -> Files.isRegularFile(folder.resolve(file)))
                .findFirst();
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type : outermost(around);
    }
}
