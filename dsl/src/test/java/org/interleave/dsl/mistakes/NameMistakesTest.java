package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Family;
import org.interleave.dsl.Group;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.NamedConstant;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolBuilder;
import org.interleave.dsl.RecordVar;
import org.interleave.dsl.SetVar;
import org.interleave.dsl.Statements;
import org.interleave.dsl.Struct;
import org.interleave.dsl.StructVariable;
import org.interleave.dsl.Val;
import org.interleave.dsl.Var;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a name")
class NameMistakesTest {
    private static final String KEYWORD = " is a keyword of TLA+. Give it another name.";
    private static final String STANDARD = " is an operator of a standard module of TLA+. Give it another name.";
    private static final String NO_IDENTIFIER =
            " has a name that is no TLA+ identifier. Use letters, digits and underscores, and begin with no digit.";

    private static final String NO_FIELD =
            ": no field of Loose holds this label, so it has no name. Write label(\"name\"), with the name of the step.";
    private static final String NAME_IT = "Write step(\"name\", ...).c(\"...\"), with a name for the step.";

    private final Mistakes lines = Mistakes.in(NameMistakesTest.class);

    @Test
    void is_reported_once_for_each_name_that_is_reserved() {
        final class Reserved extends OneProcess {
            final Bool union = bool("UNION", false); // <- keyword
            final Bool next = bool("Next", false); // <- translation
            final Bool fair = bool("WF_fair", false); // <- fairness
            final Process self = process("self", () -> step("work")); // <- process

            @Override
            void p() {
                step("Done"); // <- end
            }
        }

        assertThat(Mistakes.of(new Reserved()))
                .containsExactly(
                        lines.at("keyword") + ": the variable UNION has a name that is reserved: UNION" + KEYWORD,
                        lines.at("translation")
                                + ": the variable Next has a name that is reserved: Next is a definition of "
                                + "PlusCal's translation. Give it another name.",
                        lines.at("fairness")
                                + ": the variable WF_fair has a name that is reserved: WF_fair is fairness in TLA+: "
                                + "WF_ and SF_ begin nothing else. Give it another name.",
                        lines.at("process") + ": the process self has a name that is reserved: self is what PlusCal's "
                                + "translation calls a part of its state. Give it another name.",
                        lines.at("end")
                                + ": no step can be called Done: that is where an ended process is. Rename it.");
    }

    @Test
    void is_that_of_an_operator_of_TLC() {
        final class Operators extends OneProcess {
            final Bool time = bool("JavaTime", false); // <- Java time
            final Family printer = processes("printer", 2, this::p).called("Print"); // <- print

            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                never("Assert", p.ended(), "it goes on"); // <- assert
            }
        }

