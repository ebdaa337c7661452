package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interleave.dsl.Bool;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several mistakes")
class ManyMistakesTest {
    private final Mistakes lines = Mistakes.in(ManyMistakesTest.class);

    /** Wrong in every way that a reader would find from top to bottom. */
    static final class Careless extends OneProcess {
        final Bool next = bool("Next", false); // <- name
        final Bool seen = ghost().bool("seen", false).comment(""); // <- text
        final RwSem sem = new RwSem(this, "sem_", "sem");

        @Override
        void p() {
            step("look", await(seen)); // <- ghost
            sem.downRead(); // <- loose
            goto_(label("done")); // <- jump
            step("after", next.set(true), next.set(false)); // <- unreachable
        }

        @Override
        protected void properties() {
            never("At", p.at(label("gone")), "it is not there"); // <- property
        }
    }

    @Test
    void are_reported_together_in_the_order_of_the_source() {
        assertThat(Mistakes.of(new Careless()))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(": ")))
                .containsExactly(
                        lines.at("name"),
                        lines.at("text"),
                        lines.at("ghost"),
                        lines.at("loose"),
                        lines.at("jump"),
                        lines.at("unreachable"),
                        lines.at("property"));
    }

    @Test
    void are_one_message_with_a_line_for_each() {
        assertThatThrownBy(new Careless()::build)
                .isInstanceOf(ProtocolException.class)
                .message()
                .hasLineCount(8)
                .startsWith("Careless has 7 mistakes:\n  " + lines.at("name") + ": the variable Next has a name");
    }
}
