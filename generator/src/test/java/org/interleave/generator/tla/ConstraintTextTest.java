package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.tree.PropertyListPrinter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A constraint")
class ConstraintTextTest {
    /** A queue that steps fill without a look. */
    private static final class Fills extends ProtocolSource {
        final Fifo<Num> q = fifo("q", range(0, 1), 9);
        final Process p = process("p", () -> loop(() -> step("put", q.append(Num.of(1)))));

        Fills() {
            super("Somebody fills a queue.");
        }

        @Override
        protected void properties() {
            Cond few = define("Few", q.length().le(3), "not many");
            constraint("Termination", few, "three are enough");
            constraint("Ones", not(q.contains(Num.of(0))), "zeros are for others");
            always("Short", q.length().lt(9), "there is room");
        }
    }

    private final Protocol protocol = new Fills().build();

    @Test
    @DisplayName("is a definition with its reason, behind those it may speak of")
    void definition() {
        String text = TlaGenerator.generate(protocol).text();

        assertThat(text).contains("""
                \\* A constraint: TLC does not go on where it does not hold. Three are enough.
                Termination ==
                  Few
                """);
        assertThat(text.indexOf("Few ==")).isLessThan(text.indexOf("Termination =="));
    }

    @Test
    @DisplayName("stands in every cfg, behind what no search goes on from already, under the name that it has there")
    void config() {
        String config = ConfigPrinter.safety(protocol, "", List.of("Short"), true);

        assertThat(TlaGenerator.generate(protocol).config(config)).contains("""
                CONSTRAINT
                  NotBroken
                  Termination
                  Ones
                CHECK_DEADLOCK TRUE
                """);
        assertThat(PlusCalGenerator.generate(Lowering.lower(protocol)).config(config))
                .contains("""
                CONSTRAINT
                  NotBroken
                  Termination_2
                  Ones
                CHECK_DEADLOCK TRUE
                """);
    }

    @Test
    @DisplayName("is told among properties")
    void list() {
        assertThat(PropertyListPrinter.print(protocol)).contains("""
                  Termination: searches end behind a state without Few
                    three are enough
                """);
    }
}
