package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Patch;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hunk, and the lines without a name that belong to a step,")
class PatchedLinesTest {
    /** A C function with lines that happen together with its steps; two tasks call it. */
    static final class Base extends ProtocolSource {
        final Int users = integer("users", 0, 3, 0);
        final Bool busy = bool("busy", false);
        final Bool late = bool("late", false);
        final Process task = process("task", this::get);
        final Process other = process("other", this::get);
        final Process counts = process("counts", this::count);
        final Process chooses = process("chooses", this::choose);

        Base() {
            super("lines that belong to steps");
        }

        @C("mm/users.c")
        void get() {
            step("begin");
            step("lock", busy.set(true));
            also(users.set(1));
            if_(late, () -> also(late.set(false)));
            step("end");
        }

        @C("mm/count.c")
        void count() {
            Int i = local("i", 0, 3, 0);
            Bool done = local("done", false);
            step("first");
            step("look", done.set(busy));
            forEach(i, 1, 2, () -> {
                step("add");
                step("more");
                also(users.set(2));
            });
            step("try_again", busy.set(false));
            if_(done, () -> step("finish"));
        }

        @C("mm/choose.c")
        void choose() {
            either("fault", way("minor", users.set(1)), way("major").then(() -> step("read_page")));
            either(
                    () -> {
                        step("lock_page", busy.set(true));
                        also(users.set(0));
                    },
                    () -> step("leave"),
                    () -> step("give_up"));
            step("last");
        }

        @Override
        protected void properties() {
            noDeadlock("an example");
        }
    }

    /** A patch with one hunk. */
    static final class OneHunk extends Patch<Base> {
        private final String function;
        private final Consumer<OneHunk> edits;

        OneHunk(String function, Consumer<OneHunk> edits) {
            super(new Base(), "an example");
            this.function = function;
            this.edits = edits;
        }

        @Override
        protected void hunks() {
            String file = "mm/" + (function.equals("get") ? "users" : function) + ".c";
            hunk(file, function, () -> edits.accept(this));
        }

        void takeLockAway() {
            remove("lock");
        }

        void lockWhenBusy() {
            replace("lock", was -> if_("is_busy", base.busy, was));
        }

        void lockOtherwise() {
            replace("lock", was -> step("trylock", base.busy.set(true)));
        }

        void moreBehindLock() {
            after("lock", () -> step("more"));
        }

        void takeStepsAwayWhoseDecisionStays() {
            remove("look");
            remove("more");
            remove("try_again");
        }

        void takeTheDecisionAwayToo() {
            remove("finish");
            remove("try_again");
        }

        void withLocal() {
            Bool mine = local("mine", false).comment("whether it was busy");
            after("begin", () -> step("note", mine.set(base.busy)));
        }

        void takeMinorAway() {
            removeWay("fault", "minor");
        }

        void takeMajorAway() {
            removeWay("fault", "major");
        }

        void takeWaysAway() {
            removeWay("lock_page_or_leave_or_give_up", "leave");
            remove("lock_page");
        }

        void addWays() {
            addWay("fault", way("none", base.users.set(2)).then(() -> step("return")));
            addWay("lock_page_or_leave_or_give_up", () -> {
                step("wait");
                also(base.users.set(3));
            });
        }
    }

    private static List<String> get(Consumer<OneHunk> edits) {
        return Outline.of(new OneHunk("get", edits).build(), "other");
    }

    private static List<String> choose(Consumer<OneHunk> edits) {
        return Outline.of(new OneHunk("choose", edits).build(), "chooses");
    }

    @Test
    void takes_them_away_with_the_step() {
        assertThat(get(OneHunk::takeLockAway)).containsExactly("mm/users.c get", "  step begin", "  step end");
    }

    @Test
    void puts_them_back_with_the_step() {
        assertThat(get(OneHunk::lockWhenBusy))
                .containsExactly(
                        "mm/users.c get",
                        "  step begin",
                        "  if is_busy",
                        "    step lock busy",
                        "    also users",
                        "    if",
                        "      also late",
                        "  step end");
    }

