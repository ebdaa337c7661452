package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.recording.FunctionRecordingTest.Kernel;
import org.interleave.dsl.tree.FairGroup;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement of the whole language")
class ChoiceRecordingTest {
    @Test
    void with_stands_around_the_step_that_chooses() {
        final class Chooses extends Kernel {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void run() {
                with_("i", between(1, 3), i -> step("choose", x.set(i)));
                step("forget", x.set(0));
            }
        }

        assertThat(Outline.of(new Chooses().build(), "thread"))
                .containsExactly("with i", "  step choose x", "step forget x");
    }

    @Test
    void with_in_a_choice_gives_it_the_name_of_its_step() {
        final class Either extends Kernel {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void run() {
                either(
                        () -> with_("i", between(1, 3), i -> step("choose", x.set(i))),
                        () -> atomic("clear", () -> {
                            also(x.set(0));
                        }));
            }
        }

        assertThat(Outline.of(new Either().build(), "thread")).startsWith("either choose_or_clear");
    }

    @Test
    void atomic_holds_statements_without_a_name() {
        final class Atomic extends Kernel {
            final Bool a = bool("a", false);
            final Bool b = bool("b", false);

            @Override
            void run() {
                atomic("swap", () -> {
                            also(a.set(b));
                            if_(a, () -> also(b.set(false))).else_(() -> also(b.set(true)));
                        })
                        .c("swap(a, b);");
            }
        }
        Protocol protocol = new Atomic().build();

        assertThat(Outline.of(protocol, "thread"))
                .containsExactly("atomic swap", "  also a", "  if", "    also b", "  else", "    also b");
        assertThat(onlyInfo(protocol).c()).contains("swap(a, b);");
    }

    @Test
    void while_with_a_name_looks_in_a_step() {
        final class Looks extends Kernel {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void run() {
                while_("look", x.lt(3), () -> step("count", x.inc())).c("while (x < 3)");
            }
        }
        Protocol protocol = new Looks().build();

        assertThat(Outline.of(protocol, "thread"))
                .containsExactly("loop", "  if look", "    step count x", "  else", "    break");
        Statement.Loop loop =
                (Statement.Loop) protocol.processes().get(0).body().get(0);
        assertThat(((Statement.Branch) loop.body().get(0)).info().orElseThrow().c())
                .contains("while (x < 3)");
    }

    @Test
    void for_each_counts_from_one_number_to_another() {
        final class Counts extends Kernel {
            final Int x = integer("x", 0, 3, 0);

            @Override
            @C("mm/oom_kill.c")
            void run() {
                step("begin");
                Int i = local("i", 0, 4, 0);
                forEach(i, 1, 3, () -> step("use", x.set(i)));
            }
        }

        assertThat(Outline.of(new Counts().build(), "thread"))
                .containsExactly(
                        "mm/oom_kill.c run",
                        "  step begin",
                        "  local i",
                        "  also i",
                        "  while",
                        "    step use x",
                        "    also i");
    }

    @Test
    void as_names_an_expansion() {
        final class Twice extends Kernel {
            @Override
            @C("mm/oom_kill.c")
            void run() {
                if_(as_("first", () -> try_it()), () -> return_());
                as_("again", () -> {
                    if_(try_it(), () -> step("more").weaklyFair());
                });
            }

            @C("mm/oom_kill.c")
            Bool try_it() {
                Label out = label("out");
                Bool ret = local("ret", true);
                if_(not(lock.trylock()), () -> {
                    also(ret.set(false));
                    goto_(out);
                });
                step(lock.unlock());
                either(() -> step("left"), () -> step("right"));
                step(out);
                return ret;
            }
        }
        Protocol protocol = new Twice().build();

        assertThat(Outline.of(protocol, "thread"))
                .containsExactly(
                        "mm/oom_kill.c run",
                        "  mm/oom_kill.c try_it",
                        "    local ret_first",
                        "    if mutex_trylock_first not",
                        "      also ret_first",
                        "      goto out",
                        "    step mutex_unlock_first lock",
                        "    either left_or_right_first",
                        "    way",
                        "      step left_first",
                        "    way",
                        "      step right_first",
                        "    step out_first",
                        "  if",
                        "    return",
                        "  mm/oom_kill.c try_it",
                        "    local ret_again",
                        "    if mutex_trylock_again not",
                        "      also ret_again",
                        "      goto out",
                        "    step mutex_unlock_again lock",
                        "    either left_or_right_again",
                        "    way",
                        "      step left_again",
                        "    way",
                        "      step right_again",
                        "    step out_again",
                        "  if",
                        "    step more_again");
    }

    @Test
    void as_inside_of_as_has_both_names() {
        final class Nested extends Kernel {
            @Override
            void run() {
                as_(
                        "outer",
                        () -> as_("inner", () -> {
                            local("seen", false);
                            step("work").weaklyFair();
                        }));
            }
        }
        Protocol protocol = new Nested().build();

        assertThat(Outline.of(protocol, "thread")).containsExactly("local seen_inner_outer", "step work_inner_outer");
        assertThat(((Statement.Step) protocol.processes().get(0).body().get(1))
                        .info()
                        .fairGroup())
                .contains(new FairGroup("work_inner_outer", false));
    }

    @Test
    void rules_are_ways_of_one_place() {
        final class Rules extends Kernel {
            final Int x = integer("x", 0, 3, 0);

            @Override
            void run() {
                rules(() -> {
                    rule("reset", await(x.is(3)), x.set(0)).weaklyFair();
                    with_(
                            "i",
                            between(1, 3),
                            i -> rule("jump", await(x.lt(i)), x.set(i)).stronglyFair("Moves"));
                });
            }
        }
        Protocol protocol = new Rules().build();

        assertThat(Outline.of(protocol, "thread"))
                .containsExactly(
                        "loop",
                        "  either rules",
                        "  way",
                        "    step reset x",
                        "  way",
                        "    with i",
                        "      step jump x");
        assertThat(steps(protocol.processes().get(0).body()))
                .extracting(StepInfo::fairGroup)
                .extracting(group -> group.orElseThrow())
                .containsExactly(new FairGroup("reset", false), new FairGroup("Moves", true));
    }

    @Test
    void can_spin() {
        final class Spins extends Kernel {
            @Override
            void run() {
                loop(() -> if_("look", lock.heldBy(self()), () -> break_()).spins());
            }
        }
        Statement.Loop loop =
                (Statement.Loop) new Spins().build().processes().get(0).body().get(0);

        assertThat(((Statement.Branch) loop.body().get(0)).info().orElseThrow().spins())
                .isTrue();
    }

    private static StepInfo onlyInfo(Protocol protocol) {
        return ((Statement.Atomic) protocol.processes().get(0).body().get(0)).info();
    }

    private static List<StepInfo> steps(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement instanceof Statement.Step step
                        ? List.of(step.info()).stream()
                        : steps(statement.inside()).stream())
                .toList();
    }
}
