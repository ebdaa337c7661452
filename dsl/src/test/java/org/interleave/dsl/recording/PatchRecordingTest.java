package org.interleave.dsl.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.interleave.dsl.AboutBuilder;
import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Hunk;
import org.interleave.dsl.Patch;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.About;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A patch")
class PatchRecordingTest {
    /** Two tasks: one calls a C function, the other calls it twice. */
    static final class Base extends ProtocolSource {
        final Bool flag = bool("flag", false);
        final Process once = process("once", this::once);
        final Process twice = process("twice", this::twice);

        Base() {
            super("two tasks");
        }

        void once() {
            exit_mmap();
        }

        void twice() {
            as_("first", this::exit_mmap);
            as_("second", this::exit_mmap);
        }

        @C("mm/mmap.c")
        void exit_mmap() {
            Bool seen = local("seen", false);
            step("unmap_vmas", seen.set(true));
            if_("is_set", flag, () -> step("wait", await(flag)));
            while_("again", not(flag), () -> step("try"));
            if_(seen, () -> step("free_pgtables"));
            remove_vma();
            step("mmdrop");
        }

        @C("mm/vma.c")
        void remove_vma() {
            step("remove_vma");
        }

        @Override
        protected void about(AboutBuilder about) {
            about.fact("Linux", "v4.13").fact("Patch", "none");
        }

        @Override
        protected void properties() {
            noDeadlock("both come to their end");
        }
    }

    /** A patch with one hunk, in exit_mmap. */
    static final class OneHunk extends Patch<Base> {
        private final Consumer<OneHunk> edits;

        OneHunk(Consumer<OneHunk> edits) {
            super(new Base(), "an example");
            this.edits = edits;
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> edits.accept(this));
        }

        void putAround() {
            before("unmap_vmas", () -> step("lock"));
            after("free_pgtables", () -> step("unlock"));
        }

        void putAroundLoopAndCall() {
            before("again", () -> step("in_front_of_the_loop"));
            after("again", () -> step("behind_the_loop"));
            after("remove_vma", () -> step("behind_the_call"));
        }

        void takeAway() {
            remove("free_pgtables");
            remove("remove_vma");
            remove("again");
            remove("is_set");
        }

        void putInstead() {
            replace("mmdrop", was -> if_("flag_is_set", base.flag, was));
            inside("is_set", was -> {
                step("first");
                was.run();
            });
            otherwise("is_set", was -> step("flag_is_clear"));
            inside("again", was -> step("instead_of_try"));
            otherwise("again", was -> {
                step("last");
                was.run();
            });
        }

