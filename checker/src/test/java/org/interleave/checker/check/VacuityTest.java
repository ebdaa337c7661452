package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tlc")
@DisplayName("What holds and says nothing")
class VacuityTest {
    @Test
    @DisplayName("is a warning, for what is said of every element, of every step, and of overtaking")
    void warnings() {
        Checked checked = Checked.of(new Vacuous());

        assertThat(checked.result())
                .holds("NobodyAsks", "NobodyFalls", "NobodyFour", "Upwards", "NobodyWaits", "OnPurpose", "NotVacuous");
        assertThat(checked.result().warnings())
                .extracting(warning -> warning.replaceAll(" \\(Vacuous.java:\\d+\\)\\..*", ""))
                .containsExactly(
                        never("the premise of NobodyAsks is never reached"),
                        never("no step satisfies the premise of NobodyFalls"),
                        never("the premise of NobodyFour is never reached"),
                        never("nobody goes first while another waits, as NobodyWaits means it"),
                        "Vacuous: the premise of NotVacuous is reached, although it says vacuous");
    }

    private static String never(String what) {
        return "Vacuous: " + what + ", so it says nothing";
    }
}
