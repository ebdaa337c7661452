package org.interleave.generator.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.dsl.Array;
import org.interleave.dsl.Bool;
import org.interleave.dsl.Fifo;
import org.interleave.dsl.Int;
import org.interleave.dsl.Kinds;
import org.interleave.dsl.Num;
import org.interleave.dsl.tree.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule that steps can break")
class MisuseTest {
    @Test
    void is_a_way_of_each_step_that_could_break_it_and_of_the_last_one() {
        final class Uses extends Steps {
            @Override
            void p() {
                step(lock.lock());
                step(lock.unlock());
            }
        }

        assertThat(Steps.cuts(new Uses()))
                .containsExactly("mutex_lock [lock = p] LockOk", "mutex_unlock [lock # p] LockOk");
    }

    @Test
    void of_the_end_is_broken_by_the_step_that_leads_there() {
        final class Forgets extends Steps {
            @Override
            void p() {
                step(lock.lock());
                step("return");
            }
        }

        assertThat(Steps.cuts(new Forgets()))
                .containsExactly("mutex_lock [lock = p] LockOk", "return [lock = p] LockOk");
        assertThat(Steps.actions(new Forgets()))
                .containsExactly("P_mutex_lock [lock = none] lock := p -> return", "P_return [lock # p] -> end");
    }

    @Test
    void counts_in_the_order_of_the_source() {
        final class Order extends Steps {
            @Override
            void p() {
                step("early", lock.unlock(), await(busy), count.inc());
                step("late", await(busy), lock.unlock());
            }
        }

        assertThat(Steps.cuts(new Order()))
                .containsExactly(
                        "early [lock # p] LockOk",
                        "early [lock = p, busy, count + 1 > 9] TypeOK",
                        "late [busy, lock # p] LockOk");
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

        assertThat(Steps.cuts(new Guarded()))
                .containsExactly(
                        "release [busy, lock # p] LockOk", //
                        "maybe [seen, lock # p] LockOk",
                        "maybe [~seen, lock = p] LockOk");
    }

    @Test
    void that_two_ways_could_break_is_one_of_each() {
        final class Ways extends Steps {
            @Override
            void p() {
                step(lock.lock());
                either("out", way("soon", lock.unlock()), way("late", lock.unlock()));
            }
        }

        assertThat(Steps.cuts(new Ways()))
                .containsExactly("mutex_lock [lock = p] LockOk", "out [lock # p] LockOk", "out [lock # p] LockOk");
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

        assertThat(Steps.cuts(new Expansions()))
                .containsExactly(
                        "release_one [seen, lock # p] LockOk",
                        "release_two [busy, lock # p] LockOk",
                        "release_two [~busy, lock = p] LockOk");
    }

    @Test
    void is_named_by_the_variable_that_the_source_asks() {
        final class Asks extends Steps {
            private final Fifo<Num> q = fifo("q", Kinds.range(0, 1), 2);
            private final Fifo<Num> r = fifo("r", Kinds.range(0, 1), 2);

            @Override
            void p() {
                step("copy", q.set(r), await(q.first().is(1)));
            }
        }

        assertThat(Steps.cuts(new Asks())).containsExactly("copy [r = TupleLiteral[elements=[]]] QOk");
    }

    @Test
    void stays_a_guard_where_another_has_no_value_without_it() {
        final class Refuted extends Steps {
            private final Fifo<Num> q = fifo("q", Kinds.range(0, 1), 2);

            @Override
            void p() {
                step("ask", await(q.first().is(1)), await(q.length().gt(2)));
            }
        }

        assertThat(Steps.actions(new Refuted()).get(0))
                .startsWith("P_ask [q # TupleLiteral[elements=[]], Call[function=HEAD, ");
    }

    @Test
    void is_left_by_an_element_of_an_array_that_is_not_written_over() {
        final class Writes extends Steps {
            private final Array<Num, Int> counts = array("counts", Kinds.range(1, 2), Kinds.range(0, 2), 0);

            @Override
            void p() {
                step("more", counts.of(Num.of(1)).inc());
            }
        }

        assertThat(Steps.cuts(new Writes()))
                .containsExactly(
                        "more [Element[function=Read[variable=counts], key=IntegerLiteral[value=1]] + 1 > 2] TypeOK");
    }
}
