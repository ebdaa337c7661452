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
        return override == null ? onClassPath() : inFile(Path.of(override));
    }

    private static TlaTools inFile(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ToolNotFoundException("-D" + OVERRIDE_PROPERTY + ": no readable file " + file);
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            if (jar.getEntry(MAIN_CLASS_FILE) == null) {
                throw new ToolNotFoundException("-D" + OVERRIDE_PROPERTY + ": no TLC in " + file);
            }
        } catch (IOException e) {
            throw new ToolNotFoundException("-D" + OVERRIDE_PROPERTY + ": not a jar: " + file);
        }
        return new TlaTools(file.toAbsolutePath().normalize());
    }

    private static TlaTools onClassPath() {
        try {
            return new TlaTools(locationOf(Class.forName(MAIN_CLASS, false, TlaTools.class.getClassLoader())));
        } catch (ClassNotFoundException e) {
            throw new ToolNotFoundException("no TLA+ tools on the class path; name a jar with -D" + OVERRIDE_PROPERTY);
        }
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

    private static Path locationOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new ToolNotFoundException("cannot tell where " + type.getName() + " was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new ToolNotFoundException("cannot tell where " + type.getName() + " was loaded from");
        }
    }
}
