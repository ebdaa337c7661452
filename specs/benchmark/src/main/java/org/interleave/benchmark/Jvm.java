package org.interleave.benchmark;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How JVMs are started. */
final class Jvm {
    private Jvm() {}

    /**
     * A command that runs a class of this program's class path.
     *
     * @param options options of the JVM
     * @param main the class
     * @param arguments its arguments
     * @return the command
     */
    static List<String> command(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return command;
    }

    /** The class path of this program, which under Maven is known to its class loader only. */
    private static String classPath() {
        ClassLoader loader = Jvm.class.getClassLoader();
        if (loader instanceof URLClassLoader urls) {
            return Arrays.stream(urls.getURLs()).map(Jvm::path).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an entry of the class path that is no file: " + url, e);
        }
    }
}