    @Test
    void puts_another_step_in_the_place_of_all_of_them() {
        assertThat(get(OneHunk::lockOtherwise))
                .containsExactly("mm/users.c get", "  step begin", "  step trylock busy", "  step end");
    }

    @Test
    void adds_steps_behind_all_of_them() {
        assertThat(get(OneHunk::moreBehindLock))
                .containsExactly(
                        "mm/users.c get",
                        "  step begin",
                        "  step lock busy",
                        "  also users",
                        "  if",
                        "    also late",
                        "  step more",
                        "  step end");
    }

    @Test
    void leaves_what_loops_count_with_and_what_is_decided_by_locals() {
        assertThat(Outline.of(new OneHunk("count", OneHunk::takeStepsAwayWhoseDecisionStays).build(), "counts"))
                .containsExactly(
                        "mm/count.c count",
                        "  local i",
                        "  local done",
                        "  step first",
                        "  also i",
                        "  while",
                        "    step add",
                        "    also i",
                        "  if",
                        "    step finish");
    }

    @Test
    void leaves_nothing_behind_where_what_is_decided_goes_too() {
        assertThat(Outline.of(new OneHunk("count", OneHunk::takeTheDecisionAwayToo).build(), "counts"))
                .endsWith("    also i")
                .contains("    also users");
    }

    @Test
    void adds_a_local_for_each_process() {
        Protocol protocol = new OneHunk("get", OneHunk::withLocal).build();

        assertThat(Outline.of(protocol, "task")).contains("  local mine", "  step note mine");
        assertThat(Outline.of(protocol, "other")).contains("  local mine_other", "  step note mine_other");
        assertThat(protocol.process("other").orElseThrow().variables())
                .extracting(VariableDeclaration::variable)
                .extracting(Variable::name)
                .containsExactly("mine_other");
    }

    /** Speaks of the local that the patch before it has added. */
    static final class Following extends Patch<Base> {
        Following() {
            super(new OneHunk("get", OneHunk::withLocal), "the next one");
        }

        @Override
        protected void hunks() {
            hunk("mm/users.c", "get", () -> {
                Bool mine = theLocal("mine", bool());
                before("end", () -> step("forget", mine.set(false)));
            });
        }
    }

    @Test
    void finds_the_local_of_its_process_that_a_patch_before_it_has_added() {
        assertThat(Outline.of(new Following().build(), "task")).contains("  step forget mine");
        assertThat(Outline.of(new Following().build(), "other")).contains("  step forget mine_other");
    }

    @Test
    void takes_a_way_of_a_choice_away_and_leaves_no_choice_of_one_way() {
        assertThat(choose(OneHunk::takeMinorAway))
                .containsSubsequence(
                        "mm/choose.c choose",
                        "  step fault",
                        "  step read_page",
                        "  either lock_page_or_leave_or_give_up");
        assertThat(choose(OneHunk::takeMajorAway))
                .containsSubsequence(
                        "mm/choose.c choose", "  step fault users", "  either lock_page_or_leave_or_give_up")
                .doesNotContain("  step read_page");
        assertThat(choose(OneHunk::takeWaysAway)).endsWith("  step give_up", "  step last");
    }

    @Test
    void adds_ways_to_a_choice() {
        assertThat(choose(OneHunk::addWays))
                .containsExactly(
                        "mm/choose.c choose",
                        "  either fault",
                        "  way minor users",
                        "  way major",
                        "    step read_page",
                        "  way none users",
                        "    step return",
                        "  either lock_page_or_leave_or_give_up",
                        "  way",
                        "    step lock_page busy",
                        "    also users",
                        "  way",
                        "    step leave",
                        "  way",
                        "    step give_up",
                        "  way",
                        "    step wait",
                        "    also users",
                        "  step last");
    }
}
