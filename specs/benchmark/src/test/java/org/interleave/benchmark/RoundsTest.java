package org.interleave.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rounds")
class RoundsTest {
    private static final Case ONE = Cases.named("FilterLock-3");

    /** Counts what it is told to. */
    private record Counting(String name, long distinct, long generated, List<String> order) implements Contender {
        @Override
        public Optional<String> absent(Case one) {
            return distinct == 0 ? Optional.of("has nothing to say") : Optional.empty();
        }

        @Override
        public Measurement run(Case one, Path folder) {
            assertThat(folder).isEmptyDirectory();
            order.add(name);
            return new Measurement(distinct, generated, 2, order.size(), OptionalLong.empty(), OptionalLong.empty());
        }
    }

    @Test
    void let_contenders_run_in_turn() {
        List<String> order = new ArrayList<>();
        List<Series> series = new Rounds(
                        List.of(
                                new Counting("a", 5, 7, order),
                                new Counting("b", 0, 0, order),
                                new Counting("c", 5, 7, order)),
                        3,
                        line -> {})
                .measure(ONE);

        assertThat(order).containsExactly("a", "c", "a", "c", "a", "c");
        assertThat(series).extracting(Series::contender).containsExactly("a", "c");
        assertThat(series.get(0).median(Measurement::searchSeconds)).isEqualTo(3);
        assertThat(series.get(0).least(Measurement::searchSeconds)).isEqualTo(1);
        assertThat(series.get(0).most(Measurement::searchSeconds)).isEqualTo(5);
    }

    @Test
    void end_when_two_do_not_count_the_same_states() {
        List<String> order = new ArrayList<>();
        Rounds rounds =
                new Rounds(List.of(new Counting("a", 5, 7, order), new Counting("b", 6, 7, order)), 3, line -> {});

        assertThatThrownBy(() -> rounds.measure(ONE))
                .isInstanceOf(FailedRunException.class)
                .hasMessage("the contenders do not agree about FilterLock-3:\n"
                        + "  a: 5 distinct, 7 generated\n"
                        + "  b: 6 distinct, 7 generated");
        assertThat(order).containsExactly("a", "b");
    }

    @Test
    void leave_what_is_written_around_a_report(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nafter\n");

        ReportFile.write(page, "new");

        assertThat(page).hasContent("before\n<!-- measured: begin -->\n\nnew\n\n<!-- measured: end -->\nafter\n");
    }
}
