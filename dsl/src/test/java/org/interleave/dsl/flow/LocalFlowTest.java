package org.interleave.dsl.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A local")
class LocalFlowTest {
    @Test
    void gets_its_first_value_with_the_first_step_of_its_function() {
        final class First extends Task {
            @Override
            void run() {
                step("before");
                function();
            }

            @C("mm/oom_kill.c")
            void function() {
                local("ret", true);
                local("mmgot", true);
                step("first", busy.set(true));
                step("second");
            }
        }

        assertThat(FlowText.of(new First().build(), "task"))
                .containsExactly(
                        "before: first", //
                        "first: ret := true; mmgot := true; busy := true; second",
                        "second: END");
    }

    @Test
    void gets_it_with_the_step_before_when_a_loop_follows() {
        final class Loop extends Task {
            @Override
            void run() {
                step("before");
                Int attempts = local("attempts", 0, 3, 0);
                while_(attempts.lt(3), () -> step("try", attempts.inc()));
            }
        }

        assertThat(FlowText.of(new Loop().build(), "task"))
                .containsExactly(
                        "before: attempts := 0; attempts < 3 ? (try) : (END)",
                        "try: attempts := attempts + 1; attempts < 3 ? (try) : (END)");
    }

    @Test
    void gets_it_with_the_step_before_when_a_jump_leads_to_the_first_step() {
        final class Jump extends Task {
            @Override
            void run() {
                step("before");
                Bool ret = local("ret", true);
                Label again = label("again");
                step(again, ret.set(false));
                if_("check", busy, () -> goto_(again));
            }
        }

        assertThat(FlowText.of(new Jump().build(), "task"))
                .containsExactly(
                        "before: ret := true; again", //
                        "again: ret := false; check",
                        "check: busy ? (again) : (END)");
    }

    @Test
    void keeps_its_value_after_its_function_unless_it_is_dropped() {
        final class Drops extends Task {
            @Override
            void run() {
                function();
                step("after");
            }

            @C("mm/oom_kill.c")
            void function() {
                local("kept", true);
                Bool dropped = local("dropped", true).dropAtEnd();
                step("first", dropped.set(false));
                if_("check", busy, () -> return_());
                step("last");
            }
        }

        assertThat(FlowText.of(new Drops().build(), "task"))
                .containsExactly(
                        "first: kept := true; dropped := true; dropped := false; check",
                        "check: busy ? (dropped := true; after) : (last)",
                        "last: dropped := true; after",
                        "after: END");
    }

    @Test
    void is_dropped_wherever_in_its_function_it_is_declared() {
        final class Inner extends Task {
            @Override
            void run() {
                if_("look", busy, () -> {
                    local("inner", true).dropAtEnd();
                    step("work");
                });
            }
        }

        assertThat(FlowText.of(new Inner().build(), "task"))
                .containsExactly(
                        "look: busy ? (work) : (inner := true; END)", "work: inner := true; inner := true; END");
    }

    @Test
    void that_is_dropped_keeps_what_the_next_call_writes() {
        final class Again extends Task {
            @Override
            void run() {
                step("begin");
                loop(() -> function());
            }

            @C("mm/oom_kill.c")
            void function() {
                Bool mine = local("mine", false).dropAtEnd();
                also(mine.set(true));
                step("use", busy.set(mine));
            }
        }

        assertThat(FlowText.of(new Again().build(), "task"))
                .containsExactly(
                        "begin: mine := false; mine := true; use", //
                        "use: busy := mine; mine := false; mine := true; use");
    }
}
