package org.interleave.checker.fast.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.EmittedProtocol;

/** Compiles emitted classes with the compiler of a JDK. Nothing of it can be loaded where Java has none. */
final class ClassCompiler {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn", "-g:none");

    private ClassCompiler() {}

    /** Compiles and loads. */
    static CompiledProtocol compile(EmittedProtocol emitted, JavaCompiler compiler) {
        return load(emitted, classes(emitted, compiler));
    }

    private static ClassFiles classes(EmittedProtocol emitted, JavaCompiler compiler) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Optional<Path> classPath = classPath();
            if (classPath.isPresent()) {
                standard.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(classPath.orElseThrow()));
            }
            ClassFiles files = new ClassFiles(standard);
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(),
                            files,
                            diagnostics,
                            OPTIONS,
                            null,
                            List.of(new SourceText(emitted.className(), emitted.source())))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(
                        "the class of " + emitted.className() + " does not compile: " + diagnostics.getDiagnostics());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the interface is that the class implements; the compiler's own class path where that is no file. */
    private static Optional<Path> classPath() {
        CodeSource source = CompiledProtocol.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CompiledProtocol load(EmittedProtocol emitted, ClassFiles files) {
        ClassLoader loader = new MemoryLoader(files, CompiledProtocol.class.getClassLoader());
        try {
            return Class.forName(emitted.className(), true, loader)
                    .asSubclass(CompiledProtocol.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class " + emitted.className() + " cannot be loaded", e);
        }
    }
}
