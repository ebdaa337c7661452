package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a family")
class FamilyMistakesTest {
    private final Mistakes lines = Mistakes.in(FamilyMistakesTest.class);

    /** A protocol whose families all do the same. */
    abstract static class Work extends ProtocolSource {
        Work() {
            super("families");
        }

        void work() {
            step("work");
        }

        @Override
        protected void properties() {
            noDeadlock("there is always something to do");
        }
    }

    @Test
    void no_member() {
        final class Nobody extends Work {
            final Family user = processes("user", 0, this::work); // <- named
            final Numbered proc = numbered("proc", 2, 1, this::work); // <- numbered
        }

        assertThat(Mistakes.of(new Nobody()))
                .containsExactly(
                        lines.at("named") + ": the family user has no member. Give it at least one.",
                        lines.at("numbered") + ": the family proc has no member: its numbers are 2 .. 1. "
                                + "Write the smaller number first.");
    }

    @Test
    void a_number_in_two_families() {
        final class Both extends Work {
            final Numbered reader = numbered("reader", 1, 3, this::work);
            final Numbered writer = numbered("writer", 3, 4, this::work); // <- common
        }

        assertThat(Mistakes.of(new Both()))
                .containsExactly(lines.at("common") + ": the families reader and writer have a number in common. "
                        + "Begin the numbers of the second behind those of the first.");
    }

    @Test
    void numbers_beside_names() {
        final class Mixed extends Work {
            final PidVar owner = pidOrNone("owner"); // <- any process
            final Numbered proc = numbered("proc", 1, 2, this::work);
        }

        assertThat(Mistakes.of(new Mixed()))
                .containsExactly(lines.at("any process")
                        + ": owner holds any process by name, but the members of proc are numbers. "
                        + "Declare the family with processes(\"proc\", ...) instead of numbered(...).");
    }

    @Test
    void a_member_of_a_symmetric_family() {
        final class Alike extends ProtocolSource {
            final Family user = processes("user", 2, this::user).symmetric();
            final PidVar first = variable("first", user, user.member(1)); // <- variable

            Alike() {
                super("members that nothing tells apart");
            }

            void user() {
                step("name", await(self().is(user.member(1)))); // <- step
                step("count", await(user.index(user.self()).is(1))); // <- index
                step("set", first.set(user.self()));
            }

            @Override
            protected void starts() {
                start("one", first.initially(user.member(2))); // <- start
            }

            @Override
            protected void properties() {
                define("Defined", user.ended(user.member(1)), "unused"); // <- definition
                never("Never", user.ended(user.member(1)), "never"); // <- property
            }
        }

        String alike = ": nothing tells the members of user apart, but one of them is named or counted here. "
                + "Choose a member: with_(...), exists(...), forAll(...), or leave symmetric() out.";
        assertThat(Mistakes.of(new Alike()))
                .containsExactly(
                        lines.at("variable") + alike,
                        lines.at("step") + alike,
                        lines.at("index") + alike,
                        lines.at("start") + alike,
                        lines.at("definition") + alike,
                        lines.at("property") + alike);
    }

    @Test
    void fairness_that_says_two_things() {
        final class Fair extends ProtocolSource {
            final Process lazy = process("lazy", this::lazy).owesNothing("it may stop");
            final Process eager = process("eager", this::eager);

            Fair() {
                super("fairness");
            }

            void lazy() {
                step("sleep").weaklyFair(); // <- owes nothing
            }

            void eager() {
                step("first").weaklyFair("go");
                step("second").stronglyFair("go"); // <- both
                step("third").weaklyFair("other").mayBlockForever(); // <- blocks
            }

            @Override
            protected void properties() {
                noDeadlock("there is always something to do");
            }
        }

        assertThat(Mistakes.of(new Fair()))
                .containsExactly(
                        lines.at("owes nothing") + ": step sleep is said to be fair, but lazy owes nothing. "
                                + "Leave one of the two out.",
                        lines.at("both") + ": the group go of eager is said to be weakly and strongly fair. "
                                + "Say one of the two of all its steps.",
                        lines.at("blocks") + ": step third may block for ever, and is said to be fair. "
                                + "Leave one of the two out.");
    }

    @Test
    void a_family_that_is_spoken_of_as_one_process_and_the_other_way_round() {
        ProtocolBuilder other = new ProtocolBuilder("Other", "another protocol");
        Process theirUser = other.process("user");
        Family theirTask = other.processes("task", 2);
        final class Confused extends Work {
            final Family user = processes("user", 2, this::work);
            final Process task = process("task", this::work);

            @Override
            protected void properties() {
                never("NoUser", theirUser.ended(), "never"); // <- family
                never("NoTask", theirTask.ended(theirTask.member(1)), "never"); // <- single
            }
        }

        assertThat(Mistakes.of(new Confused()))
                .containsExactly(
                        lines.at("family") + ": user is a family. Say which member, or forAll(user, p -> ...).",
                        lines.at("single") + ": task is a single process and has no members. Leave the member out.");
    }

    @Test
    void overtaking_of_another_family() {
        Family theirs = new ProtocolBuilder("Other", "another protocol").processes("other", 2);
        final class Overtakes extends Work {
            final Family user = processes("user", 2, this::work);

            @Override
            protected void properties() {
                overtakenAtMost("Negative", -1, user, user::waits, user::ended, "never"); // <- negative
                overtakenAtMost("Theirs", 1, theirs, p -> user.waits(p), p -> user.ended(p), "never"); // <- theirs
            }
        }

        assertThat(Mistakes.of(new Overtakes()))
                .containsExactly(
                        lines.at("negative") + ": the bound of Negative is negative. Write 0 or more.",
                        lines.at("theirs") + ": Theirs speaks of other, which is no family of Overtakes. "
                                + "Name a family declared with processes(...) or numbered(...).");
    }

    @Test
    void an_element_of_a_member_of_another_family() {
        final class Other extends ProtocolSource {
            final Family producer = processes("producer", 2, this::producer);
            final Family consumer = processes("consumer", 2, this::consumer);
            final Array<Pid, Bool> got = array("got", consumer, bool(), false);

            Other() {
                super("two families");
            }

            void producer() {
                step("give", got.of(self()).set(true)); // <- other
            }

            void consumer() {
                step("take", got.of(self()).set(false));
            }

            @Override
            protected void properties() {
                noDeadlock("all end");
            }
        }

        assertThat(Mistakes.of(new Other()))
                .containsExactly(lines.at("other") + ": got has an element for every member of consumer, and none for"
                        + " a member of producer. Write an element of a member of consumer, or give it other keys.");
    }
}
