package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.checker.check.StateDiagrams.Outcome;
import org.interleave.checker.graph.StateDiagram;
import org.interleave.checker.graph.StateDiagram.Kind;
import org.interleave.checker.graph.StateDiagram.State;
import org.interleave.checker.graph.StateDiagram.Step;
import org.interleave.checker.model.Session;
import org.interleave.checker.report.OomReaper;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the states of a protocol and the steps between them")
class StateDiagramsTest {
    private static StateDiagram diagram(ProtocolSource source) {
        return ((Outcome.Drawn) StateDiagrams.of(new Session(source.build()), 300, CheckListener.NONE)).diagram();
    }

    @Test
    @DisplayName("are numbered as they are reached, with what each step changes and who takes it")
    void states_and_steps() {
        StateDiagram diagram = diagram(new LockOrder());

        State first = diagram.states().get(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.kinds()).containsExactly(Kind.INITIAL);
        assertThat(first.changed()).as("the only beginning is told in full").contains("one at lock_a", "two at lock_b");
        assertThat(diagram.steps())
                .filteredOn(step -> step.from() == 1)
                .containsExactly(
                        new Step(1, 2, "one", "lock_a", List.of()), new Step(1, 3, "two", "lock_b", List.of()));
        assertThat(diagram.states().get(1).changed()).contains("one at lock_b");
        assertThat(diagram.states().get(1).values()).contains("one = \"lock_b\"", "two = \"lock_b\"");
    }

    @Test
    @DisplayName("are marked where nobody can go on, and where all have ended")
    void ends() {
        StateDiagram diagram = diagram(new LockOrder());

        assertThat(diagram.states().stream().filter(state -> state.kinds().contains(Kind.DEADLOCK)))
                .singleElement()
                .satisfies(state -> assertThat(state.values()).contains("one = \"lock_b\"", "two = \"lock_a\""));
        assertThat(diagram.states().stream().filter(state -> state.kinds().contains(Kind.END)))
                .singleElement()
                .satisfies(state -> assertThat(state.values()).contains("one = \"Done\"", "two = \"Done\""));
    }

    @Test
    @DisplayName("are marked where they break a property, and say how beginnings differ")
    void violations() {
        StateDiagram diagram = diagram(new OomReaper());

        assertThat(diagram.states().stream().filter(state -> state.kinds().contains(Kind.INITIAL)))
                .hasSize(4)
                .first()
                .satisfies(state -> assertThat(state.changed()).hasSize(2));
        assertThat(diagram.states().stream().filter(state -> !state.violated().isEmpty()))
                .isNotEmpty()
                .allSatisfy(state -> {
                    assertThat(state.violated()).containsExactly("NoLateReap");
                    assertThat(state.values()).contains("reaped = TRUE", "oom_reaper = \"Done\"");
                });
    }

    /** A counter that grows out of its range. */
    static final class Overflow extends ProtocolSource {
        final Int count = integer("count", 0, 1, 0);
        final Process task = process("task", this::task);

        Overflow() {
            super("A counter that grows out of its range.");
        }

        void task() {
            step("first", count.inc());
            step("second", count.inc());
            step("third");
        }

        @Override
        protected void properties() {
            always("Counts", count.ge(0), "it counts up");
        }
    }

    @Test
    @DisplayName("end where a variable gets a value outside of its type")
    void outside() {
        List<State> states = diagram(new Overflow()).states();

        State last = states.get(states.size() - 1);
        assertThat(states).hasSize(3);
        assertThat(last.violated()).containsExactly("TypeOK");
        assertThat(last.changed()).singleElement().asString().contains("count");
    }

    @Test
    @DisplayName("are counted where there are too many")
    void too_many() {
        int states = diagram(new LockOrder()).states().size();

        assertThat(StateDiagrams.of(new Session(new LockOrder().build()), states - 1, CheckListener.NONE))
                .isEqualTo(new Outcome.TooLarge(states, true));
    }
}
