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
import javax.tools.ToolProvider;
import org.interleave.checker.mistake.CompileMistake;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.EmittedProtocol;
import org.interleave.generator.java.JavaGenerator;
import org.interleave.generator.java.NotCompiledException;
import org.interleave.generator.lower.LoweredProtocol;

/** Compiles protocols in memory, and loads them. Nothing is written. */
public final class ProtocolCompiler {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn", "-g:none");

    private ProtocolCompiler() {}

    /**
     * Compiles a protocol.
     *
     * @param lowered the protocol
     * @return the protocol with its class
     * @throws CannotCompileException if this Java has no compiler, or the protocol has something for which there is no
     *     Java
     */
    public static LoadedProtocol compile(LoweredProtocol lowered) {
        return compile(lowered, Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    /** The same with a given compiler; none where this Java is no JDK. */
    static LoadedProtocol compile(LoweredProtocol lowered, Optional<JavaCompiler> compiler) {
        JavaCompiler known = compiler.orElseThrow(() -> new CannotCompileException(
                CompileMistake.NO_COMPILER,
                "this Java cannot compile, so the protocol has no class that could be explored",
                "use the java of a JDK, or let TLC check the protocol"));
        EmittedProtocol emitted = emit(lowered);
        return new LoadedProtocol(emitted, load(emitted, classes(emitted, known)));
    }

    /**
     * Emits the class of a protocol without compiling it.
     *
     * @param lowered the protocol
     * @return its source, and what its numbers stand for
     * @throws CannotCompileException if the protocol has something for which there is no Java
     */
    public static EmittedProtocol emit(LoweredProtocol lowered) {
        try {
            return JavaGenerator.generate(lowered);
        } catch (NotCompiledException e) {
            String where = e.location().map(location -> location + ": ").orElse("");
            throw new CannotCompileException(
                    CompileMistake.NOT_COMPILED,
                    where + "there is no Java class for " + lowered.protocol().name() + ", because " + e.getMessage(),
                    "make it smaller, or let TLC check the protocol");
        }
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
