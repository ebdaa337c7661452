package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("A refinement")
class RefinementTest {
    @Test
    @DisplayName("holds, and is worth nothing where the mapping never changes")
    void holds() {
        Checked checked = Checked.of(new Halves(0, 1));

        assertThat(checked.result()).holds("Counts", "CountsSafely", "CountsNothing");
        assertThat(checked.property("Counts").kind()).isEqualTo(CheckKind.REFINEMENT);
        assertThat(checked.result().warnings())
                .singleElement()
                .asString()
                .matches("Halves: no step changes what CountsNothing maps, so it says nothing "
                        + "\\(Halves.java:\\d+\\)\\. Mend it.* \\[IL993]");
    }

    @Test
    @DisplayName("breaks at the beginning, in the other protocol's terms")
    void beginning() {
        Checked checked = Checked.of(new Halves(2, 1));

        assertThat(checked.result()).violates("CountsSafely").inStates(1);
        assertThat(checked.message("Counts")).isEqualTo("Counting does not begin like this: there n = 1");
    }

    @Test
    @DisplayName("breaks at a step that the other protocol does not have")
    void step() {
        Checked checked = Checked.of(new Halves(1, 3));

        assertThat(checked.result()).violates("Counts").inStates(2).violates("CountsSafely");
        assertThat(checked.message("CountsSafely"))
                .matches("step 1, add of worker \\(Halves.java:\\d+\\), is no step of Counting: there n: 0 -> 2");
    }

    @Test
    @DisplayName("breaks where the other protocol must go on, unless that is not asked")
    void fairness() {
        Checked checked = Checked.of(new Halves(0, 1).lazy());

        assertThat(checked.result()).violates("Counts").holds("CountsSafely");
        assertThat(checked.message("Counts"))
                .matches("Counting does not allow that nobody takes another step: there n = \\d");
    }
}
