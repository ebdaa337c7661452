package org.interleave.checker.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.interleave.dsl.Patch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hunks of a patch")
class SubsetsTest {
    /** A patch of so many hunks; the last one needs the one before, and that one the one before it. */
    private static final class Several extends Patch<Cleaning.Dirty> {
        private final int number;

        Several(int number) {
            super(new Cleaning.Dirty(), "an example");
            this.number = number;
        }

        @Override
        protected void hunks() {
            for (int i = 1; i <= number; i++) {
                String added = "step_" + i;
                var hunk = hunk("fs/sync.c", "flush", "" + i, () -> before("flush", () -> step(added)));
                if (i > number - 2) {
                    hunk.needs("fs/sync.c:flush:" + (i - 1), "it is next");
                }
            }
        }
    }

    private static Subsets of(int hunks) {
        return new Subsets(new Several(hunks).allHunks());
    }

    private static List<String> chosen(int hunks) {
        return of(hunks).chosen().stream().map(SubsetsTest::digits).toList();
    }

    private static String digits(Subset subset) {
        return String.join("", subset.kept()).replaceAll("fs/sync.c:flush:", "");
    }

    @Test
    void are_all_combined_when_they_are_few() {
        assertThat(chosen(3)).containsExactly("", "1", "2", "3", "12", "13", "23", "123");
        assertThat(chosen(4)).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void are_left_out_in_turn_and_kept_alone_when_they_are_many() {
        assertThat(chosen(5))
                .as("without 3 there can be no 4 and no 5")
                .containsExactly(
                        "", "1", "2", "3", "4", "5", "2345", "1345", "1245", "1235", "1234", "12", "123", "12345");
    }

    @Test
    void go_with_those_that_they_need() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(hunk -> digits(of(5).leavingOut("fs/sync.c:flush:" + hunk))))
                .containsExactly("2345", "1345", "12", "123", "1234");
    }
}
