package org.interleave.dsl.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.SourceLocation;

/**
 * A mistake that a test makes, with the line it is about.
 *
 * @param line the line of the test, without the mark at its end and what asserts something about it
 * @param mistake what is said of it
 */
record Example(String line, Mistake mistake) {
    /** A whole statement is easier to read than a piece of one; the rest makes the choice the same each time. */
    private static final Comparator<Example> BEST_FIRST = Comparator.comparing(
                    (Example example) -> !example.line().endsWith(";"))
            .thenComparing(example -> example.mistake().location().file())
            .thenComparing(example -> example.mistake().location().line())
            .thenComparing(example -> example.mistake().toString());

    /** The best example of a kind of mistake among those that were made. */
    static Optional<Example> of(MistakeCode code, Set<Mistake> made) {
        return made.stream()
                .filter(mistake -> mistake.code().equals(code))
                .filter(mistake -> Files.exists(source(mistake.location())))
                .map(mistake -> new Example(line(mistake.location()), mistake))
                .min(BEST_FIRST);
    }

    /** The message. Its lines are made up: the page would change with every line that is added to a test. */
    String message() {
        return mistake.toString()
                .replace(mistake.location().toString(), "Example.java:20")
                .replaceAll("\\w+(?<!Example)\\.java:\\d+", "Example.java:10");
    }

    private static String line(SourceLocation at) {
        try {
            List<String> lines = Files.readAllLines(source(at));
            return lines.get(at.line() - 1)
                    .strip()
                    .replaceAll(" *// <- .*", "")
                    .replaceAll("^assertThat\\(Mistakes\\.of\\(\\(\\) -> (.*)\\)\\)$", "$1;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path source(SourceLocation at) {
        String folder = at.className().replaceAll("\\.?[^.]*$", "").replace('.', '/');
        return Path.of("src/test/java", folder, at.file());
    }
}
