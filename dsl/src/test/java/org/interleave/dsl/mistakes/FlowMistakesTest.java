package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in the flow")
class FlowMistakesTest {
    private final Mistakes lines = Mistakes.in(FlowMistakesTest.class);

    @Test
    void a_step_name_that_is_used_twice() {
        final class Twice extends OneProcess {
            @Override
            void p() {
                step("unlock"); // <- first
                step("unlock"); // <- second
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("second") + ": step unlock of p is there twice, the first at "
                        + lines.at("first") + ". Give one of them a name of its own: step(\"unlock_2\", ...).");
    }

    @Test
    void a_jump_to_a_label_that_is_never_placed() {
        final class Nowhere extends OneProcess {
            @Override
            void p() {
                Label done = label("done");
                step("work");
                goto_(done); // <- jump
            }
        }

        assertThat(Mistakes.of(new Nowhere()))
                .containsExactly(lines.at("jump") + ": p has no step done. Jump to one of [work].");
    }

    @Test
    void a_label_that_is_like_that_of_a_step() {
        final class Alike extends OneProcess {
            @Override
            void p() {
                step("work");
                goto_(label("work")); // <- alike
            }

            @Override
            protected void properties() {
                never("NoWork", p.at(label("work")), "it works"); // <- asked
            }
        }

        String advice = ": p has a step work, but not with this label. "
                + "Declare one label, label(\"work\"), and use it here and for the step.";
        assertThat(Mistakes.of(new Alike())).containsExactly(lines.at("alike") + advice, lines.at("asked") + advice);
    }

    @Test
    void a_step_that_no_way_leads_to() {
        final class Unreachable extends OneProcess {
            @Override
            void p() {
                step("work");
                return_();
                step("after"); // <- after
            }
        }

        assertThat(Mistakes.of(new Unreachable()))
                .containsExactly(lines.at("after") + ": no way leads to step after of p. "
                        + "Remove it, or the jump or return in front of it.");
    }

    @Test
    void a_loop_whose_round_takes_no_step() {
        final class Spins extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                while_(busy, () -> also(busy.set(false))); // <- spin
            }
        }

        assertThat(Mistakes.of(new Spins()))
                .contains(lines.at("spin") + ": a round of this loop in p takes no step. "
                        + "Put a step into every way through the loop.");
    }

    @Test
    void a_break_outside_of_a_loop() {
        final class Breaks extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                step("look");
                if_(busy, () -> break_()); // <- break
                if_(busy, () -> continue_()); // <- continue
            }
        }

        assertThat(Mistakes.of(new Breaks()))
                .containsExactly(
                        lines.at("break")
                                + ": there is no loop around this break_ in p. Use return_() or goto_(label).",
                        lines.at("continue")
                                + ": there is no loop around this continue_ in p. Use return_() or goto_(label).");
    }

    @Test
    void a_way_that_does_not_begin_with_a_step() {
        final class Commits extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                either(() -> step("read"), () -> also(busy.set(true))); // <- way
            }
        }

        assertThat(Mistakes.of(new Commits()))
                .containsExactly(lines.at("way") + ": a way of either in p does not begin with a step. "
                        + "Begin it with step(...) or a named if_, or name the way: way(\"name\", ...).");
    }

    @Test
    void shared_state_where_more_than_one_way_leads() {
        final class Join extends OneProcess {
            final Bool busy = bool("busy", false);
            final Bool seen = ghost().bool("seen", false);

            @Override
            void p() {
                Bool mine = local("mine", false);
                if_("look", not(busy), () -> step("wait"));
                also(mine.set(true), seen.set(true));
                if_(busy, () -> step("work")); // <- join
            }
        }

        assertThat(Mistakes.of(new Join()))
                .containsExactly(
                        lines.at("join") + ": more than one way leads here, so nobody can see when busy is touched. "
                                + "Give the line a name, so that it is a step of its own.");
    }

    @Test
    void an_effect_before_the_first_step() {
        final class Early extends OneProcess {
            final Bool busy = bool("busy", false);

            @Override
            void p() {
                also(busy.set(true)); // <- early
                step("work");
            }
        }

        assertThat(Mistakes.of(new Early()))
                .containsExactly(
                        lines.at("early") + ": no step has led here yet, so this cannot happen together with one. "
                                + "Give it a name: step(\"name\", ...), or give the variable this first value.");
    }

    @Test
    void a_process_without_a_step() {
        final class Nothing extends ProtocolSource {
            final Process idle = process("idle", () -> {}); // <- idle

            Nothing() {
                super("a process that does nothing");
            }

            @Override
            protected void properties() {
                noDeadlock("nothing can go wrong");
            }
        }

        assertThat(Mistakes.of(new Nothing()))
                .containsExactly(
                        lines.at("idle") + ": process idle has no step. Give it one with step(\"name\", ...).");
    }

    @Test
    void a_protocol_without_a_process() {
        final class Empty extends ProtocolSource {
            Empty() {
                super("nothing at all"); // <- empty
            }

            @Override
            protected void properties() {
                noDeadlock("nothing can go wrong");
            }
        }

        assertThat(Mistakes.of(new Empty()))
                .containsExactly(lines.at("empty") + ": Empty has no process. Declare one with process(...).");
    }

    @Test
    void a_statement_outside_of_a_process() {
        final class Outside extends OneProcess {
            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                step("late"); // <- outside
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(lines.at("outside") + ": step(\"late\") stands outside of a process body. "
                        + "Call it in the method of a process, which build() runs.");
    }

    @Test
    void a_field_that_is_not_set() {
        final class Unset extends OneProcess {
            private Bool busy;

            @Override
            void p() {
                step("work");
                step("write", busy.set(true)); // <- null
            }
        }

        assertThat(Mistakes.of(new Unset()))
                .singleElement()
                .asString()
                .startsWith(lines.at("null") + ": Java says: java.lang.NullPointerException: ")
                .endsWith(
                        ". Mend the method; if a field is null, set it where it is declared: a method runs when build() does.");
    }
}
