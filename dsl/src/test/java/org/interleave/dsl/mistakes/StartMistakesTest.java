package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Statements;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in how it begins")
class StartMistakesTest {
    private final Mistakes lines = Mistakes.in(StartMistakesTest.class);

    /** A protocol with two steps at which it could begin. */
    abstract static class TwoSteps extends OneProcess {
        final Int users = integer("users", 0, 2, 1);
        final Label first = label("first");
        final Label second = label("second");

        @Override
        void p() {
            step(first);
            step(second);
        }
    }

    @Test
    void beginnings_that_speak_of_different_things() {
        final class Disagree extends TwoSteps {
            @Override
            protected void starts() {
                start("early", p.startsAt(first), users.initially(1));
                start("late", p.startsAt(second)); // <- users
                start("twice", p.absent(), users.initially(1), users.initially(2)); // <- twice
            }
        }

        String advice = ", of which another one speaks. Say it once in every start(...).";
        assertThat(Mistakes.of(new Disagree()))
                .containsExactly(
                        lines.at("users") + ": this beginning says nothing of users" + advice,
                        lines.at("twice") + ": this beginning says two things of users" + advice);
    }

    @Test
    void a_beginning_that_says_nothing() {
        final class Silent extends TwoSteps {
            @Override
            protected void starts() {
                start("somehow"); // <- silent
            }
        }

        assertThat(Mistakes.of(new Silent()))
                .containsExactly(lines.at("silent") + ": this beginning says nothing. Say where a process stands or "
                        + "what value a variable has: start(\"...\", p.startsAt(label)).");
    }

    @Test
    void a_beginning_at_a_step_that_is_not_there() {
        final class Nowhere extends TwoSteps {
            @Override
            protected void starts() {
                start("early", p.startsAt(first));
                start("late", p.startsAt(second));
                start("later", p.startsAt(label("third"))); // <- third
            }
        }

        assertThat(Mistakes.of(new Nowhere()))
                .containsExactly(lines.at("third") + ": p has no step third. Begin at one of [first, second].");
    }

    @Test
    void a_first_value_outside_of_its_range() {
        final class Outside extends TwoSteps {
            @Override
            protected void starts() {
                start("many", users.initially(3)); // <- three
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .singleElement()
                .asString()
                .startsWith(lines.at("three") + ": ")
                .contains("users", "3", "0 .. 2");
    }

    @Test
    void a_variable_of_another_protocol() {
        Int others = new ProtocolBuilder("Other", "another one").integer("users", 0, 1, 0);
        final class Foreign extends TwoSteps {
            @Override
            protected void starts() {
                start("many", others.initially(1)); // <- foreign
            }
        }

        assertThat(Mistakes.of(new Foreign()))
                .containsExactly(lines.at("foreign")
                        + ": users is a variable of another protocol, not of Foreign. Name one of this protocol.");
    }

    @Test
    void constants_against_their_own_assumption() {
        ProtocolBuilder protocol = new ProtocolBuilder("Constants", "constants that are wrong");
        protocol.constant("MAX", 0, "10 in the kernel", "MaxIsPositive", 1); // <- too small
        protocol.constant("FEW", 5, "2 in the kernel", "FewIsSmall", 1, 3); // <- too large
        protocol.constant("LOW", 0, "0 in the kernel", "LowIsLow", -1); // <- negative
        protocol.process("p").body(List.of(Statements.step("work")));
        protocol.noDeadlock("there is always something to do");

        assertThat(Mistakes.of(protocol))
                .containsExactly(
                        lines.at("too small") + ": MAX = 0 does not satisfy its own assumption MaxIsPositive. "
                                + "Choose a value of at least 1.",
                        lines.at("too large") + ": FEW = 5 does not satisfy its own assumption FewIsSmall. "
                                + "Choose a value of at least 1 and at most 3.",
                        lines.at("negative") + ": the smallest value of LOW is negative. "
                                + "Constants are natural numbers: begin at 0 or above.");
    }

    @Test
    void a_range_that_is_empty() {
        final class Reversed extends OneProcess {
            final Int count = integer("count", 3, 0, 0); // <- range

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Reversed()))
                .containsExactly(
                        lines.at("range") + ": count has the empty range 3 .. 0. Write the smaller number first.");
    }

    @Test
    void a_process_of_another_protocol() {
        Process other = new ProtocolBuilder("Other", "another one").process("q");
        final class Foreign extends TwoSteps {
            @Override
            protected void starts() {
                start("elsewhere", other.absent()); // <- elsewhere
            }
        }

        assertThat(Mistakes.of(new Foreign()))
                .containsExactly(lines.at("elsewhere") + ": there is no process q in Foreign. Name one of [p].");
    }
}
