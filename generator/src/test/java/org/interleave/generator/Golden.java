package org.interleave.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that was read and found good. With {@code -Dgolden.refresh} it is written anew; then read the diff. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The text is that of a file. */
    public static void assertSame(String text, String file) {
        Path golden = FOLDER.resolve(file);
        try {
            if (System.getProperty("golden.refresh") != null) {
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
