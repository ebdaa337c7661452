package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.StepHandle;
import org.interleave.dsl.kernel.RwSem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a step")
class StepMistakesTest {
    private final Mistakes lines = Mistakes.in(StepMistakesTest.class);

    @Test
    void a_primitive_that_is_in_no_step() {
        final class Loose extends OneProcess {
            final RwSem sem = new RwSem(this, "mmap_sem", "mm->mmap_sem");

            @Override
            void p() {
                step(sem.downRead());
                sem.upRead(); // <- loose
                sem.downReadTrylock(); // <- loose test
                step("exit");
            }
        }

        assertThat(Mistakes.of(new Loose()))
                .containsExactly(
                        lines.at("loose") + ": up_read is in no step. Give it to step(...) or also(...).",
                        lines.at("loose test") + ": down_read_trylock is in no step. Give it to if_(...).");
    }

    @Test
    void a_variable_that_is_assigned_twice() {
        final class Twice extends OneProcess {
            final Int count = integer("count", 0, 3, 0);

            @Override
            void p() {
                step("get", count.set(1)); // <- first
                also(count.inc()); // <- second
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("second") + ": count is assigned twice in one step, first at "
                        + lines.at("first") + ". Assign it once, or put a step between the two.");
    }

    @Test
    void a_value_outside_of_its_range() {
        final class Outside extends OneProcess {
            final NamedConstant MAX = constant("MAX", 2, "the most", "MaxIsPositive", 1);
            final Int count = integer("count", Num.of(0), MAX, 0);

            @Override
            void p() {
                step("set", count.set(7)); // <- outside
                step("below", count.set(-1)); // <- below
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(lines.at("outside") + ": ")
                                .contains("7", "count"),
                        second -> assertThat(second)
                                .startsWith(lines.at("below") + ": ")
                                .contains("-1", "count"));
    }

    @Test
    void a_first_value_outside_of_its_range() {
        final class Outside extends OneProcess {
            final Int count = integer("count", 0, 3, 4); // <- first value

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .singleElement()
                .asString()
                .startsWith(lines.at("first value") + ": ")
                .contains("count", "4", "0 .. 3");
    }

    @Test
    void a_ghost_that_decides() {
        final class Decides extends OneProcess {
            final Bool seen = ghost().bool("seen", false);
            final Bool real = bool("real", false);

            @Override
            void p() {
                step("wait", await(seen)); // <- guard
                step("copy", real.set(seen)); // <- real state
                step("work");
                if_(seen, () -> step("more")); // <- branch
            }
        }

        String ghost = ": the ghost seen is read here, and a ghost may not decide anything. "
                + "Read it in a property, or declare it without ghost().";
        assertThat(Mistakes.of(new Decides()))
                .containsExactly(lines.at("guard") + ghost, lines.at("real state") + ghost, lines.at("branch") + ghost);
    }

    @Test
    void a_frozen_variable_that_is_written() {
        final class Thaws extends OneProcess {
            final Bool fixed = frozen().bool("fixed", false, true);

            @Override
            void p() {
                step("set", fixed.set(true)); // <- frozen
            }
        }

        assertThat(Mistakes.of(new Thaws()))
                .containsExactly(lines.at("frozen") + ": fixed is chosen at the start and never changes. "
                        + "Declare it in a group, or do not assign it.");
    }

    @Test
    void a_local_of_another_process_that_is_written() {
        final class Reaches extends OneProcess {
            final Process other = process("other", () -> step("write", mine().set(true))); // <- other's

            private Bool mine = bool("shared", false);

            Bool mine() {
                return mine;
            }

            @Override
            void p() {
                mine = local("mine", false);
                step("work");
            }
        }

        assertThat(Mistakes.of(new Reaches()))
                .containsExactly(lines.at("other's") + ": mine belongs to p, but other writes it. "
                        + "Declare it in a group of shared variables.");
    }

    @Test
    void a_step_that_asks_where_another_process_stands() {
        final class Asks extends OneProcess {
            final Process other = process("other", () -> step("work"));

            @Override
            void p() {
                step("wait", await(other.ended().or(other.at(label("work"))))); // <- asks
            }
        }

        assertThat(Mistakes.of(new Asks()))
                .containsExactly(lines.at("asks") + ": a step asks where process other stands. "
                        + "A process knows variables only: let the other one set one.");
    }

    @Test
    void a_modifier_after_the_next_step() {
        final class Late extends OneProcess {
            @Override
            void p() {
                StepHandle first = step("first");
                step("second");
                first.mayBlockForever(); // <- late
            }
        }

        assertThat(Mistakes.of(new Late()))
                .containsExactly(lines.at("late") + ": this step is finished: another statement follows it. "
                        + "Say it in the same line as the step.");
    }

    @Test
    void a_modifier_of_a_branch_that_is_no_step() {
        final class NoStep extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                if_(busy, () -> step("wait")).ways("busy", "idle"); // <- no step
            }
        }

        assertThat(Mistakes.of(new NoStep()))
                .containsExactly(
                        lines.at("no step") + ": a branch without a name is no step, so this cannot be said of it. "
                                + "Give the branch a name: if_(\"name\", ...).");
    }

    @Test
    void a_variable_that_is_no_local_and_shall_be_dropped() {
        final class Drops extends OneProcess {
            final Bool busy = bool("busy", false).dropAtEnd(); // <- drop

            @Override
            void p() {
                step("work", busy.set(true));
            }
        }

        assertThat(Mistakes.of(new Drops()))
                .containsExactly(
                        lines.at("drop") + ": busy is no local of a C function, so no function's end can reset it. "
                                + "Declare it with local(...) in the function, or leave dropAtEnd() out.");
    }
}
