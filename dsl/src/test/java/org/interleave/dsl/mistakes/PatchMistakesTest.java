package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

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
                .contains(lines.at("twice") + ": unmap_vmas fits 2 times in exit_mmap: " + "PatchMistakesTest.java:26, "
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