        void withLocal() {
            Bool mine = local("mine", false);
            after("unmap_vmas", () -> also(mine.set(true)));
        }
    }

    private static List<String> patched(Consumer<OneHunk> edits) {
        return Outline.of(new OneHunk(edits).build(), "once");
    }

    @Test
    void puts_statements_in_front_of_a_step_and_behind_one() {
        assertThat(patched(OneHunk::putAround))
                .containsExactly(
                        "mm/mmap.c exit_mmap",
                        "  local seen",
                        "  step lock",
                        "  step unmap_vmas seen",
                        "  if is_set",
                        "    step wait",
                        "  loop",
                        "    if again",
                        "      step try",
                        "    else",
                        "      break",
                        "  if",
                        "    step free_pgtables",
                        "    step unlock",
                        "  mm/vma.c remove_vma",
                        "    step remove_vma",
                        "  step mmdrop");
    }

    @Test
    void takes_a_loop_and_a_call_as_a_whole() {
        assertThat(patched(OneHunk::putAroundLoopAndCall))
                .containsSubsequence(
                        "  step in_front_of_the_loop",
                        "  loop",
                        "      break",
                        "  step behind_the_loop",
                        "  mm/vma.c remove_vma",
                        "    step remove_vma",
                        "  step behind_the_call",
                        "  step mmdrop");
    }

    @Test
    void takes_steps_away_with_what_is_inside_and_leaves_no_empty_branch() {
        assertThat(patched(OneHunk::takeAway))
                .containsExactly("mm/mmap.c exit_mmap", "  local seen", "  step unmap_vmas seen", "  step mmdrop");
    }

    @Test
    void puts_other_statements_where_some_were() {
        assertThat(patched(OneHunk::putInstead))
                .containsSubsequence(
                        "  if is_set",
                        "    step first",
                        "    step wait",
                        "  else",
                        "    step flag_is_clear",
                        "    if again",
                        "      step instead_of_try",
                        "    else",
                        "      step last",
                        "  if flag_is_set",
                        "    step mmdrop");
    }

    @Test
    void reaches_every_expansion_of_a_function() {
        assertThat(Outline.of(new OneHunk(OneHunk::withLocal).build(), "twice"))
                .containsSubsequence(
                        "  local seen_first",
                        "  local mine_first",
                        "  step unmap_vmas_first seen_first",
                        "  also mine_first",
                        "  local mine_second",
                        "  also mine_second");
    }

    /** A patch that takes state away, and what the base does with it. */
    static final class WithoutFlag extends Patch<Base> {
        WithoutFlag() {
            super(new Base(), "no flag any more");
            drop(base.flag);
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> {
                Bool seen = theLocal("seen", bool());
                remove("is_set");
                replace("again", was -> {});
                after("unmap_vmas", () -> step("more", seen.set(false)));
            });
            instrument("mm/mmap.c", "exit_mmap", () -> before("mmdrop", () -> step("noted")));
        }
    }

    @Test
    void takes_state_away_and_notes_what_the_patch_does_not_do() {
        Protocol protocol = new WithoutFlag().build();

        assertThat(protocol.variables())
                .extracting(VariableDeclaration::variable)
                .extracting(Variable::name)
                .doesNotContain("flag");
        assertThat(Outline.of(protocol, "once")).contains("  step more seen", "  step noted");
        assertThat(new WithoutFlag().allHunks()).extracting(Hunk::name).containsExactly("mm/mmap.c:exit_mmap");
        assertThat(Outline.of(new WithoutFlag().only("mm/mmap.c:exit_mmap").apply(), "once"))
                .contains("  step noted");
    }

    /** A patch that says more than its hunks, made to another patch. */
    static final class Second extends Patch<Base> {
        final Bool more;

        Second() {
            this(new First());
        }

        private Second(First first) {
            super(first, "the second");
            more = bool("more", false);
        }

        @Override
        protected void hunks() {
            hunk(
                    "mm/mmap.c",
                    "exit_mmap",
                    () -> after("from_the_first", () -> step("from_the_second", more.set(true))));
        }

        @Override
        protected void properties() {
            super.properties();
            never("NeverMore", more, "an example");
        }
    }

    /** Tells anew what its base has told. */
    static final class Told extends Patch<Base> {
        Told() {
            super(new Base(), "told");
        }

        @Override
        protected void about(AboutBuilder about) {
            super.about(about);
            about.fact("Linux", "v4.14").fact("Stable", "v4.13.4");
        }

        @Override
        protected void hunks() {}
    }

    @Test
    void says_a_fact_of_its_base_anew_in_the_same_place() {
        assertThat(new Told().build().about().facts())
                .containsExactly(
                        new About.Fact("Linux", "v4.14"),
                        new About.Fact("Patch", "told"),
                        new About.Fact("Base", "Base"),
                        new About.Fact("Stable", "v4.13.4"));
    }

    static final class First extends Patch<Base> {
        First() {
            super(new Base(), "the first");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> after("unmap_vmas", () -> step("from_the_first")));
        }
    }

    @Test
    void can_be_made_to_another_patch_and_add_state_and_properties() {
        Protocol protocol = new Second().build();

        assertThat(Outline.of(protocol, "once"))
                .containsSubsequence("  step unmap_vmas seen", "  step from_the_first", "  step from_the_second more");
        assertThat(protocol.variables())
                .extracting(VariableDeclaration::variable)
                .extracting(Variable::name)
                .contains("flag", "more");
        assertThat(protocol.properties()).extracting(Property::name).containsExactly("NoDeadlock", "NeverMore");
        assertThat(protocol.name()).isEqualTo("Second");
        assertThat(protocol.location().line()).isPositive();
        assertThat(protocol.about().facts())
                .containsExactly(
                        new About.Fact("Linux", "v4.13"),
                        new About.Fact("Patch", "the second"),
                        new About.Fact("Base", "First"));
    }

    /** A patch of three hunks, the last of which needs the first. */
    static final class ThreeHunks extends Patch<Base> {
        ThreeHunks() {
            super(new Base(), "three hunks");
        }

        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", "lock", () -> before("unmap_vmas", () -> step("lock")));
            hunk("mm/vma.c", "remove_vma", () -> after("remove_vma", () -> step("more")));
            hunk("mm/mmap.c", "exit_mmap", "unlock", () -> after("mmdrop", () -> step("unlock")))
                    .needs("mm/mmap.c:exit_mmap:lock", "only who holds the lock releases it");
        }
    }

    @Test
    void has_hunks_that_can_be_kept_or_dropped_by_name() {
        assertThat(new ThreeHunks().allHunks())
                .extracting(Hunk::name)
                .containsExactly("mm/mmap.c:exit_mmap:lock", "mm/vma.c:remove_vma", "mm/mmap.c:exit_mmap:unlock");
        assertThat(Outline.of(new ThreeHunks().only("mm/vma.c:remove_vma").apply(), "once"))
                .contains("    step more")
                .doesNotContain("  step lock", "  step unlock");
        assertThat(Outline.of(new ThreeHunks().without("mm/vma.c:remove_vma").apply(), "once"))
                .contains("  step lock", "  step unlock")
                .doesNotContain("    step more");
    }

    @Test
    void tells_which_hunks_it_has_left() {
        assertThat(new ThreeHunks()
                        .without("mm/vma.c:remove_vma")
                        .apply()
                        .about()
                        .facts())
                .contains(new About.Fact("Hunks", "without mm/vma.c:remove_vma"));
        assertThat(new ThreeHunks()
                        .without("mm/vma.c:remove_vma")
                        .without("mm/mmap.c:exit_mmap:unlock")
                        .apply()
                        .about()
                        .facts())
                .contains(new About.Fact("Hunks", "without mm/vma.c:remove_vma; without mm/mmap.c:exit_mmap:unlock"));
    }
}
