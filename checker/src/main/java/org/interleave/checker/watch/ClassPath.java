package org.interleave.checker.watch;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The class path of a class loader. Under Maven it is not the one of the JVM, which names Maven only. */
final class ClassPath {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private ClassPath() {}

    static List<Path> of(ClassLoader loader) {
        Set<Path> places = new LinkedHashSet<>();
        @Nullable ClassLoader next = loader;
        while (next != null) {
            if (next instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    place(url, places);
                }
            }
            next = next.getParent();
        }
        SEPARATOR
                .splitAsStream(System.getProperty("java.class.path", ""))
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .forEach(places::add);
        return new ArrayList<>(places);
    }

    private static void place(URL url, Set<Path> places) {
        try {
            places.add(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            // Not a file: no compiler can read it.
            return;
        }
    }
}
