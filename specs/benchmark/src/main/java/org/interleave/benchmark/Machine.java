package org.interleave.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** On what it is measured. */
final class Machine {
    private Machine() {}

    /** How many processes wanted to run in the last minute, on average; negative where the system does not say. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Processor, memory, system and versions, one a line. */
    static List<String> facts() {
        return List.of(
                "processor: " + first("/proc/cpuinfo", "model name") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores",
                "memory: " + first("/proc/meminfo", "MemTotal"),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    /** The versions of other programs, as they say them themselves. */
    static String version(List<String> command) {
        return ChildProcess.run(Path.of("").toAbsolutePath(), command)
                .lines()
                .get(0)
                .text();
    }

    private static String first(String file, String key) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** A number with as many decimals as one likes, the same everywhere. */
    static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
