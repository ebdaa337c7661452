package org.interleave.checker.watch;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the author's sources in memory, for the Java that runs this program. Nothing is written. */
public final class SourceCompiler {
    private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none", "-Xlint:none", "-nowarn");

    private final JavaCompiler compiler;

    private SourceCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * The compiler of the Java that runs this program. Where {@link org.interleave.checker.fast.compile.JdkCompiler} says
     * that there is none, this class may not even be loadable.
     *
     * @return the compiler; none where that is no JDK
     */
    public static Optional<SourceCompiler> find() {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).map(SourceCompiler::new);
    }

    /**
     * Compiles all sources, since one may depend on another that has changed.
     *
     * @return the classes, by their binary names
     * @throws CompilerErrorsException if they do not compile
     */
    Map<String, byte[]> compile(SourceFiles sources, List<Path> classPath) {
        if (sources.files().isEmpty()) {
            return Map.of();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            MemoryFiles files = new MemoryFiles(standard, sources.packages());
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(),
                            files,
                            diagnostics,
                            OPTIONS,
                            null,
                            standard.getJavaFileObjectsFromPaths(sources.files()))
                    .call();
            if (!compiled) {
                throw new CompilerErrorsException(errors(diagnostics));
            }
            return files.classes();
        } catch (IOException e) {
            throw new CompilerErrorsException(List.of("the class path cannot be read: " + e.getMessage()));
        }
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(SourceCompiler::error)
                .toList();
    }

    /** {@code File.java:27: what is wrong}, as everywhere; the compiler may go on in more lines. */
    private static String error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        JavaFileObject source = diagnostic.getSource();
        if (source == null) {
            return message;
        }
        String file = String.valueOf(Path.of(source.getName()).getFileName());
        boolean known = diagnostic.getLineNumber() != Diagnostic.NOPOS;
        return file + (known ? ":" + diagnostic.getLineNumber() : "") + ": " + message;
    }
}
