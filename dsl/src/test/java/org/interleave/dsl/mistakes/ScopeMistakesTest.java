package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.PropertyHandle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake about what is known where")
class ScopeMistakesTest {
    private final Mistakes lines = Mistakes.in(ScopeMistakesTest.class);

    @Test
    void an_element_that_an_earlier_step_chose() {
        final class Late extends OneProcess {
            final Int x = integer("x", 0, 2, 0);

            @Override
            void p() {
                with_("i", range(1, 2), this::twoSteps); // <- chosen
            }

            private void twoSteps(Num i) {
                step("first");
                step("second", x.set(i)); // <- gone
            }
        }

        assertThat(Mistakes.of(new Late()))
                .containsExactly(lines.at("gone") + ": i was chosen by another step (" + lines.at("chosen")
                        + ") and is gone here. Keep it: let the step that chooses it set a variable to it.");
    }

    @Test
    void a_choice_in_front_of_no_step() {
        final class Nothing extends OneProcess {
            final Int x = integer("x", 0, 2, 0);

            @Override
            void p() {
                step("work");
                Int own = local("own", 0, 2, 0);
                with_("i", range(1, 2), i -> also(x.set(i))); // <- also
                atomic("together", () -> with_("j", range(1, 2), j -> also(x.set(j)))); // <- atomic
                with_("k", range(1, 2), k -> with_("l", range(1, 2), l -> {})); // <- inner
                with_("m", range(1, 2), m -> if_(x.is(0), () -> step("if", x.set(m)))); // <- if
                with_("n", range(1, 2), n -> while_(own.is(n), () -> step("while", x.set(n)))); // <- while
                with_("o", range(1, 2), o -> loop(() -> step("loop", x.set(o)))); // <- loop
            }
        }

        String advice = " stands in front of no step, so nothing makes it. Put it directly in front of a step: ";
        assertThat(Mistakes.of(new Nothing()))
                .containsExactly(
                        lines.at("also") + ": the choice of i" + advice + "with_(\"i\", ..., i -> step(...)).",
                        lines.at("atomic") + ": the choice of j" + advice + "with_(\"j\", ..., j -> step(...)).",
                        lines.at("inner") + ": the choice of l" + advice + "with_(\"l\", ..., l -> step(...)).",
                        lines.at("if") + ": the choice of m" + advice + "with_(\"m\", ..., m -> step(...)).",
                        lines.at("while") + ": the choice of n" + advice + "with_(\"n\", ..., n -> step(...)).",
                        lines.at("loop") + ": the choice of o" + advice + "with_(\"o\", ..., o -> step(...)).");
    }

    @Test
    void the_next_state_where_there_is_none() {
        final class Ahead extends OneProcess {
            final Int x = integer("x", 0, 2, 0);

            @Override
            void p() {
                step("guard", await(next(x).is(1))); // <- guard
                step("assign", x.set(next(x))); // <- assign
            }

            @Override
            protected void properties() {
                always("Always", next(x).is(x), "stays"); // <- always
                leadsTo("LeadsTo", x.is(0), next(x).is(1), "comes"); // <- leadsTo
                everyStep("EveryStep", x.is(0), "stays"); // <- everyStep
                everyStep("Twice", next(next(x)).is(x), "stays"); // <- twice
                neverCleared("Cleared", next(x).is(1), "stays"); // <- cleared
            }
        }

        String next = ": next(...) looks at the state after a step. Use it in everyStep(...) only.";
        assertThat(Mistakes.of(new Ahead()))
                .containsExactly(
                        lines.at("guard") + next,
                        lines.at("assign") + next,
                        lines.at("always") + next,
                        lines.at("leadsTo") + next,
                        lines.at("everyStep") + ": EveryStep says nothing of the state after the step. "
                                + "Compare with next(...), or use always(...).",
                        lines.at("twice") + ": next(...) stands in another next(...). "
                                + "Speak of the state before a step and of the one after it only.",
                        lines.at("cleared") + ": neverCleared(...) itself looks at the state after a step. "
                                + "Leave next(...) out, or write it with everyStep(...).");
    }

    @Test
    void an_operator_that_reads_the_state() {
        final class Reads extends OneProcess {
            final Int x = integer("x", 0, 2, 0);
            final Function<Num, Cond> isX = operator("IsX", range(0, 2), bool(), i -> x.is(i)); // <- reads
            final Function<Num, Cond> mine = operator("Mine", range(0, 2), bool(), i -> self().isNone()); // <- self

            @Override
            void p() {
                step("work", await(isX.apply(Num.of(1)).and(mine.apply(Num.of(1)))));
            }
        }

        assertThat(Mistakes.of(new Reads()))
                .containsExactly(
                        lines.at("reads") + ": the operator IsX reads a variable, so a step that has just changed it "
                                + "would not see the change. "
                                + "Give it the variable's value as a parameter, or write a Java method.",
                        lines.at("self") + ": self() stands in Mine, which no process takes as a step. "
                                + "Make the process an argument of Mine.");
    }

    @Test
    void an_element_outside_of_what_goes_through_the_elements() {
        final class Outside extends OneProcess {
            final Int x = integer("x", 0, 2, 0);

            @Override
            void p() {
                with_("e", range(0, 1), this::useOf); // <- with
            }

            private void useOf(Num e) {
                Function<Num, Num> plus = operator("Plus", range(0, 1), range(0, 2), i -> i.plus(e)); // <- operator
                step("work", x.set(plus.apply(Num.of(1))));
            }

            @Override
            protected void properties() {
                forEvery(range(0, 1), this::two); // <- two
                forEvery(range(0, 1), i -> eventually("Uses", is(i), "it comes")); // <- defines
                forEvery(range(0, 1), i -> never("Known", exists(range(0, 2), j -> x.is(i.plus(j))), "never"));
            }

            private PropertyHandle two(Num i) {
                eventually("First", x.is(i), "it comes"); // <- first
                return never("Second", x.is(i), "it never comes");
            }

            private Cond is(Num i) {
                return define("IsI", x.is(i), "it is i"); // <- definition
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(
                        lines.at("operator") + ": the operator Plus speaks of e, which is not known in it ("
                                + lines.at("with") + " gives it a meaning). Make it an argument of Plus.",
                        lines.at("first") + ": First speaks of i, which is not known in it (" + lines.at("two")
                                + " gives it a meaning). Let the lambda of forEvery(...) return this property, which"
                                + " is the only one that it is about; write another forEvery(...) for another"
                                + " property.",
                        lines.at("definition") + ": the definition IsI speaks of i, which is not known in it ("
                                + lines.at("defines") + " gives it a meaning). Say it of all elements: exists(...),"
                                + " forAll(...), or write a Java method that takes the element.");
    }
}
