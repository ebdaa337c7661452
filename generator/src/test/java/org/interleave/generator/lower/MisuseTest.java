package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Bool;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule of use")
class MisuseTest {
    @Test
    void is_a_clause_for_each_step_that_could_break_it_and_for_the_end() {
        final class Uses extends Steps {
            @Override
            void p() {
                step(lock.lock());
                step(lock.unlock());
            }
        }

        assertThat(Steps.rules(new Uses()))
                .containsExactly("at mutex_lock => lock # p", "at mutex_unlock => lock = p", "ended => lock # p");
    }

    @Test
    void counts_only_where_the_step_comes_to_it() {
        final class Guarded extends Steps {
            @Override
            void p() {
                step("release", await(busy), lock.unlock());
                step("maybe", when(seen, lock.unlock()));
            }
        }

        assertThat(Steps.rules(new Guarded()))
                .containsExactly(
                        "at release & busy => lock = p", //
                        "at maybe & seen => lock = p",
                        "ended => lock # p");
    }

    @Test
    void that_two_ways_could_break_is_one_clause() {
        final class Ways extends Steps {
            @Override
            void p() {
                step(lock.lock());
                either("out", way("soon", lock.unlock()), way("late", lock.unlock()));
            }
        }

        assertThat(Steps.rules(new Ways()))
                .containsExactly("at mutex_lock => lock # p", "at out => lock = p", "ended => lock # p");
    }

    @Test
    void is_asked_at_the_places_of_its_own_expansion() {
        final class Expansions extends Steps {
            final Label release = label("release");

            @Override
            void p() {
                as_("one", () -> release(seen));
                as_("two", () -> release(busy));
            }

            private void release(Bool when) {
                step(release, when(when, lock.unlock()));
            }
        }

        assertThat(Steps.rules(new Expansions()))
                .containsExactly(
                        "at release_one & seen => lock = p", "at release_two & busy => lock = p", "ended => lock # p");
    }
}
