package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Patch;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a patch")
class PatchMistakesTest {
    private final Mistakes lines = Mistakes.in(PatchMistakesTest.class);

    /** A process that runs one C function. */
    static final class Base extends OneProcess {
        final Label unmap_vmas = label("unmap_vmas");

        @Override
        void p() {
            exit_mmap();
        }

        @C("mm/mmap.c")
        void exit_mmap() {
            step(unmap_vmas); // <- first
            step("free_pgtables");
        }

        @Override
        protected void properties() {
            never("Unmapping", p.at(unmap_vmas), "an example");
        }
    }

    /** A patch to it. */
    abstract static class ToBase extends Patch<Base> {
        ToBase() {
            super(new Base(), "an example");
        }
    }

    @Test
    void a_function_that_nobody_calls() {
        final class Elsewhere extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/nommu.c", "exit_mmap", () -> remove("unmap_vmas")); // <- nommu
            }
        }

        assertThat(Mistakes.of(new Elsewhere()))
                .containsExactly(lines.at("nommu")
                        + ": no process calls a C function exit_mmap of mm/nommu.c. Name one of mm/mmap.c:exit_mmap.");
    }

    @Test
    void a_step_that_is_not_there() {
        final class Gone extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    after("unmap_vma", () -> step("more")); // <- misspelt
                    remove("free_pgtables");
                    before("free_pgtables", () -> step("even_more")); // <- removed
                });
            }
        }

        assertThat(Mistakes.of(new Gone()))
                .containsExactly(
                        lines.at("misspelt")
                                + ": exit_mmap in mm/mmap.c has no step unmap_vma. It has [unmap_vmas, free_pgtables].",
                        lines.at("removed") + ": exit_mmap in mm/mmap.c has no step free_pgtables. It has "
                                + "[unmap_vmas].");
    }

    @Test
    void a_step_that_is_there_twice() {
        final class Twice extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    after("unmap_vmas", () -> step("unmap_vmas")); // <- second
                    after("unmap_vmas", () -> step("more")); // <- twice
                });
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .contains(lines.at("twice") + ": unmap_vmas fits 2 times in exit_mmap: " + "PatchMistakesTest.java:27, "
                        + lines.at("second") + ". Name a step that is there once.");
    }

    @Test
    void two_hunks_that_collide() {
        final class Colliding extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", "first", () -> remove("free_pgtables")); // <- taker
                hunk("mm/mmap.c", "exit_mmap", "second", () -> after("free_pgtables", () -> step("more"))); // <- taken
            }
        }

        assertThat(Mistakes.of(new Colliding()))
                .containsExactly(lines.at("taken") + ": the hunk mm/mmap.c:exit_mmap:first (" + lines.at("taker")
                        + ") has taken free_pgtables away. Name a step beside it, one of [unmap_vmas], or make one "
                        + "hunk of the two.");
    }

    @Test
    void a_local_that_the_function_does_not_have() {
        final class NoLocal extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> theLocal("ret", bool())); // <- local
            }
        }

        assertThat(Mistakes.of(new NoLocal()))
                .containsExactly(lines.at("local") + ": the function has no local ret of this kind. Name one of its "
                        + "locals, or declare it with local(\"ret\", ...).");
    }

    @Test
    void the_inside_of_a_step() {
        final class Inside extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    inside("unmap_vmas", was -> step("more")); // <- inside
                    otherwise("unmap_vmas", was -> step("other")); // <- otherwise
                });
            }
        }

        assertThat(Mistakes.of(new Inside()))
                .containsExactly(
                        lines.at("inside") + ": unmap_vmas has nothing inside: it is no branch and no loop. Write "
                                + "after(...), before(...) or replace(...).",
                        lines.at("otherwise") + ": unmap_vmas has no other way: it is no branch. Write after(...), "
                                + "before(...) or replace(...).");
    }

    @Test
    void a_statement_without_a_place() {
        final class Nowhere extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> step("more")); // <- nowhere
            }
        }

        assertThat(Mistakes.of(new Nowhere()))
                .containsExactly(lines.at("nowhere")
                        + ": a statement in a hunk of exit_mmap says nothing about where it belongs. Put it into "
                        + "after(step, ...), before(step, ...), replace(step, ...) or inside(step, ...).");
    }

    @Test
    void a_change_outside_of_a_hunk() {
        final class Outside extends ToBase {
            @Override
            protected void hunks() {
                remove("unmap_vmas"); // <- outside
            }
        }

        assertThat(Mistakes.of(new Outside()))
                .containsExactly(lines.at("outside")
                        + ": remove(\"unmap_vmas\") stands outside of a hunk. Write it inside of hunk(file, function, "
                        + "...).");
    }

    @Test
    void two_hunks_of_one_name() {
        final class Twins extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> after("unmap_vmas", () -> step("one"))); // <- one
                hunk("mm/mmap.c", "exit_mmap", () -> after("unmap_vmas", () -> step("two"))); // <- two
            }
        }

        assertThat(Mistakes.of(new Twins()))
                .containsExactly(lines.at("two") + ": another hunk is called mm/mmap.c:exit_mmap (" + lines.at("one")
                        + "). Give one of them a suffix, or write them as one if they stand or fall together.");
    }

    /** A patch whose second hunk needs the first. */
    static final class Needy extends ToBase {
        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", "lock", () -> before("unmap_vmas", () -> step("lock")));
            hunk("mm/mmap.c", "exit_mmap", "unlock", () -> after("free_pgtables", () -> step("unlock")))
                    .needs("mm/mmap.c:exit_mmap:lock", "only who holds the lock releases it");
        }
    }

    @Test
    void a_hunk_that_there_is_not() {
        Patch<Base> patch = new Needy().without("mm/mmap.c:exit_mmp"); // <- exit_mmp

        assertThat(Mistakes.of(patch))
                .containsExactly(lines.at("exit_mmp") + ": there is no hunk mm/mmap.c:exit_mmp. Name one of "
                        + "mm/mmap.c:exit_mmap:lock, mm/mmap.c:exit_mmap:unlock.");
    }

    @Test
    void a_hunk_without_the_one_that_it_needs() {
        Patch<Base> patch = new Needy().without("mm/mmap.c:exit_mmap:lock"); // <- half

        assertThat(Mistakes.of(patch))
                .containsExactly(lines.at("half") + ": mm/mmap.c:exit_mmap:unlock needs mm/mmap.c:exit_mmap:lock: "
                        + "only who holds the lock releases it. Keep both, or drop both.");
    }

    @Test
    void hunks_that_are_chosen_too_late() {
        Needy patch = new Needy();
        patch.build();

        assertThat(Mistakes.of(() -> patch.without("mm/mmap.c:exit_mmap:unlock"))) // <- late
                .containsExactly(
                        lines.at("late") + ": this Needy is built already, so its hunks stay as they are. Make "
                                + "another one: new Needy().without(\"mm/mmap.c:exit_mmap:unlock\").build().");
    }

    @Test
    void a_property_that_names_a_step_which_a_hunk_removes() {
        final class NoStep extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> remove("unmap_vmas"));
            }
        }

        assertThat(Mistakes.of(new NoStep())).singleElement().asString().contains("p has no step unmap_vmas");
    }

    /** A process whose way depends on what others write. */
    static final class Deciding extends OneProcess {
        final Bool stop = bool("stop", false);

        @Override
        void p() {
            exit_mmap();
        }

        @C("mm/mmap.c")
        void exit_mmap() {
            step("unmap_vmas");
            step("free_pgtables");
            if_(stop, () -> return_()); // <- decides
            either("close", way("file"), way("anonymous").then(() -> step("free")));
            either(() -> step("tlb_finish_mmu"), () -> step("remove_vma"));
            step("done", stop.set(true));
        }

        @Override
        protected void properties() {
            noDeadlock("an example");
        }
    }

    /** A patch to it. */
    abstract static class ToDeciding extends Patch<Deciding> {
        ToDeciding() {
            super(new Deciding(), "an example");
        }
    }

    @Test
    void a_decision_that_is_left_without_its_step() {
        final class Left extends ToDeciding {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> remove("free_pgtables")); // <- left
            }
        }

        assertThat(Mistakes.of(new Left()))
                .containsExactly(lines.at("left") + ": without free_pgtables, the line without a name behind it ("
                        + lines.at("decides")
                        + ") would happen together with the step before. Replace free_pgtables by "
                        + "a step with which it happens, or give that line a name in exit_mmap.");
    }

    @Test
    void a_way_that_is_not_there_and_a_choice_that_is_none() {
        final class NoWay extends ToDeciding {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    removeWay("close", "flie"); // <- flie
                    addWay("done", way("other")); // <- none
                });
            }
        }

        assertThat(Mistakes.of(new NoWay()))
                .containsExactly(
                        lines.at("flie") + ": close has no way flie. It has [file, anonymous].",
                        lines.at("none")
                                + ": done has no ways to choose from: it is no either. Name an either: the step "
                                + "it was given, or what its ways begin with, as in lock_or_leave.");
    }

    @Test
    void a_way_that_is_there_already() {
        final class Again extends ToDeciding {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> addWay("close", way("file"))); // <- again
            }
        }

        assertThat(Mistakes.of(new Again()))
                .containsExactly(
                        lines.at("again") + ": close has a way file already. Give the new way another name, or "
                                + "take the old one away before: removeWay(\"close\", \"file\").");
    }

    @Test
    void the_last_way_of_a_choice() {
        final class Last extends ToDeciding {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    replace("close", was -> either("close", way("file")));
                    removeWay("close", "file"); // <- last
                });
            }
        }

        assertThat(Mistakes.of(new Last()))
                .contains(
                        lines.at("last") + ": the last way of close would be gone, and nothing to choose from. Take it "
                                + "away as a whole: remove(\"close\").");
    }

    @Test
    void a_change_inside_of_another_one() {
        final class Nested extends ToBase {
            @Override
            protected void hunks() {
                hunk(
                        "mm/mmap.c",
                        "exit_mmap",
                        () -> replace("unmap_vmas", was -> {
                            was.run();
                            remove("free_pgtables"); // <- nested
                        }));
            }
        }

        assertThat(Mistakes.of(new Nested()))
                .containsExactly(
                        lines.at("nested") + ": the change at free_pgtables stands inside of another one, which is "
                                + "not done yet. Write it in front of the other one, or behind it.");
    }

    @Test
    void a_hunk_that_is_declared_too_late() {
        final class Late extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> {
                    hunk("mm/mmap.c", "exit_mmap", "inner", () -> remove("free_pgtables")); // <- inner
                });
            }

            @Override
            protected void properties() {
                super.properties();
                hunk("mm/mmap.c", "exit_mmap", "late", () -> remove("free_pgtables")); // <- properties
            }
        }

        assertThat(Mistakes.of(new Late()))
                .containsExactly(
                        lines.at("inner") + ": the hunk mm/mmap.c:exit_mmap:inner is declared when the hunks are known "
                                + "already. Declare it in hunks(), and not inside of another hunk.",
                        lines.at("properties")
                                + ": the hunk mm/mmap.c:exit_mmap:late is declared when the hunks are known "
                                + "already. Declare it in hunks(), and not inside of another hunk.");
    }

    /** The first of a series. */
    static final class FirstOfSeries extends ToBase {
        @Override
        protected void hunks() {
            hunk("mm/mmap.c", "exit_mmap", () -> remove("free_pgtables")); // <- first patch
        }
    }

    @Test
    void a_step_that_a_patch_before_has_taken_away() {
        final class SecondOfSeries extends Patch<Base> {
            SecondOfSeries() {
                super(new FirstOfSeries(), "the second");
            }

            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> after("free_pgtables", () -> step("more"))); // <- second patch
            }
        }

        assertThat(Mistakes.of(new SecondOfSeries()))
                .containsExactly(lines.at("second patch") + ": the hunk mm/mmap.c:exit_mmap ("
                        + lines.at("first patch") + ") has taken free_pgtables away. Name a step beside it, one of "
                        + "[unmap_vmas], or make one hunk of the two.");
    }

    @Test
    void one_patch_applied_twice() {
        final class Once extends ToBase {
            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> after("unmap_vmas", () -> step("more"))); // <- once
            }
        }
        final class Twice extends Patch<Base> {
            Twice() {
                super(new Once(), "the same again");
            }

            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> after("unmap_vmas", () -> step("more"))); // <- again it
            }
        }

        assertThat(Mistakes.of(new Twice()))
                .containsExactly(lines.at("once") + ": step more of p is there twice, the first at "
                        + lines.at("again it") + ". Give one of them a name of its own: step(\"more_2\", ...).");
    }

    /** A base whose method fails. */
    static final class Failing extends OneProcess {
        @Override
        void p() {
            step("before");
            throw new IllegalStateException("no such case"); // <- fails
        }
    }

    @Test
    void a_base_that_fails_hides_no_function() {
        final class OfFailing extends Patch<Failing> {
            OfFailing() {
                super(new Failing(), "an example");
            }

            @Override
            protected void hunks() {
                hunk("mm/mmap.c", "exit_mmap", () -> remove("unmap_vmas"));
            }
        }

        assertThat(Mistakes.of(new OfFailing())).singleElement().asString().contains("no such case");
    }

    /** A patch to a protocol that it is given. */
    static final class Taken extends Patch<Base> {
        Taken(Base base) {
            super(base, "an example"); // <- base
        }

        @Override
        protected void hunks() {}
    }

    @Test
    void a_base_that_is_used_twice() {
        Base base = new Base();
        new Taken(base).build();

        assertThat(Mistakes.of(() -> new Taken(base)))
                .containsExactly(lines.at("base")
                        + ": this Base is what Taken is made from, so nothing else can be made of it. Make another "
                        + "one: new Base().");
        assertThat(Mistakes.of(() -> base.build())) // <- built
                .containsExactly(lines.at("built")
                        + ": this Base is what Taken is made from, so nothing else can be made of it. Make another "
                        + "one: new Base().");
    }
}
