package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;

/**
 * Collects the mistakes of a protocol, and finds the lines of a test that they are about. The codes are left off: the
 * catalogue shows them.
 */
final class Mistakes {
    private final String file;
    private final List<String> source;

    private Mistakes(String file, List<String> source) {
        this.file = file;
        this.source = source;
    }

    /** The marked lines of a test's source. */
    static Mistakes in(Class<?> test) {
        Path path = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        try {
            return new Mistakes(test.getSimpleName() + ".java", Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File and line of the only line with this mark. */
    String at(String mark) {
        String comment = "// <- " + mark;
        int[] lines = IntStream.range(0, source.size())
                .filter(line -> source.get(line).endsWith(comment))
                .toArray();
        if (lines.length != 1) {
            throw new IllegalArgumentException(lines.length + " lines of " + file + " end with " + comment);
        }
        return file + ":" + (lines[0] + 1);
    }

    static List<String> of(ProtocolSource protocol) {
        return of(protocol::build);
    }

    static List<String> of(ProtocolBuilder protocol) {
        return of(protocol::build);
    }

    static List<String> of(Runnable attempt) {
        return catchThrowableOfType(ProtocolException.class, attempt::run).mistakes().stream()
                .peek(Provoked::note)
                .map(Mistake::withoutCode)
                .toList();
    }
}
