package org.interleave.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A jump")
class JumpFlowTest {
    @Test
    void leads_out_of_nested_loops() {
        final class Out extends Task {
            @Override
            void run() {
                Label done = label("done");
                loop(() -> loop(() -> {
                    if_("check", busy, () -> goto_(done));
                }));
                step(done);
            }
        }

        assertThat(FlowText.of(new Out().build(), "task"))
                .containsExactly("check: busy ? (done) : (check)", "done: END");
    }

    @Test
    void leaves_or_repeats_the_innermost_loop() {
        final class Inner extends Task {
            @Override
            void run() {
                loop(() -> {
                    step("outer");
                    loop(() -> {
                        if_("first", busy, () -> break_());
                        if_("second", busy, () -> continue_());
                        step("last");
                    });
                });
            }
        }

        assertThat(FlowText.of(new Inner().build(), "task"))
                .containsExactly(
                        "outer: first", //
                        "first: busy ? (outer) : (second)",
                        "second: busy ? (first) : (last)",
                        "last: first");
    }

    @Test
    void returns_from_the_innermost_function_only() {
        final class Returns extends Task {
            @Override
            void run() {
                outer();
                step("end");
            }

            @C("mm/oom_kill.c")
            void outer() {
                inner();
                step("rest");
            }

            @C("mm/oom_kill.c")
            void inner() {
                if_("check", busy, () -> return_());
                step("more");
            }
        }

        assertThat(FlowText.of(new Returns().build(), "task"))
                .containsExactly("check: busy ? (rest) : (more)", "more: rest", "rest: end", "end: END");
    }

    @Test
    void out_of_a_function_drops_its_locals() {
        final class Drops extends Task {
            @Override
            void run() {
                Label out = label("out");
                function(out);
                step(out);
            }

            @C("mm/oom_kill.c")
            void function(Label out) {
                Bool mine = local("mine", false).dropAtEnd();
                step("begin", mine.set(true));
                if_("check", busy, () -> goto_(out));
                step("rest");
            }
        }

        assertThat(FlowText.of(new Drops().build(), "task"))
                .contains("check: busy ? (mine := false; out) : (rest)", "rest: mine := false; out");
    }

    @Test
    void is_not_needed_for_a_choice_which_stands_before_its_first_steps() {
        final class Choice extends Task {
            @Override
            void run() {
                step("begin");
                either(() -> step("read"), () -> step("write", busy.set(true)));
                either("end", way("soon"), way("late").then(() -> step("wait")));
            }
        }

        assertThat(FlowText.of(new Choice().build(), "task"))
                .containsExactly(
                        "begin: read_or_write",
                        "read_or_write: read (end) or write (busy := true; end)",
                        "end: soon (END) or late (wait)",
                        "wait: END");
    }

    @Test
    void out_of_an_atomic_block_comes_back_behind_a_local() {
        final class Back extends Task {
            @Override
            void run() {
                step("begin");
                Bool mine = local("mine", false);
                Label again = label("again");
                step(again, mine.set(true));
                atomic("look", () -> if_(busy, () -> goto_(again)));
            }
        }

        assertThat(FlowText.of(new Back().build(), "task"))
                .containsExactly(
                        "begin: mine := false; again", //
                        "again: mine := true; look",
                        "look: busy ? (again) : (END)");
    }

    @Test
    void stays_in_its_expansion() {
        final class Twice extends Task {
            final Label retry = label("retry");

            @Override
            void run() {
                as_("one", () -> attempt());
                as_("two", () -> as_("inner", () -> attempt()));
                as_("three", () -> {
                    step(retry);
                    as_("more", () -> if_("look", busy, () -> goto_(retry)));
                });
            }

            private void attempt() {
                step(retry);
                if_("look", busy, () -> goto_(retry));
            }
        }

        assertThat(FlowText.of(new Twice().build(), "task"))
                .containsExactly(
                        "retry_one: look_one",
                        "look_one: busy ? (retry_one) : (retry_inner_two)",
                        "retry_inner_two: look_inner_two",
                        "look_inner_two: busy ? (retry_inner_two) : (retry_three)",
                        "retry_three: look_more_three",
                        "look_more_three: busy ? (retry_three) : (END)");
    }
}
