package org.interleave.checker.watch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads the author's classes as they are now, and everything else as this program knows it. */
final class AuthorClassLoader extends URLClassLoader {
    /** Tells the author's frames from others in a stack trace. */
    private static final String NAME = "protocols";

    /** What this program shares with the author's classes must be the same class for both. */
    private static final List<String> SHARED =
            List.of("org.interleave.dsl.", "org.interleave.generator.", "org.interleave.checker.");

    private final Map<String, byte[]> compiled;

    AuthorClassLoader(Map<String, byte[]> compiled, List<Path> folders, ClassLoader parent) {
        super(NAME, folders.stream().map(AuthorClassLoader::url).toArray(URL[]::new), parent);
        this.compiled = compiled;
    }

    private static URL url(Path folder) {
        try {
            String text = folder.toUri().toString();
            // A folder that is not there at the moment looks like a file.
            return URI.create(text.endsWith("/") ? text : text + "/").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return isAuthors(name) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private boolean isAuthors(String name) {
        return compiled.containsKey(name)
                || (SHARED.stream().noneMatch(name::startsWith)
                        && findResource(name.replace('.', '/') + ".class") != null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Stream<URL> own = Collections.list(findResources(name)).stream();
        Stream<URL> others = Collections.list(getParent().getResources(name)).stream();
        return Collections.enumeration(Stream.concat(own, others).distinct().toList());
    }
}
