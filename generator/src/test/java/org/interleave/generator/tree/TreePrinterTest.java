package org.interleave.generator.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.samples.BoundedRetry;
import org.interleave.generator.samples.ReaderWriter;
import org.interleave.generator.samples.ThirdParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trees, as {@code show} prints them. {@code -Dgolden.refresh} writes them anew; then read the diff. */
@DisplayName("A tree as text")
class TreePrinterTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Named<ProtocolSource>> samples() {
        return Stream.of(new ReaderWriter(), new BoundedRetry(), new ThirdParty())
                .map(sample -> Named.of(sample.getClass().getSimpleName(), sample));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void is_what_was_read_and_found_good(ProtocolSource sample) throws IOException {
        Protocol protocol = sample.build();
        String text = TreePrinter.print(protocol) + PropertyListPrinter.print(protocol);
        Path golden = GOLDEN.resolve(protocol.name() + ".txt");
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /** So that the difference between two versions is what the patch does. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void names_neither_the_protocol_nor_a_line_of_its_source(ProtocolSource sample) {
        Protocol protocol = sample.build();

        assertThat(TreePrinter.print(protocol)).doesNotContain(protocol.name()).doesNotContain(".java");
    }
}
