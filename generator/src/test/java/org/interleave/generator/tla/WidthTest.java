package org.interleave.generator.tla;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Each;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What does not fit on one line")
class WidthTest {
    /** Three symmetric families, and first values that depend on what others begin with. */
    private static final class Wide extends ProtocolSource {
        final Family gatekeeper = processes("gatekeeper", 2, this::travel).symmetric();
        final Family passenger = processes("passenger", 2, this::travel).symmetric();
        final Family suitcase = processes("suitcase", 2, this::travel).symmetric();
        final Int heavy = passenger.anything("heavy", range(0, 3));
        final Each<Pid, Int> weight = each(suitcase, place -> place.integer("weight", 0, 9, 0));

        Wide() {
            super("much is said on one line");
        }

        void travel() {
            step("travel");
        }

        @Override
        protected void starts() {
            start(
                    "a suitcase is as heavy as there are passengers with much to carry",
                    weight.initially((Pid of, Int one) -> one.initially(count(
                            passenger,
                            (Pid p) -> passenger.seenBy(
                                    p, heavy.is(1).or(heavy.is(2)).or(heavy.is(3)))))));
        }

        @Override
        protected void properties() {
            noDeadlock("all may wait");
        }
    }

    @Test
    void is_broken_in_the_module() {
        assertThat(TlaGenerator.generate(new Wide().build()).text().lines())
                .allMatch(line -> line.length() <= Layout.WIDTH)
                .containsSequence(
                        "Symmetry ==",
                        "  Permutations(Gatekeepers)",
                        "  \\cup Permutations(Passengers)",
                        "  \\cup Permutations(Suitcases)")
                .containsSequence("     \\/ /\\ weight =", "             [p \\in Suitcases |->");
    }

    @Test
    void is_broken_in_the_twin() {
        assertThat(PlusCalGenerator.generate(new Wide().build()).text().lines())
                .allMatch(line -> line.length() <= Layout.WIDTH)
                .containsSequence("     \\/ /\\ weight =", "             [p \\in Suitcases |->");
    }
}