        assertThat(Mistakes.of(new Operators()))
                .containsExactly(
                        lines.at("Java time") + ": the variable JavaTime has a name that is reserved: JavaTime"
                                + STANDARD,
                        lines.at("print")
                                + ": the set of members of printer, Print, has a name that is reserved: Print"
                                + STANDARD,
                        lines.at("assert") + ": the property Assert has a name that is reserved: Assert" + STANDARD);
    }

    @Test
    void is_reported_once_for_each_name_that_is_no_identifier() {
        final class Odd extends OneProcess {
            final Bool digit = bool("2nd", false); // <- digit
            final RwSem sem = RwSem.readersFirst(this, "mmap sem", "mm->mmap_sem"); // <- object
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
        }

        assertThat(Mistakes.of(new Taken()))
                .containsExactly(
                        lines.at("second") + ": the variable lock has a name that is taken, by the variable at "
                                + lines.at("first") + ". Give one of the two another name.",
                        lines.at("third") + ": the process lock has a name that is taken, by the variable at "
                                + lines.at("first") + ". Give one of the two another name.");
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

    @Test
    void is_the_name_of_a_group_a_constant_or_an_operator() {
        final class Taken extends OneProcess {
            final Group mm = group("busy", "struct mm_struct");
            final Bool users = mm.bool("users", false); // <- group
            final Bool count = mm.bool("count", false);
            final Bool busy = bool("busy", false); // <- variable
            final NamedConstant max = constant("MAX", 1, "one", "users", 1); // <- assumption
            final Function<Num, Cond> operator = operator("Work", range(1, 2), bool(), i -> i.is(1)); // <- operator

            @Override
            void p() {
                step("work", users.set(true), count.set(true), busy.set(true));
            }

            @Override
            protected void properties() {
                never("Busy", define("Work", busy, "it is busy"), "it is idle"); // <- defined
            }
        }

        assertThat(Mistakes.of(new Taken()))
                .containsExactly(
                        lines.at("group") + ": the variable users has a name that is taken, by the assumption at "
                                + lines.at("assumption") + ". Give one of the two another name.",
                        lines.at("variable") + ": the variable busy has a name that is taken, by the group at "
                                + lines.at("group") + ". Give one of the two another name.",
                        lines.at("defined") + ": the definition Work has a name that is taken, by the operator at "
                                + lines.at("operator") + ". Give one of the two another name.");
    }

    @Test
    void is_the_name_of_a_choice() {
        final class Chosen extends OneProcess {
            final Int x = integer("x", 1, 2, 1); // <- x

            @Override
            void p() {
                with_("x", range(1, 2), i -> step("first", x.set(i))); // <- choice
                with_("in", range(1, 2), i -> step("second", x.set(i)));
                with_("self", range(1, 2), i -> step("third", x.set(i))); // <- reserved choice
            }
        }

        assertThat(Mistakes.of(new Chosen()))
                .containsExactly(
                        lines.at("choice") + ": the choice x in p has a name that is taken, by the variable at "
                                + lines.at("x") + ". Give it another name.",
                        lines.at("reserved choice")
                                + ": the choice self has a name that is reserved: self is what PlusCal's "
                                + "translation calls a part of its state. Give it another name.");
    }

    @Test
    void is_the_name_of_the_choice_around_a_choice() {
        final class Nested extends OneProcess {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void p() {
                with_("i", range(0, 1), this::again); // <- outer choice
                with_("j", range(2, 3), i -> step("other", x.set(i)));
            }

            private void again(Num outer) {
                with_("j", range(0, 1), j -> with_("i", range(2, 3), i -> step("work", x.set(i)))); // <- inner choice
            }
        }

        assertThat(Mistakes.of(new Nested()))
                .containsExactly(lines.at("inner choice")
                        + ": the choice i in p has a name that is taken, by the choice around it at "
                        + lines.at("outer choice") + ". Give it another name.");
    }

    @Test
    void is_made_of_the_name_of_a_family() {
        final class Made extends OneProcess {
            final Family user = processes("user", 2, this::p).symmetric(); // <- family
            final Bool member = bool("user_1", false); // <- member
            final Family task = processes("task", 2, this::p).called("Init"); // <- reserved set
            final Bool works = bool("Works", false); // <- works
            final Family work = processes("work", 2, this::p); // <- set

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Made()))
                .containsExactly(
                        lines.at("family") + ": the member user_1 has a name that is taken, by the variable at "
                                + lines.at("member") + ". Give one of the two another name.",
                        lines.at("reserved set")
                                + ": the set of members of task, Init, has a name that is reserved: Init is a "
                                + "definition of PlusCal's translation. Give it another name.",
                        lines.at("set")
                                + ": the set of members of work, Works, has a name that is taken, by the variable at "
                                + lines.at("works")
                                + ". Give one of the two another name; called(...) names the set of a family.");
    }

    @Test
    void is_that_of_a_process_twice() {
        final class Again extends OneProcess {
            final Process again = process("p", this::p); // <- again

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Again()))
                .containsExactly(
                        lines.at("again")
                                + ": the process p has a name that is taken, by the process at OneProcess.java:8. Give one of the two another name.");
    }

    @SuppressWarnings("UnicodeInCode") // that is the mistake
    enum Size {
        GRÖSSE
    }

    enum Alike {
        ONE_TWO,
        one_two
    }

    @SuppressWarnings("UnicodeInCode") // that is the mistake
    record Measure(Num grösse) {}

    @Test
    void is_in_a_type() {
        final class Types extends OneProcess {
            final SetVar<Val<Size>> ascii = set("ascii", anyOf(Size.class)); // <- no ASCII
            final Array<Num, Var<Alike>> alike =
                    array("alike", range(1, 2), anyOf(Alike.class), Alike.ONE_TWO); // <- printed alike
            final RecordVar<Measure> measure =
                    variable("measure", record(Measure.class, range(1, 2)), new Measure(Num.of(1))); // <- no component

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Types()))
                .containsExactly(
                        lines.at("no ASCII")
                                + ": the enum Size has a member that is not written in ASCII. Rename the member.",
                        lines.at("printed alike")
                                + ": two members of the enum Alike would be printed alike: [one two, one two]. Rename one of them; upper and lower case are printed alike.",
                        lines.at("no component")
                                + ": the component grösse of Measure has a name that is no TLA+ identifier. Use letters, digits and underscores, and begin with no digit.");
    }

    @Test
    void is_made_of_the_name_of_an_object() {
        final class Made extends OneProcess {
            final Mutex lock = new Mutex(this, "lock"); // <- lock
            final Bool invariant = bool("LockOk", false); // <- invariant

            @Override
            void p() {
                step(lock.lock(), invariant.set(true));
            }
        }

        assertThat(Mistakes.of(new Made()))
                .containsExactly(lines.at("lock")
                        + ": the invariant of lock, LockOk, has a name that is taken, by the variable at "
                        + lines.at("invariant") + ". Give one of the two another name.");
    }

    /** Words that the parser takes for its own. */
    private record Words(Num THEN, Num amount) {}

    @Test
    void is_a_word_of_TLA_as_a_component_or_a_standard_module() {
        ProtocolBuilder protocol = new ProtocolBuilder("Integers", "numbers"); // <- standard module
        protocol.variable( // <- component
                "words",
                Kinds.record(Words.class, Kinds.range(0, 1), Kinds.range(0, 1)),
                new Words(Num.of(0), Num.of(0)));
        protocol.process("p").body(List.of(Statements.step("work")));
        protocol.noDeadlock("there is always something to do");

        assertThat(Mistakes.of(protocol))
                .containsExactly(
                        lines.at("standard module")
                                + ": the protocol Integers has a name that is reserved: Integers is a standard module "
                                + "of TLA+. Give it another name.",
                        lines.at("component") + ": the component THEN of Words has a name that is reserved: THEN"
                                + KEYWORD);
    }

    @Test
    void is_none_where_only_the_generator_has_it() {
        final class Free extends OneProcess {
            final RwSem sem = new RwSem(this, "sem", "sem");
            final Bool holds = bool("Holds", false);
            final Bool tasks = bool("tasks", false);
            final Bool action = bool("P_work", false);
            final Bool list = bool("not_p", false);
            final Process upper = process("P", () -> step("work", holds.set(true), tasks.set(true)));
            final Process init = process("Init", () -> step("work", action.set(true), list.set(true)));

            @Override
            void p() {
                step("work", sem.downRead());
                step("done", sem.upRead());
            }

            @Override
            protected void properties() {
                eventually("Termination", p.ended(), "it ends");
                eventually("Fairness", p.ended(), "it ends");
                eventually("Spec", p.ended(), "it ends");
            }
        }

        assertThat(new Free().build().properties()).hasSize(3);
    }

    @Test
    void is_that_of_two_structs_of_libraries() {
        final class Two extends OneProcess {
            final StructVariable first = struct("first", Struct.of("Pair", "pair", "a pair.", "EmptyPair"));
            final StructVariable second =
                    struct("second", Struct.of("Pair", "pair", "another pair.", "EmptyPair")); // <- second struct

            @Override
            void p() {
                step("work");
            }
        }

        assertThat(Mistakes.of(new Two()))
                .containsExactly(lines.at("second struct")
                        + ": two libraries define a struct Pair, each in its own way. "
                        + "Give one of the two another name.");
    }

    @Test
    void is_none_where_no_field_or_several_hold_the_label() {
        final class Loose extends OneProcess {
            final Label here = label(); // <- in two fields
            final Label there = here;
            final List<Label> more = List.of(label()); // <- in a list

            @Override
            void p() {
                Label local = label(); // <- in a method
                step(local);
                step(here);
                step(more.get(0));
            }
        }

        assertThat(Mistakes.of(new Loose()))
                .containsExactlyInAnyOrder(
                        lines.at("in a method") + NO_FIELD,
                        lines.at("in a list") + NO_FIELD,
                        lines.at("in two fields")
                                + ": several fields hold this label, so it has no name: here, there. "
                                + "Write label(\"name\"), with the name of the step.");
    }

    @Test
    void is_none_where_a_label_is_only_jumped_to() {
        final class Jumps extends OneProcess {
            @Override
            void p() {
                step("work");
                goto_(label()); // <- jump
            }
        }

        assertThat(Mistakes.of(new Jumps())).contains(lines.at("jump") + NO_FIELD.replace("Loose", "Jumps"));
    }

    @Test
    void is_none_where_C_text_calls_nothing() {
        final class Assigns extends OneProcess {
            @Override
            void p() {
                c("mm->mmap = NULL;"); // <- first text
                c("mm->flags = 0;"); // <- second text
            }
        }

        assertThat(Mistakes.of(new Assigns()))
                .containsExactly(
                        lines.at("first text")
                                + ": this C text calls no function, so the step has no name: mm->mmap = NULL;. "
                                + NAME_IT,
                        lines.at("second text")
                                + ": this C text calls no function, so the step has no name: mm->flags = 0;. "
                                + NAME_IT);
    }

    @Test
    void is_reported_of_parts_and_of_parameters() {
        final class Parts extends OneProcess {
            final Int x = integer("x", 0, 1, 0);
            final Function<Num, Cond> waits = define("Waits", range(0, 1), "a b", n -> n.is(x), "it waits"); // <- waits

            @Override
            void p() {
                step("work", await(let("half free", x, half -> half.is(0)))); // <- part
            }
        }

        assertThat(Mistakes.of(new Parts()))
                .containsExactlyInAnyOrder(
                        lines.at("waits") + ": the parameter \"a b\"" + NO_IDENTIFIER,
                        lines.at("part") + ": the part \"half free\"" + NO_IDENTIFIER);
    }
}
