package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.interleave.dsl.Bool;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step")
class StepLoweringTest {
    @Test
    void reads_what_it_wrote() {
        final class Sequence extends Steps {
            @Override
            void p() {
                step("work", count.inc(), busy.set(count.is(1)), when(busy, seen.set(true)));
                also();
            }
        }

        assertThat(Steps.actions(new Sequence()))
                .containsExactly("P_work [count + 1 # 1 => count + 1 <= 9] count := count + 1 busy := count + 1 = 1"
                        + " seen := (count + 1 = 1 ? true : seen) -> end");
    }

    @Test
    void goes_on_with_the_lines_without_a_name() {
        final class Lines extends Steps {
            @Override
            void p() {
                Bool mine = local("mine", false);
                step("work", mine.set(true));
                if_(mine, () -> also(count.set(2))).else_(() -> also(count.set(3)));
                step("next");
            }
        }

        assertThat(Steps.actions(new Lines()))
                .containsExactly("P_work [] mine := true count := 2 -> next", "P_next [] -> end");
    }

    @Test
    void gives_values_that_depend_on_a_branch_without_a_name() {
        final class Conditional extends Steps {
            @Override
            void p() {
                step("work");
                if_(busy, () -> {
                    also(count.inc());
                    return_();
                });
                step("rest");
            }
        }

        assertThat(Steps.actions(new Conditional()))
                .containsExactly(
                        "P_work [busy => count + 1 <= 9] count := (busy ? count + 1 : count) -> (busy ? end : rest)", //
                        "P_rest [] -> end");
    }

    @Test
    void waits_only_on_the_way_that_waits() {
        final class Waits extends Steps {
            @Override
            void p() {
                step("work");
                if_(busy, () -> also(await(seen)));
            }
        }

        assertThat(Steps.actions(new Waits())).containsExactly("P_work [busy => seen] -> end");
    }

    @Test
    void has_its_guards_in_the_order_of_the_source() {
        final class Guards extends Steps {
            @Override
            void p() {
                step("work", await(seen.and(busy)), count.inc(), await(count.lt(5)), await(busy));
            }
        }

        assertThat(Steps.actions(new Guards()))
                .containsExactly("P_work [seen, busy, count + 1 < 5] count := count + 1 -> end");
    }

    @Test
    void whose_ways_differ_only_in_where_they_go_is_one_action() {
        final class Destination extends Steps {
            @Override
            void p() {
                if_("look", busy, () -> step("busy_way")).else_(() -> step("free_way"));
            }
        }

        assertThat(Steps.actions(new Destination()))
                .containsExactly(
                        "P_look [] -> (busy ? busy_way : free_way)", "P_busy_way [] -> end", "P_free_way [] -> end");
    }

    @Test
    void whose_ways_do_different_things_is_an_action_for_each() {
        final class Outcomes extends Steps {
            @Override
            void p() {
                if_(not(lock.trylock()), () -> {
                    also(count.inc());
                    return_();
                });
                step(lock.unlock());
            }
        }

        assertThat(Steps.actions(new Outcomes()))
                .containsExactly(
                        "P_mutex_trylock_locked [lock = none] lock := p -> mutex_unlock",
                        "P_mutex_trylock_busy [lock # none, lock # p, count + 1 <= 9] count := count + 1 -> end",
                        "P_mutex_unlock [lock = p] lock := none -> end");
    }

    @Test
    void that_comes_back_and_changes_nothing_has_no_action_for_that() {
        final class Spins extends Steps {
            @Override
            void p() {
                Label again = label("again");
                if_(again, not(lock.trylock()), () -> goto_(again));
                step(lock.unlock());
            }
        }

        assertThat(Steps.actions(new Spins()))
                .containsExactly(
                        "P_again [lock = none] lock := p -> mutex_unlock",
                        "P_mutex_unlock [lock = p] lock := none -> end");
        assertThat(Lowering.lower(new Spins().build())
                        .process("p")
                        .actions()
                        .get(0)
                        .remarks())
                .containsExactly("when busy: comes back to this step, which changes nothing");
    }

