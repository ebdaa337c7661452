package org.interleave.checker.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.interleave.checker.expectation.Expectations;

/** The author's classes as they are at one moment. */
public final class AuthorClasses {
    private final SourceFiles sources;
    private final ClassLoader loader;

    private AuthorClasses(SourceFiles sources, ClassLoader loader) {
        this.sources = sources;
        this.loader = loader;
    }

    /**
     * Compiles the sources, where there are any.
     *
     * @param folders where the classes come from
     * @param compiler compiles the sources; needed where there are folders of sources
     * @param parent loads everything else
     * @return the classes as they are now
     * @throws CompilerErrorsException if the sources do not compile
     */
    public static AuthorClasses of(AuthorFolders folders, Optional<SourceCompiler> compiler, ClassLoader parent) {
        SourceFiles sources = SourceFiles.in(compiler.isPresent() ? folders.sources() : List.of());
        List<Path> classPath = new ArrayList<>(folders.classes());
        classPath.addAll(ClassPath.of(parent));
        Map<String, byte[]> compiled =
                compiler.map(present -> present.compile(sources, classPath)).orElse(Map.of());
        return new AuthorClasses(sources, new AuthorClassLoader(compiled, folders.resources(), parent));
    }

    /** {@return their loader} */
    public ClassLoader loader() {
        return loader;
    }

    /**
     * {@return what is expected of protocols, now}
     *
     * @throws ServiceConfigurationError if a class that is named as a service cannot be loaded
     */
    public List<Expectations> expectations() {
        return ServiceLoader.load(Expectations.class, loader).stream()
                .filter(provider -> !isOutdated(provider.type()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Whether a class has lost its source: it is still where this program was started from. */
    private boolean isOutdated(Class<?> type) {
        return !loader.equals(type.getClassLoader()) && sources.packages().contains(type.getPackageName());
    }
}
