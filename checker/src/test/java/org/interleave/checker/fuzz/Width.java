package org.interleave.checker.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.Monitor;

/** Finds lines that are too long for their page and could have been broken. */
final class Width {
    private Width() {}

    /** The lines of a module and of those that watch it. */
    static List<String> warnings(GeneratedModule module) {
        return Stream.concat(
                        Stream.of(module.text()),
                        module.monitors().values().stream().map(Monitor::text))
                .flatMap(Width::warnings)
                .toList();
    }

    /** The lines of a text that are too long, but for those that are one word behind their indentation and signs. */
    static Stream<String> warnings(String text) {
        return text.lines()
                .filter(line -> line.length() > Layout.WIDTH)
                .filter(line -> Stream.of(line.split("[ (]"))
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)
                        < 60)
                .map(line -> "a line of " + line.length() + " columns: " + line);
    }
}