    @Test
    void that_can_only_come_back_keeps_its_actions() {
        final class Stays extends Steps {
            @Override
            void p() {
                loop(() -> either("idle", way("one"), way("other")));
            }
        }

        assertThat(Steps.actions(new Stays())).containsExactly("P_idle_one [] -> idle", "P_idle_other [] -> idle");
    }

    @Test
    void that_can_only_come_back_keeps_its_actions_beside_steps_that_do_more() {
        final class Rests extends Steps {
            @Override
            void p() {
                loop(() -> either(
                        () -> step("work", await(busy), seen.set(true)),
                        () -> if_("rest", busy, () -> also(await(seen)))));
            }
        }

        assertThat(Steps.actions(new Rests()))
                .containsExactly(
                        "P_work [busy] seen := true -> work_or_rest",
                        "P_rest_true [busy, seen] -> work_or_rest",
                        "P_rest_false [~busy] -> work_or_rest");
    }

    @Test
    void after_a_choice_is_taken_from_the_place_of_the_choice() {
        final class Choice extends Steps {
            @Override
            void p() {
                either(() -> step("read"), () -> step("write", busy.set(true)));
            }
        }

        assertThat(Lowering.lower(new Choice().build()).process("p").actions())
                .extracting(
                        Action::name,
                        action -> action.place().name(),
                        action -> action.step().name())
                .containsExactly(tuple("P_read", "read_or_write", "read"), tuple("P_write", "read_or_write", "write"));
    }

    @Test
    void of_a_process_that_runs_while_a_condition_holds_waits_for_it_on_every_way() {
        final class Preempted extends Steps {
            {
                p.runsWhile(not(busy));
            }

            @Override
            void p() {
                step("work", await(seen), count.inc());
                either(
                        () -> with_("i", between(1, 2), i -> step("set", count.set(i))),
                        () -> if_("look", seen, () -> also(count.dec())).else_(() -> also(count.inc())));
                either("name", way("one"), way("other", count.inc()));
            }
        }

        assertThat(Steps.actions(new Preempted())).hasSize(6).allMatch(action -> action.contains("~busy"));
    }

    @Test
    void that_begins_a_way_of_a_choice_spins_if_it_says_so() {
        final class Spins extends Steps {
            @Override
            void p() {
                loop(() -> either(
                        () -> if_("look", busy, () -> also(count.inc())).spins(),
                        () -> if_("see", seen, () -> also(count.inc()))));
            }
        }

        assertThat(Steps.actions(new Spins()))
                .containsExactly(
                        "P_look_true [busy, count + 1 <= 9] count := count + 1 -> look_or_see",
                        "P_look_false [~busy] -> look_or_see",
                        "P_see_true [seen, count + 1 <= 9] count := count + 1 -> look_or_see");
    }

    @Test
    void says_in_C_what_happens_on_the_way_of_the_branch_and_on_the_other() {
        final class Texts extends Steps {
            @Override
            void p() {
                if_(not(lock.trylock()), () -> {
                            also(count.inc());
                            return_();
                        })
                        .else_(() -> also(seen.set(true)));
                if_("check", not(busy), () -> also(count.set(1)))
                        .c("if (!busy)")
                        .else_(() -> also(count.dec()));
            }
        }

        assertThat(Lowering.lower(new Texts().build()).process("p").actions())
                .extracting(action -> action.name() + ": " + String.join(" | ", action.c()))
                .containsExactly(
                        "P_mutex_trylock_locked: if (!mutex_trylock(&lock)) | otherwise: seen = true;",
                        "P_mutex_trylock_busy: if (!mutex_trylock(&lock)) count++;",
                        "P_check_true: if (!busy) count = 1;",
                        "P_check_false: if (!busy) | otherwise: count--;");
    }
}
