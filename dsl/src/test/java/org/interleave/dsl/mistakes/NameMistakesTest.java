package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Group;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a name")
class NameMistakesTest {
    private static final String RESERVED =
            " has a name that TLA+, PlusCal or the generator reserves. Give it another name.";
    private static final String NO_IDENTIFIER =
            " has a name that is no TLA+ identifier. Use letters, digits and underscores, and begin with no digit.";

    private final Mistakes lines = Mistakes.in(NameMistakesTest.class);

    @Test
    void is_reported_once_for_each_name_that_is_reserved() {
        final class Reserved extends OneProcess {
            final Bool union = bool("UNION", false); // <- keyword
            final Bool next = bool("Next", false); // <- generator
            final Bool fair = bool("WF_fair", false); // <- fairness
            final Process self = process("self", () -> step("work")); // <- process

            @Override
            void p() {
                step("Done"); // <- end
            }
        }

        assertThat(Mistakes.of(new Reserved()))
                .containsExactly(
                        lines.at("keyword") + ": the variable UNION" + RESERVED,
                        lines.at("generator") + ": the variable Next" + RESERVED,
                        lines.at("fairness") + ": the variable WF_fair" + RESERVED,
                        lines.at("process") + ": the process self" + RESERVED,
                        lines.at("end")
                                + ": no step can be called Done: that is where an ended process is. Rename it.");
    }

    @Test
    void is_reported_once_for_each_name_that_is_no_identifier() {
        final class Odd extends OneProcess {
            final Bool digit = bool("2nd", false); // <- digit
            final RwSem sem = new RwSem(this, "mmap sem", "mm->mmap_sem"); // <- object
            final Process dash = process("oom-reaper", () -> step("work")); // <- process of two words

            @Override
            void p() {
                step("unmap vmas"); // <- step
                step("two", digit.set(true));
            }
        }

        assertThat(Mistakes.of(new Odd()))
                .containsExactly(
                        lines.at("digit") + ": the variable \"2nd\"" + NO_IDENTIFIER,
                        lines.at("object") + ": the variable \"mmap sem\"" + NO_IDENTIFIER,
                        lines.at("process of two words") + ": the process \"oom-reaper\"" + NO_IDENTIFIER,
                        lines.at("step")
                                + ": the step's name \"unmap vmas\" cannot be part of a TLA+ name. "
                                + "Use letters, digits and underscores.");
    }

    @Test
    void is_a_name_that_another_thing_has() {
        final class Taken extends OneProcess {
            final Bool first = bool("lock", false); // <- first
            final Mutex second = new Mutex(this, "lock"); // <- second
            final Process third = process("lock", () -> step("work")); // <- third

            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                never("P", first, "the same as all actions of p"); // <- property
            }
        }

        assertThat(Mistakes.of(new Taken()))
                .containsExactly(
                        lines.at("second") + ": the variable lock has a name that is taken, at " + lines.at("first")
                                + ". Give one of the two another name.",
                        lines.at("third") + ": the process lock has a name that is taken, at " + lines.at("first")
                                + ". Give one of the two another name.",
                        lines.at("property") + ": the property P has a name that is taken, at OneProcess.java:8"
                                + ". Give one of the two another name.");
    }

    @Test
    void is_the_name_of_an_action_or_of_an_outcome() {
        final class Outcomes extends OneProcess {
            final Mutex lock = new Mutex(this, "lock");
            final Bool locked = bool("P_mutex_trylock_locked", false); // <- outcome

            @Override
            void p() {
                if_(lock.trylock(), () -> step(lock.unlock())); // <- trylock
            }
        }

        assertThat(Mistakes.of(new Outcomes()))
                .containsExactly(lines.at("trylock")
                        + ": the action P_mutex_trylock_locked has a name that is taken, at " + lines.at("outcome")
                        + ". Give one of the two another name.");
    }

    @Test
    void is_the_name_of_an_operator_s_parameter() {
        final class Parameters extends OneProcess {
            final Group mm = group("mm", "struct mm_struct");
            final RwSem mmap_sem = new RwSem(mm, "mmap_sem", "mm->mmap_sem");
            final Bool sem = mm.bool("rwsem", false); // <- rwsem
            final Bool tasks = mm.bool("tasks", false); // <- tasks

            @Override
            void p() {
                step("work", sem.set(true), tasks.set(true));
            }
        }

        assertThat(Mistakes.of(new Parameters()))
                .containsExactly(
                        lines.at("rwsem") + ": the name rwsem is that of a parameter of RwSem. Give it another name.",
                        lines.at("tasks") + ": the name tasks is that of a parameter of RwSem. Give it another name.");
    }

    @Test
    void is_the_name_of_nobody() {
        final class Nobody extends OneProcess {
            final Process none = process("none", () -> step("work")); // <- none

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Nobody()))
                .containsExactly(
                        lines.at("none") + ": no process can be called none: that is the name of nobody. Rename it.");
    }

    enum Choice {
        NONE,
        SOME
    }

    @Test
    void is_a_member_none_of_an_enum_whose_variable_may_be_none() {
        final class TwoNones extends OneProcess {
            final Var<Choice> choice = variableOrNone("choice", Choice.class); // <- two nones

            @Override
            void p() {
                step("work", choice.set(Choice.SOME));
            }
        }

        assertThat(Mistakes.of(new TwoNones()))
                .containsExactly(lines.at("two nones")
                        + ": the enum Choice has a member NONE, which would be the same as being none. "
                        + "Rename the member, or say that the variable is never none: variable(...), or the kind "
                        + "anyOf(...).");
    }

    @Test
    void is_the_name_of_the_property_that_is_always_checked() {
        final class Always extends OneProcess {
            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                always("NoDeadlock", p.ended(), "this is another one"); // <- no deadlock
            }
        }

        assertThat(Mistakes.of(new Always()))
                .containsExactly(lines.at("no deadlock")
                        + ": the property NoDeadlock has the name of the one that is always checked. "
                        + "Give it another name, or write noDeadlock(...).");
    }

    @Test
    void is_the_name_of_the_protocol() {
        ProtocolBuilder protocol = new ProtocolBuilder("V4.13", "a version"); // <- protocol
        protocol.process("p").body(List.of(Statements.step("work")));
        protocol.noDeadlock("there is always something to do");

        assertThat(Mistakes.of(protocol))
                .containsExactly(lines.at("protocol") + ": the protocol \"V4.13\"" + NO_IDENTIFIER);
    }
}
