package org.interleave.dsl.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Family;
import org.interleave.dsl.Mapping;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mistake in a refinement")
class RefinementMistakesTest {
    private final Mistakes lines = Mistakes.in(RefinementMistakesTest.class);

    /** What is implemented. */
    static final class Abstract extends ProtocolSource {
        final Bool done = bool("done", false);
        final Label work = label("work");
        final Process worker = process("worker", () -> step(work, done.set(true)));

        Abstract() {
            super("somebody works");
        }

        @Override
        protected void properties() {
            noDeadlock("there is always something to do");
        }
    }

    /** An implementation in which only the mapping is missing. */
    abstract static class Implementation extends OneProcess {
        final Abstract above = new Abstract();
        final Bool mine = bool("mine", false);
        final Mapping worker =
                mapPlace(above.worker, standsAt(above.work).when(not(mine)).otherwiseEnded());

        @Override
        void p() {
            step("first");
            step("second", mine.set(true));
        }
    }

    @Test
    void a_variable_or_a_process_without_a_value() {
        final class Forgets extends Implementation {
            @Override
            protected void properties() {
                refines("Implements", above, "it works"); // <- forgets
            }
        }

        assertThat(Mistakes.of(new Forgets()))
                .containsExactly(
                        lines.at("forgets") + ": Implements gives done of Abstract no value. "
                                + "Say what it is here: map(...), or mapEach(...) for an array.",
                        lines.at("forgets") + ": Implements gives worker of Abstract no value. "
                                + "Say where it stands here: mapPlace(...), or mapPlaces(...) for a family.");
    }

    @Test
    void an_assumption_that_the_steps_should_make() {
        final class Assumes extends Implementation {
            @Override
            protected void properties() {
                refines("Implements", above, "it works", map(above.done, mine), worker) // <- assumes
                        .assuming(weaklyFair(p));
            }
        }

        assertThat(Mistakes.of(new Assumes()))
                .containsExactly(
                        lines.at("assumes") + ": Implements is a refinement, and it is the steps that owe what "
                                + "the other protocol owes. Leave assuming(...) out, and say of the steps that they are fair: "
                                + "weaklyFair(), stronglyFair().");
    }

    @Test
    void two_values_and_values_of_what_is_not_there() {
        final class TooMuch extends Implementation {
            @Override
            protected void properties() {
                Mapping done = map(above.done, mine);
                Mapping other = map(mine, mine);
                refines("Implements", above, "it works", done, done, other, worker); // <- too much
            }
        }

        assertThat(Mistakes.of(new TooMuch()))
                .containsExactly(
                        lines.at("too much") + ": Implements gives done of Abstract two values. Give it one.",
                        lines.at("too much") + ": Abstract has no variable mine. Give values to [done, worker].");
    }

    @Test
    void a_place_that_is_not_there() {
        final class Nowhere extends Implementation {
            @Override
            protected void properties() {
                Mapping done = map(above.done, mine);
                Mapping place = mapPlace(
                        above.worker, standsAt(label("wrok")).when(mine).otherwise(above.work));
                refines("Implements", above, "it works", done, place); // <- place
            }
        }

        assertThat(Mistakes.of(new Nowhere()))
                .containsExactly(lines.at("place") + ": worker of Abstract has no step wrok. Name one of [work].");
    }

    @Test
    void a_step_that_begins_a_way_of_a_choice() {
        final class Chooses extends OneProcess {
            final Label left = label("left");

            @Override
            void p() {
                step("begin");
                either(() -> step(left), () -> step("right"));
            }
        }
        final class Chosen extends OneProcess {
            final Chooses above = new Chooses();
            final Label end = label("end");

            @Override
            void p() {
                step("begin");
                step(end);
            }

            @Override
            protected void properties() {
                Mapping place =
                        mapPlace(above.p, standsAt(above.left).when(p.at(end)).otherwiseEnded());
                refines("Implements", above, "it works", place); // <- choice
            }
        }

        assertThat(Mistakes.of(new Chosen()))
                .containsExactly(
                        lines.at("choice") + ": the step left of Chooses begins a way of a choice, and p stands at "
                                + "the choice, which is called left_or_right. Write standsAt(label(\"left_or_right\")).");
    }

    @Test
    void a_variable_of_the_other_protocol_as_a_value() {
        final class Circular extends Implementation {
            @Override
            protected void properties() {
                Mapping done = map(above.done, above.done);
                refines("Implements", above, "it works", done, worker); // <- value
            }
        }

        assertThat(Mistakes.of(new Circular()))
                .containsExactly(lines.at("value") + ": done is a variable of another protocol, not of Circular. "
                        + "Speak of this protocol's own variables.");
    }

    @Test
    void a_protocol_that_implements_itself() {
        final class Self {
            static final class Abstract extends Implementation {
                @Override
                protected void properties() {
                    refines("Implements", above, "it is the same"); // <- itself
                }
            }
        }

        assertThat(Mistakes.of(new Self.Abstract()))
                .containsExactly(lines.at("itself")
                        + ": Implements says that Abstract implements itself. Name another protocol.");
    }

