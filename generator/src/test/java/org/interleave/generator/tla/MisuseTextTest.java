package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.kernel.Mutex;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule of use of an object")
class MisuseTextTest {
    /** Chooses from the first set of a queue, if there is one. */
    private static final class Chooses extends ProtocolSource {
        final Fifo<SetOf<Num>> sets = fifo("sets", setOf(range(0, 1)), 2);
        final Mutex lock = new Mutex(this, "lock");
        final Process p = process("p", this::p);

        Chooses() {
            super("A choice from what may not be there.");
        }

        void p() {
            loop(() -> with_(
                    "x",
                    sets.first(),
                    x -> step("take", await(sets.notEmpty()), await(x.is(1)), lock.unlock(), sets.pop())));
        }

        @Override
        protected void properties() {
            noDeadlock("it does not end");
        }
    }

    @Test
    @DisplayName("looks at a set to choose from only where the step does")
    void guards() {
        assertThat(TlaGenerator.generate(new Chooses().build()).text())
                .contains("  sets # <<>> => (\\A y \\in Head(sets) : y = 1 => lock = \"p\")\n");
    }
}
