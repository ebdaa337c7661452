package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.interleave.checker.check.Search;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.specs.GrownProtocol.Version;
import org.interleave.specs.oom.OomSizes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@DisplayName("The page on growing sizes")
class GrowingPageTest {
    @Test
    @Tag("tlc")
    @EnabledIfSystemProperty(named = "grow", matches = ".*")
    void is_measured() throws IOException {
        GrowingPage.measure();
    }

    @Test
    void begins_as_it_is_written() throws IOException {
        assertThat(Files.readString(GrowingPage.FILE)).startsWith(GrowingPage.BEGINNING);
    }

    @TestFactory
    @Tag("tlc")
    Stream<DynamicTest> tells_the_figures_of() {
        return GrowingPage.SMALL.stream()
                .map(small -> dynamicTest(small.toString(), () -> {
                    String figures =
                            GrownRow.safety(small, TlcOptions.defaults()).figures();

                    assertThat(Files.readAllLines(GrowingPage.FILE)).anyMatch(line -> line.startsWith(figures));
                }));
    }

    @TestFactory
    @Tag("tlc")
    Stream<DynamicTest> begins_with_the_states_that_are_known_of_one_victim() {
        return Stream.of(
                sameStates(Version.V4_13, "OomReaperV4_13"),
                sameStates(Version.ARCANGELI_25_JULY_2017, "OomReaperArcangeli25July2017"),
                sameStates(Version.V4_14, "OomReaperV4_14"));
    }

    private static DynamicTest sameStates(Version version, String known) {
        return dynamicTest(known, () -> {
            Search search = Decided.BY_TLC.stream()
                    .filter(result -> result.protocol().name().equals(known))
                    .flatMap(result -> result.widest().stream())
                    .findFirst()
                    .flatMap(property -> property.search())
                    .orElseThrow();
            GrownProtocol one = new GrownProtocol(version, new OomSizes(1, 1, 1, 2));

            assertThat(GrownRow.safety(one, TlcOptions.defaults()).figures())
                    .startsWith("| " + one + " | " + GrownRow.number(search.distinctStates()) + " | "
                            + search.depth().orElseThrow() + " |");
        });
    }

    @Test
    @Tag("tlc")
    void tells_of_liveness_that_holds() {
        GrownProtocol small = GrownProtocol.of(Version.ARCANGELI_25_JULY_2017, 1, 1, 0, 1);

        TlcResult liveness = small.liveness(TlcOptions.defaults());

        assertThat(liveness.outcome()).isInstanceOf(TlcOutcome.Holds.class);
    }

    @Test
    void speaks_of_no_sizes_that_make_no_sense() {
        assertThatThrownBy(() -> new OomSizes(0, 1, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("victims is 0. Give at least 1. thirdParties is -1. Give at least 0. "
                        + "retries is 0. Give at least 1.");
    }
}
