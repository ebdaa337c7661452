package org.interleave.checker.tlc;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a run. */
final class TlcCommand {
    private TlcCommand() {}

    static ProcessBuilder of(TlaTools tools, TlcSpec spec, TlcOptions options, PrivateFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(virtualMachine(options, folder));
        command.add("-cp");
        command.add(tools.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(LoopbackTlc.class.getName());
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.add(folder.path().toString());
        command.addAll(tlc(spec, options, folder));

        return in(folder, command);
    }

    /** A process that runs in a private folder, whatever the options of JVMs that the user has set. */
    static ProcessBuilder in(PrivateFolder folder, List<String> command) {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.path().toFile());
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return process;
    }

    /** The program that runs this JVM, or the one of its installation. */
    static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private static List<String> virtualMachine(TlcOptions options, PrivateFolder folder) {
        List<String> arguments = new ArrayList<>();
        switch (options.tuning()) {
            case SHORT_RUN -> arguments.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            case LONG_RUN -> arguments.add("-XX:+UseParallelGC");
        }
        arguments.addAll(List.of(
                "-Xmx" + options.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // No file for jps and its like in the common temporary folder: a killed JVM leaves it behind.
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.temporary(),
                // TLC looks there for the consent to send statistics.
                "-Duser.home=" + folder.temporary(),
                "-Djava.rmi.server.hostname=127.0.0.1",
                // Numbers and text must look the same everywhere.
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8"));
        return arguments;
    }

    private static List<String> tlc(TlcSpec spec, TlcOptions options, PrivateFolder folder) {
        List<String> arguments = new ArrayList<>(List.of(
                "-tool",
                "-fp",
                "0",
                "-workers",
                Integer.toString(options.workers()),
                "-checkpoint",
                "0",
                "-metadir",
                folder.states().toString()));
        if (options.coverage()) {
            // Every so many minutes, and at the end.
            arguments.addAll(List.of("-coverage", "1"));
        }
        arguments.add(folder.module(spec).toString());
        return arguments;
    }
}
