package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.Pid;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Terms;
import org.interleave.dsl.Val;
import org.interleave.dsl.tree.Expression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A slip with arrays, families, records and rules")
class SurfaceMistakesTest {
    private static final Mistakes AT = Mistakes.in(SurfaceMistakesTest.class);

    enum Colour {
        WHITE,
        BLACK
    }

    enum Size {
        SMALL,
        LARGE
    }

    record Fork(Num holder, Val<Colour> colour) {}

    @Test
    void comment_of_an_element() {
        final class Commented extends OneProcess {
            final Array<Num, Bool> flag = array("flag", range(1, 2), bool(), false);

            @Override
            void p() {
                flag.of(Num.of(1)).comment("the first flag"); // <- comment
                flag.of(Num.of(1)).dropAtEnd(); // <- drop
                step("work");
            }
        }

        assertThat(Mistakes.of(new Commented()))
                .containsExactly(
                        AT.at("comment") + ": comment(...) is said of a part of flag. Say it of flag itself.",
                        AT.at("drop") + ": dropAtEnd() is said of a part of flag. Say it of flag itself.");
    }

    @Test
    void first_value_of_an_element() {
        final class Begins extends OneProcess {
            final Array<Num, Bool> flag = array("flag", range(1, 2), bool(), false);

            @Override
            protected void starts() {
                start("one", flag.of(Num.of(1)).initially(true)); // <- initially
            }

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Begins()))
                .containsExactly(
                        AT.at("initially") + ": initially(...) is said of a part of flag. Say it of flag itself.");
    }

    @Test
    void change_of_a_value_that_is_no_variable() {
        final class Changes extends OneProcess {
            @Override
            void p() {
                with_(
                        "f",
                        arrayOf(range(1, 2), bool()),
                        f -> step("work", f.of(Num.of(1)).set(true))); // <- value
            }
        }

        assertThat(Mistakes.of(new Changes()))
                .containsExactly(AT.at("value")
                        + ": this is a value and no variable, so it cannot be changed. "
                        + "Assign a variable, or an element of one.");
    }

    @Test
    void every_element_is_changed_by_something_else() {
        final class Elsewhere extends OneProcess {
            final Array<Num, Bool> flag = array("flag", range(1, 2), bool(), false);
            final Bool other = bool("other", false);

            @Override
            void p() {
                step("work", flag.setEach(it -> other.set(true))); // <- each
            }
        }

        assertThat(Mistakes.of(new Elsewhere()))
                .containsExactly(AT.at("each")
                        + ": only the element itself can be assigned here, and only once. "
                        + "Write one assignment of the element, such as flag -> flag.set(false).");
    }

    @Test
    void every_element_is_changed_by_one_of_the_elements() {
        final class OneOfThem extends OneProcess {
            final Array<Num, Bool> flag = array("flag", range(1, 2), bool(), false);

            @Override
            void p() {
                step("work", flag.setEach(it -> flag.of(Num.of(1)).set(true))); // <- one
            }
        }

        assertThat(Mistakes.of(new OneOfThem()))
                .containsExactly(AT.at("one")
                        + ": only the element itself can be assigned here, and only once. "
                        + "Write one assignment of the element, such as flag -> flag.set(false).");
    }

    @Test
    void record_of_the_wrong_kinds() {
        assertThat(Mistakes.of(() -> Kinds.record(Fork.class, Kinds.range(0, 1)))) // <- count
                .containsExactly(AT.at("count")
                        + ": Fork has 2 components, and 1 kind is given. "
                        + "Give one for each of [holder, colour], in this order.");
        assertThat(Mistakes.of(() -> Kinds.record(Fork.class, Kinds.bool(), Kinds.anyOf(Colour.class)))) // <- kind
                .containsExactly(AT.at("kind")
                        + ": component holder of Fork is a Num, and its kind makes something else. "
                        + "Give it a kind that fits: bool() for a Cond, range(...) for a Num, anyOf(...) for a Val.");
        assertThat(Mistakes.of(() -> Kinds.record(Fork.class, Kinds.range(0, 1), Kinds.anyOf(Size.class)))) // <- enum
                .containsExactly(AT.at("enum")
                        + ": component colour of Fork is a Val<Colour>, and its kind makes something else. "
                        + "Give it a kind that fits: bool() for a Cond, range(...) for a Num, anyOf(...) for a Val.");
    }

    @Test
    void something_that_is_no_component() {
        ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
        RecordVar<Fork> fork = p.variable(
                "fork",
                Kinds.record(Fork.class, Kinds.range(0, 1), Kinds.anyOf(Colour.class)),
                new Fork(Num.of(0), Val.of(Colour.WHITE)));

        assertThat(Mistakes.of(() -> fork.set(f -> f.holder().plus(1), 2))) // <- component
                .containsExactly(
                        AT.at("component") + ": this is no component of Fork. Name a component: Fork::holder.");
    }

    @Test
    void member_that_is_not_there() {
        final class Members extends OneProcess {
            final Family user = processes("user", 2, this::p);

            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                never("Never", user.ended(user.member(3)), "never"); // <- member
            }
        }

        assertThat(Mistakes.of(new Members()))
                .containsExactly(AT.at("member") + ": user has no member 3. Name one of 1 .. 2.");
    }

    @Test
    void alike_members_whose_names_TLC_takes_for_typed() {
        final class Typed extends OneProcess {
            final Family q = processes("q", 2, this::p).symmetric(); // <- typed

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Typed()))
                .containsExactly(AT.at("typed")
                        + ": the members of q would be called q_1 and so on, and TLC does not compare model values that"
                        + " begin with a letter and an underscore with others. Give the symmetric family a name of two"
                        + " letters or more before any underscore.");
    }

    @Test
    void continue_in_a_loop_over_numbers() {
        final class Continues extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("begin");
                Int i = local("i", 0, 3, 0);
                forEach(i, 1, 2, this::round); // <- continue
            }

            private void round() {
                if_("look", busy, () -> continue_());
                step("work");
            }
        }

        assertThat(Mistakes.of(new Continues()))
                .containsExactly(AT.at("continue")
                        + ": continue_() in the body of forEach(...) would go on with the same number. "
                        + "Let the body come to its end: that is how the next number is taken.");
    }

    @Test
    void local_that_begins_with_what_it_reads() {
        final class Reads extends OneProcess {
            final Int shared = integer("shared", 0, 3, 0);

            @Override
            void p() {
                local("mine", range(0, 3), shared); // <- local
                step("work");
            }
        }

        assertThat(Mistakes.of(new Reads()))
                .containsExactly(AT.at("local")
                        + ": the first value of the local mine depends on the state. "
                        + "Give it a first value that is known beforehand, and assign it in a step.");
    }

    @Test
    void property_of_elements_that_change() {
        ProtocolBuilder p = builder();
        var set = p.set("set", Kinds.range(1, 2));
        p.forEvery(set, i -> p.eventually("E", set.contains(i), "it comes")); // <- set

        assertThat(Mistakes.of(p))
                .containsExactly(AT.at("set") + ": this set changes, so nobody can say which elements are meant. "
                        + "Go through all elements of a kind or family, and say in the conditions which are meant.");
    }

    @Test
    void property_that_cannot_hold_of_every_element() {
        ProtocolBuilder p = builder();
        Int x = p.integer("x", 0, 2, 0);
        p.forEvery(Kinds.range(1, 2), i -> p.reachable("R", x.is(i), "it may")); // <- every

        assertThat(Mistakes.of(p))
                .containsExactly(AT.at("every") + ": R cannot be said of every element. "
                        + "Say it once; reachable(...) may ask forAll(...) or exists(...) in its condition.");
    }

    @Test
    void safety_of_what_is_no_refinement() {
        ProtocolBuilder p = builder();
        Int x = p.integer("x", 0, 2, 0);
        p.always("A", x.is(0), "stays").safetyOnly(); // <- safety
        p.operator("Who", Kinds.range(1, 2), Kinds.bool(), i -> Pid.self().isNone()); // <- self

        assertThat(Mistakes.of(p))
                .containsExactly(
                        AT.at("safety") + ": safetyOnly() is said of a property that is no refinement. "
                                + "Leave it out; it belongs to refines(...).",
                        AT.at("self") + ": self() stands in Who, which no process takes as a step. "
                                + "Make the process an argument of Who.");
    }

    @Test
    void mapping_of_one_value_to_an_array_element() {
        ProtocolBuilder p = new ProtocolBuilder("P", "a protocol");
        Array<Num, Bool> flag = p.array("flag", Kinds.range(1, 2), Kinds.bool(), false);

        assertThat(Mistakes.of(() -> ProtocolBuilder.map(flag.of(Num.of(1)), Cond.of(true)))) // <- mapping
                .containsExactly(AT.at("mapping") + ": flag has several values, and one is given. "
                        + "Give one for each key with mapEach(...), or for each member with mapOwn(...).");
        assertThat(Terms.next(flag.of(Num.of(1)))).isNotNull();
    }

    /** A record that does more than to hold its components. */
    record Picky(Num size) {
        Picky {
            if (!(size.expression() instanceof Expression.IntegerLiteral)) {
                throw new IllegalStateException("only numbers that are written down");
            }
        }
    }

    /** A record that does not give what it holds. */
    record Shy(Num size) {
        @Override
        public Num size() {
            throw new IllegalStateException("not for you");
        }
    }

    @Test
    void record_that_does_more_than_to_hold_its_components() {
        assertThat(Mistakes.of(() -> {
                    RecordVar<Picky> picky = builder()
                            .variable("picky", Kinds.record(Picky.class, Kinds.range(0, 1)), new Picky(Num.of(0)));
                    picky.get(); // <- picky
                }))
                .containsExactly(AT.at("picky")
                        + ": a Picky cannot be made: java.lang.IllegalStateException: only numbers that are written "
                        + "down. Let the record do nothing but hold its components.");
        assertThat(Mistakes.of(() -> {
                    Shy shy = new Shy(Num.of(0));
                    builder().variable("shy", Kinds.record(Shy.class, Kinds.range(0, 1)), shy); // <- shy
                }))
                .containsExactly(AT.at("shy")
                        + ": component size of Shy cannot be read: java.lang.IllegalStateException: not for you. "
                        + "Let the record do nothing but hold its components.");
    }

    private static ProtocolBuilder builder() {
        ProtocolBuilder builder = new ProtocolBuilder("P", "a protocol");
        builder.process("q").body(List.of(Statements.step("work")));
        return builder;
    }

    record Nothing() {}

    @Test
    void record_without_components() {
        assertThat(Mistakes.of(() -> Kinds.record(Nothing.class))) // <- nothing
                .containsExactly(
                        AT.at("nothing") + ": Nothing has no component. Give it one or more: record Fork(Num holder).");
    }
}
