package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.samples.BoundedRetry;
import org.interleave.generator.samples.ReaderWriter;
import org.interleave.generator.samples.ThirdParty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole modules, as a reader sees them. After a change of the printers, {@code mvn test -pl generator -am
 * -Dgolden.refresh} writes them anew; then read the diff.
 */
@DisplayName("A generated module")
class GoldenModuleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Named<ProtocolSource>> samples() {
        return Stream.of(new ReaderWriter(), new BoundedRetry(), new ThirdParty())
                .map(sample -> Named.of(sample.getClass().getSimpleName(), sample));
    }

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void is_the_text_that_was_read_and_found_good(ProtocolSource sample) throws IOException {
        GeneratedModule module = TlaGenerator.generate(sample.build());
        Path golden = GOLDEN.resolve(module.name() + ".tla");
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(golden, module.text());
        }

        assertThat(module.text()).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void is_parsed_without_a_complaint(ProtocolSource sample) {
        GeneratedModule module = TlaGenerator.generate(sample.build());

        assertThat(Sany.complaints(folder, module, module.text())).isEmpty();
        assertThat(Sany.complaints(folder, module, module.observed())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void is_plain_text_that_fits_on_a_page(ProtocolSource sample) {
        String text = TlaGenerator.generate(sample.build()).observed();

        assertThat(text).matches(plain -> plain.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~')));
        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(79);
            assertThat(line).isEqualTo(line.stripTrailing());
        });
        assertThat(text).endsWith("=\n").doesNotContain("\n\n\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void has_the_same_bytes_each_time(ProtocolSource sample) throws ReflectiveOperationException {
        ProtocolSource again = sample.getClass().getConstructor().newInstance();

        assertThat(TlaGenerator.generate(again.build()).observed())
                .isEqualTo(TlaGenerator.generate(sample.build()).observed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void knows_the_lines_of_its_definitions(ProtocolSource sample) {
        GeneratedModule module = TlaGenerator.generate(sample.build());
        List<String> lines = module.text().lines().toList();

        assertThat(module.sourceMap().sources()).isNotEmpty().allSatisfy(source -> {
            List<String> its = lines.subList(source.firstLine() - 1, source.lastLine());
            assertThat(its).filteredOn(line -> line.endsWith(" ==")).containsExactly(source.definition() + " ==");
            assertThat(its.get(its.size() - 1)).startsWith("  ");
            assertThat(source.location().file()).isEqualTo(module.name() + ".java");
            assertThat(module.sourceMap().at(source.lastLine())).contains(source);
            assertThat(module.sourceMap().of(source.definition())).contains(source);
        });
        assertThat(module.sourceMap().at(1)).isEmpty();
    }
}