    @Test
    void a_family_of_which_no_member_can_be_named() {
        final class Symmetric extends ProtocolSource {
            final Label work = label("work");
            final Family worker = processes("worker", 2, () -> step(work)).symmetric();

            Symmetric() {
                super("workers that nothing tells apart");
            }

            @Override
            protected void properties() {
                noDeadlock("there is always something to do");
            }
        }
        final class Below extends OneProcess {
            final Symmetric above = new Symmetric();
            final Label first = label("first");
            final Family mine = processes("mine", 2, this::p);

            @Override
            void p() {
                step(first);
            }

            @Override
            protected void properties() {
                Mapping places = mapPlaces(
                        above.worker,
                        mine,
                        p -> standsAt(above.work).when(mine.at(p, first)).otherwiseEnded());
                refines("Implements", above, "it works", places); // <- symmetric
            }
        }

        assertThat(Mistakes.of(new Below()))
                .containsExactly(lines.at("symmetric") + ": the family worker of Symmetric is symmetric, "
                        + "so nobody here can stand for one of its members. Leave symmetric() out in Symmetric.");
    }

    @Test
    void an_unreachable_premise_of_what_has_none() {
        final class Vacuous extends Implementation {
            @Override
            protected void properties() {
                eventually("Comes", mine, "it comes").vacuous("nobody does"); // <- vacuous
                always("Says", Num.of(1).is(1), "nothing"); // <- nothing
            }
        }

        assertThat(Mistakes.of(new Vacuous()))
                .containsExactly(
                        lines.at("vacuous") + ": Comes has no premise that could never be reached. "
                                + "Leave vacuous(...) out; it belongs to leadsTo(...), overtakenAtMost(...), "
                                + "refines(...), and to everyStep(...) with an implies(...).",
                        lines.at("nothing")
                                + ": the condition is the same in every state, so it says nothing. "
                                + "Let it look at a variable.");
    }

    /** What is implemented by families. */
    static final class Families extends ProtocolSource {
        final Label work = label("work");
        final Family worker = processes("worker", 2, () -> step(work));
        final Numbered node = numbered("node", 1, 3, () -> step("serve"));
        final Array<Num, Bool> flag = array("flag", range(0, 1), bool(), false);
        final Array<Num, Bool> ready = array("ready", range(0, 1), bool(), false);

        Families() {
            super("families");
        }

        @Override
        protected void properties() {
            noDeadlock("there is always something to do");
        }
    }

    @Test
    void members_and_keys_that_are_not_the_same() {
        final class Others extends OneProcess {
            final Families above = new Families();
            final Label first = label("first");
            final Label serve = label("serve");
            final Family mine = processes("mine", 2, this::p);
            final Numbered node = numbered("node", 0, 2, () -> step(serve));
            final Array<Num, Bool> ready = array("ready", range(0, 1), bool(), false);

            @Override
            void p() {
                step(first, ready.of(Num.of(0)).set(true));
            }

            @Override
            protected void properties() {
                Mapping workers = mapPlaces(
                        above.worker,
                        mine,
                        q -> standsAt(above.work).when(mine.at(q, first)).otherwiseEnded());
                Mapping nodes = mapPlaces(
                        above.node,
                        node,
                        i -> standsAt(serve).when(node.at(i, serve)).otherwiseEnded());
                Mapping flags = mapEach(above.flag, range(0, 2), (i, flag) -> flag.set(i.is(0)));
                Mapping same = map(above.ready, ready);
                refines("Implements", above, "it works", workers, nodes, flags, same); // <- keys
            }
        }

        String advice = ". Give it one for each of its own keys; members of families are the same if the families have "
                + "the same name, or the same numbers.";
        assertThat(Mistakes.of(new Others()))
                .containsExactly(
                        lines.at("keys") + ": worker of Families has one value for each of worker_1, worker_2, but is "
                                + "given one for each of mine_1, mine_2" + advice,
                        lines.at("keys") + ": node of Families has one value for each of 1 .. 3, but is given one for "
                                + "each of 0 .. 2" + advice,
                        lines.at("keys") + ": flag of Families has one value for each of 0 .. 1, but is given one for "
                                + "each of 0 .. 2" + advice);
    }

    @Test
    void what_the_other_owes_under_a_constraint() {
        final class Constrained extends OneProcess {
            final Families above = new Families();

            @Override
            void p() {
                step("work");
            }

            @Override
            protected void properties() {
                constraint("Small", p.ended(), "far enough");
                refines("Implements", above, "it works"); // <- fair
            }
        }

        assertThat(Mistakes.of(new Constrained()))
                .contains(lines.at("fair") + ": Implements speaks of behaviours without end, and the constraint Small"
                        + " ends them. Say safetyOnly(), bound the step itself with an await(...), or say the property of a"
                        + " version without the constraint.");
    }
}
