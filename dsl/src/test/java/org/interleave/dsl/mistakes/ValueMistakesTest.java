package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Each;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.PidVar;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value or a type that cannot be")
class ValueMistakesTest {
    private final Mistakes lines = Mistakes.in(ValueMistakesTest.class);

    enum Colour {
        WHITE,
        BLACK
    }

    record Fork(Num holder, Val<Colour> colour) {}

    @Test
    void types_that_have_no_values() {
        final class Empty extends OneProcess {
            final SetVar<Num> set = set("set", range(2, 1)); // <- set
            final Fifo<Num> queue = fifo("queue", range(1, 2), 0); // <- queue

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Empty()))
                .containsExactly(
                        lines.at("set") + ": set has the empty range 2 .. 1. Write the smaller number first.",
                        lines.at("queue") + ": queue has room for no element. Give it a bound of at least 1.");
    }

    @Test
    void any_sequence_to_begin_with() {
        final class AnyQueue extends OneProcess {
            final Fifo<Num> queue = anything("queue", fifoOf(range(1, 2), 2)); // <- any

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new AnyQueue()))
                .containsExactly(lines.at("any") + ": queue may begin with any value, but TLC cannot list all its "
                        + "sequences. Say what it begins with, and let a first step choose.");
    }

    @Test
    void keys_and_elements_outside_of_their_range() {
        final class Outside extends OneProcess {
            final Array<Num, Int> level = array("level", range(1, 2), range(0, 1), 2); // <- first

            @Override
            void p() {
                step("key", level.of(Num.of(3)).set(1)); // <- key
                step("element", level.of(Num.of(1)).set(2)); // <- element
                step("each", level.setEach(it -> it.set(5))); // <- each
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(
                        lines.at("first") + ": the value 2 of level lies outside of its range 0 .. 1. "
                                + "Widen the range where level is declared, or write another value.",
                        lines.at("key") + ": the key 3 of level lies outside of its range 1 .. 2. "
                                + "Widen the range where level is declared, or write another key.",
                        lines.at("element") + ": the value 2 of level lies outside of its range 0 .. 1. "
                                + "Widen the range where level is declared, or write another value.",
                        lines.at("each") + ": the value 5 of level lies outside of its range 0 .. 1. "
                                + "Widen the range where level is declared, or write another value.");
    }

    @Test
    void what_is_not_the_same_each_time() {
        final class Moody extends OneProcess {
            private int times;
            final Each<Num, Bool> flag = each(range(1, 2), it -> it.bool("flag_" + times++, false)); // <- declared

            @Override
            void p() {
                step("raise", flag.of(Num.of(1)).set(true));
            }
        }

        assertThat(Mistakes.of(new Moody()))
                .containsExactly(lines.at("declared") + ": flag_1 is declared for one key and not for all. "
                        + "Declare the same variables in each(...) every time.");
    }

    @Test
    void a_first_value_of_one_of_each() {
        final class Begins extends OneProcess {
            final Each<Num, Bool> flag = each(range(1, 2), it -> it.bool("flag", false));

            @Override
            void p() {
                step("raise", flag.of(Num.of(1)).set(true));
            }

            @Override
            protected void starts() {
                start("one is raised", flag.of(Num.of(1)).initially(true)); // <- one of each
            }
        }

        assertThat(Mistakes.of(new Begins()))
                .containsExactly(lines.at("one of each") + ": initially(...) is said of a part of flag. "
                        + "Say it of every key: with initially((key, one) -> ...) of what each has.");
    }

    @Test
    void a_key_that_is_read_outside_of_its_range() {
        final class Outside extends OneProcess {
            final Array<Num, Int> level = array("level", range(1, 2), range(0, 1), 0);

            @Override
            void p() {
                step("read", await(level.of(Num.of(0)).is(1))); // <- read
                step("add", level.of(Num.of(3)).inc()); // <- add
            }

            @Override
            protected void properties() {
                never("Level", level.of(Num.of(7)).is(1), "never"); // <- property
            }
        }

        String advice = " of level lies outside of its range 1 .. 2. "
                + "Widen the range where level is declared, or write another key.";
        assertThat(Mistakes.of(new Outside()))
                .containsExactly(
                        lines.at("read") + ": the key 0" + advice,
                        lines.at("add") + ": the key 3" + advice,
                        lines.at("property") + ": the key 7" + advice);
    }

    @Test
    void components_outside_of_their_range() {
        final class Outside extends OneProcess {
            final RecordVar<Fork> fork = variable(
                    "fork",
                    record(Fork.class, range(0, 1), anyOf(Colour.class)),
                    new Fork(Num.of(0), Val.of(Colour.BLACK)));

            @Override
            void p() {
                step("whole", fork.set(new Fork(Num.of(2), Val.of(Colour.BLACK)))); // <- whole
                step("component", fork.set(Fork::holder, Num.of(3))); // <- component
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(
                        lines.at("whole") + ": the value 2 of fork.holder lies outside of its range 0 .. 1. "
                                + "Widen the range where fork is declared, or write another value.",
                        lines.at("component") + ": the value 3 of fork.holder lies outside of its range 0 .. 1. "
                                + "Widen the range where fork is declared, or write another value.");
    }

    @Test
    void none_where_there_must_be_one() {
        final class Nobody extends OneProcess {
            final PidVar owner = pid("owner", p);
            final Var<Colour> colour = variable("colour", Colour.WHITE);
            final Array<Num, PidVar> owners = array("owners", range(1, 2), processes(), p.id());

            @Override
            void p() {
                step("process", owner.set(Pid.none())); // <- process
                step("enum", colour.clear()); // <- enum
                step("element", owners.of(Num.of(1)).set(Pid.none())); // <- element of none
            }
        }

        assertThat(Mistakes.of(new Nobody()))
                .containsExactly(
                        lines.at("process")
                                + ": owner cannot be none. Declare it with variableOrNone(...) or pidOrNone(...).",
                        lines.at("enum")
                                + ": colour cannot be none. Declare it with variableOrNone(...) or pidOrNone(...).",
                        lines.at("element of none")
                                + ": owners cannot be none. Give it the kind anyOrNoneOf(...) or processesOrNone().");
    }

    @Test
    void bounds_that_change() {
        final class Bounds extends OneProcess {
            final Int x = integer("x", 0, 2, 0);
            final Int y = integer("y", Num.of(0), x, 0); // <- bound of a variable

            @Override
            void p() {
                with_("i", range(Num.of(0), x), i -> step("range", y.set(i))); // <- bound of a choice
                with_("i", between(Num.of(0), x), i -> step("between", y.set(i)));
            }
        }

        assertThat(Mistakes.of(new Bounds()))
                .containsExactly(
                        lines.at("bound of a variable") + ": the kind of y has a bound that is no constant. "
                                + "Write the largest bound there can be, and say in a property that the value stays "
                                + "below.",
                        lines.at("bound of a choice") + ": a kind that is named here has a bound that is no constant. "
                                + "Write between(low, high) for the numbers from one value to another.");
    }
}
