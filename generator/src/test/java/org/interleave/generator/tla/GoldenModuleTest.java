package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.Golden;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.samples.Parking;
import org.interleave.generator.samples.SimpleLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole modules, as a reader sees them. After a change of the printers, {@code mvn test -pl generator -am
 * -Dgolden.refresh} writes them anew; then read the diff.
 */
@DisplayName("A generated module")
class GoldenModuleTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void is_the_text_that_was_read_and_found_good(ProtocolSource sample) {
        GeneratedModule module = TlaGenerator.generate(sample.build());

        Golden.assertSame(module.text(), module.name() + ".tla");
        module.monitors().values().forEach(monitor -> Golden.assertSame(monitor.text(), monitor.name() + ".tla"));
    }

    /** The twin is printed from the statements, so that it is close to what the author wrote. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void has_a_twin_that_was_read_and_found_good(ProtocolSource sample) {
        GeneratedModule twin = PlusCalGenerator.generate(sample.build());

        Golden.assertSame(twin.text(), twin.name() + ".tla");
    }

    @Test
    void has_a_cfg_that_says_what_is_alike() {
        Protocol protocol = new Parking().build();
        String config = ConfigPrinter.symmetric(protocol, "Safety.", List.of("SignsAreRight"), true);

        Golden.assertSame(config, "Parking.symmetric.cfg");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void is_parsed_without_a_warning(ProtocolSource sample) {
        GeneratedModule module = TlaGenerator.generate(sample.build());

        Sany.beside(folder, TlaGenerator.generate(new SimpleLock().build())); // some refine it
        assertThat(Sany.warnings(folder, module, module.text())).isEmpty();
        assertThat(Sany.warnings(folder, module, module.observed())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
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
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void has_the_same_bytes_each_time(ProtocolSource sample) throws ReflectiveOperationException {
        ProtocolSource again = sample.getClass().getConstructor().newInstance();

        assertThat(TlaGenerator.generate(again.build()).observed())
                .isEqualTo(TlaGenerator.generate(sample.build()).observed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void knows_the_lines_of_its_definitions(ProtocolSource sample) {
        GeneratedModule module = TlaGenerator.generate(sample.build());
        List<String> lines = module.text().lines().toList();

        assertThat(module.sourceMap().sources()).isNotEmpty().allSatisfy(source -> {
            List<String> its = lines.subList(source.firstLine() - 1, source.lastLine());
            assertThat(its)
                    .filteredOn(line -> line.endsWith(" =="))
                    .extracting(line -> line.replace("(self)", ""))
                    .endsWith(source.definition() + " =="); // the instance of a refinement stands before it
            assertThat(its.get(its.size() - 1)).startsWith("  ");
            assertThat(source.location().file()).isEqualTo(module.name() + ".java");
            assertThat(module.sourceMap().at(source.lastLine())).contains(source);
            assertThat(module.sourceMap().of(source.definition())).contains(source);
        });
        assertThat(module.sourceMap().at(1)).isEmpty();
    }
}
