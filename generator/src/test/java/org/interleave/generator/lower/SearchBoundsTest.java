package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.KernelObjectRules;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pair;
import org.interleave.dsl.PairVar;
import org.interleave.dsl.Seq;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search")
class SearchBoundsTest {
    @Test
    void does_not_go_on_from_where_a_queue_in_a_pair_is_misused() {
        final class InAPair extends Steps {
            final PairVar<Seq<Num>, Num> both = variable(
                    "both", pair(fifoOf(range(0, 1), 1), range(0, 1)), Pair.of(Seq.of(range(0, 1)), Num.of(0)));
            final KernelObjectRules rules = object("both");

            @Override
            void p() {
                step("take", rules.misuse(both.get().first().isEmpty(), "taken from while empty"));
            }
        }

        assertThat(SearchBounds.of(Lowering.lower(new InAPair().build()))).containsExactly("TypeOK", "BothOk");
    }
}
