package org.interleave.generator.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Fifo;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.Golden;
import org.interleave.generator.compiled.EmittedProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.StateLayout;
import org.interleave.generator.compiled.Temporal;
import org.interleave.generator.samples.Peterson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The Java class of a protocol")
class JavaGeneratorTest {
    /** Written anew by {@code -Dgolden.refresh}; then read the diff. */
    @Test
    void is_the_text_that_was_read_and_found_good() {
        Golden.assertSame(JavaGenerator.generate(new Peterson().build()).source(), "Peterson.java");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.interleave.generator.samples.Samples#all")
    void is_the_same_each_time(ProtocolSource sample) {
        EmittedProtocol once = JavaGenerator.generate(sample.build());

        assertThat(once.className())
                .isEqualTo("org.interleave.emitted." + sample.build().name());
        assertThat(JavaGenerator.generate(sample.build()).source()).isEqualTo(once.source());
    }

    @Test
    void packs_variables_one_behind_the_other() {
        StateLayout layout = JavaGenerator.generate(new Peterson().build()).layout();

        assertThat(layout.words()).isEqualTo(1);
        assertThat(layout.slots()).extracting(StateLayout.Slot::name).containsExactly("turn", "flag", "proc");
        assertThat(layout.slots()).extracting(StateLayout.Slot::shift).containsExactly(0, 1, 3);
    }

    /** One process, and a queue in which it asks whether it is before it goes there. */
    private static final class Waiting extends ProtocolSource {
        private final NamedConstant places = constant("SIZE", 2, "places of the queue", "SomePlaces", 1);
        private final Fifo<Num> queue = fifo("queue", range(1, 2), places);

        Waiting() {
            super("One waits in a queue.");
            process("one", this::one);
        }

        private void one() {
            loop(() -> step("ask", await(not(queue.contains(Num.of(1)))), queue.append(Num.of(1))));
        }

        @Override
        protected void properties() {
            never("Full", queue.isFull(), "there is a place for each");
        }
    }

    /** An index of a sequence has an element, so both sides have a value, and the length is asked first. */
    @Test
    void asks_first_what_is_quick() {
        String source = JavaGenerator.generate(new Waiting().build()).source();

        assertThat(source).contains("if ((queue(s0) & 3) >= 2 && forAll(s0)) {");
        assertThat(source).doesNotContain("a sequence has no element");
    }

    /** Two members: each has its number in everything that is said of one. */
    @Test
    void comes_with_what_its_numbers_stand_for() {
        Legend legend = JavaGenerator.generate(new Peterson().build()).legend();

        assertThat(legend.actions())
                .filteredOn(taken -> taken.action().name().equals("Proc_wait"))
                .extracting(taken -> taken.member().orElseThrow().text())
                .containsExactly("1", "2");
        assertThat(legend.fairness()).extracting(Legend.Fair::text).containsExactly("WF Proc(1)", "WF Proc(2)");
        assertThat(legend.temporal()).singleElement().satisfies(property -> {
            assertThat(property.name()).isEqualTo("StarvationFree");
            assertThat(property.formulas()).containsExactly(new Temporal.LeadsTo(0, 1), new Temporal.LeadsTo(2, 3));
        });
        assertThat(legend.overtaking()).singleElement().satisfies(property -> {
            assertThat(property.bound()).isEqualTo(1);
            assertThat(property.waits()).hasSize(2);
        });
    }
}
