package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a property")
class PropertyMistakesTest {
    private final Mistakes lines = Mistakes.in(PropertyMistakesTest.class);
    private final ProtocolBuilder other = new ProtocolBuilder("Other", "another protocol");

    /** A protocol in which only the properties are missing. */
    abstract static class Work extends OneProcess {
        final Label work = label("work");
        final PidVar owner = pidOrNone("owner");

        @Override
        void p() {
            step(work, owner.set(self()));
        }
    }

    @Test
    void a_variable_of_another_protocol() {
        Bool theirs = other.bool("busy", false);
        final class Foreign extends Work {
            @Override
            protected void properties() {
                never("Busy", theirs, "this is none of our business"); // <- foreign
            }
        }

        assertThat(Mistakes.of(new Foreign()))
                .containsExactly(lines.at("foreign") + ": busy is a variable of another protocol, not of Foreign. "
                        + "Speak of this protocol's own variables.");
    }

    @Test
    void a_process_of_another_protocol() {
        Process theirs = other.process("q");
        final class Foreign extends Work {
            @Override
            protected void properties() {
                eventually("QEnds", theirs.ended(), "it is not here").assuming(weaklyFair(theirs)); // <- process
            }
        }

        assertThat(Mistakes.of(new Foreign()))
                .containsExactly(lines.at("process") + ": there is no process q in Foreign. Name one of [p].");
    }

    @Test
    void a_step_that_the_process_does_not_have() {
        final class Gone extends Work {
            @Override
            protected void properties() {
                never("Gone", p.at(label("unmap_page_range")), "it was removed"); // <- gone
            }
        }

        assertThat(Mistakes.of(new Gone()))
                .containsExactly(lines.at("gone") + ": p has no step unmap_page_range. Name one of [work].");
    }

    @Test
    void self_where_nobody_takes_a_step() {
        final class Who extends Work {
            @Override
            protected void properties() {
                never("Mine", owner.is(Pid.self()), "whose"); // <- self
            }
        }

        assertThat(Mistakes.of(new Who()))
                .containsExactly(lines.at("self")
                        + ": self() stands in a property, where no process takes a step. Name the process.");
    }

    @Test
    void a_definition_is_blamed_once_however_often_it_is_used() {
        final class Defined extends Work {
            @Override
            protected void properties() {
                Cond mine = define("Mine", owner.is(Pid.self()), "whose"); // <- definition
                never("First", mine, "once");
                never("Second", mine, "twice");
            }
        }

        assertThat(Mistakes.of(new Defined()))
                .containsExactly(lines.at("definition")
                        + ": self() stands in a property, where no process takes a step. Name the process.");
    }

    @Test
    void fairness_for_what_speaks_of_single_states() {
        final class Assumes extends Work {
            @Override
            protected void properties() {
                never("Idle", p.ended(), "it goes on").assuming(weaklyFair(p)); // <- assuming
                neverCleared("Ended", p.ended(), "it is over").assuming(weaklyFair(p)); // <- cleared
                forEvery(
                        range(1, 2),
                        i -> everyStep("Steps", owner.is(next(owner)), "never") // <- steps
                                .assuming(weaklyFair(p)));
            }
        }

        String advice =
                "so fairness cannot help it. " + "Leave assuming(...) out, or use eventually(...) or leadsTo(...).";
        assertThat(Mistakes.of(new Assumes()))
                .containsExactly(
                        lines.at("assuming") + ": Idle speaks of single states, " + advice,
                        lines.at("cleared") + ": Ended speaks of single steps, " + advice,
                        lines.at("steps") + ": Steps speaks of single steps, " + advice);
    }

    @Test
    void what_happens_at_last_under_a_constraint() {
        final class Constrained extends Work {
            @Override
            protected void properties() {
                constraint("Small", owner.isNone(), "far enough");
                eventually("Ends", p.ended(), "it ends"); // <- eventually
                forEvery(
                        range(1, 2),
                        i -> leadsTo("Owns", owner.isNone(), not(owner.isNone()), "it comes")); // <- leadsTo
                everyStep("Steps", owner.isNone().or(next(owner).is(owner)), "this can be said");
                always("Always", owner.isNone(), "this too");
            }
        }

        String why = " speaks of behaviours without end, and the constraint Small ends them. ";
        String advice = "Bound the step itself with an await(...), or say the property of a version without the"
                + " constraint.";
        assertThat(Mistakes.of(new Constrained()))
                .containsExactly(
                        lines.at("eventually") + ": Ends" + why + advice,
                        lines.at("leadsTo") + ": Owns" + why + advice);
    }

    @Test
    void no_property_at_all() {
        final class Careless extends Work { // <- careless
            @Override
            protected void properties() {}
        }

        assertThat(Mistakes.of(new Careless()))
                .containsExactly(
                        lines.at("careless") + ": Careless has no property. Say in properties() what must hold: "
                                + "never(...), eventually(...), noDeadlock(...).");
    }
}
