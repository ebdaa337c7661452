package org.interleave.checker.check;

import static org.interleave.checker.assertion.ProtocolAssertions.assertThat;
import static org.interleave.checker.check.Tied.check;

import java.util.function.Function;
import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Numbered;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.SetOf;
import org.interleave.dsl.SetVar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bakery's rule without its races: who has the least ticket is next. */
@Tag("tlc")
class SetsTest {
    private static final class Turns extends ProtocolSource {
        final Numbered customer = numbered("customer", 1, 3, this::customer);
        final Array<Num, Int> ticket = array("ticket", customer, range(0, 3), 0);
        final SetVar<Num> served = set("served", range(1, 3));

        Turns() {
            super("Customers draw tickets, and the least one is next.");
        }

        /** Who has a ticket. */
        private Num next() {
            return least(all(customer).where(c -> ticket.of(c).gt(0)).map(range(1, 3), c -> ticket.of(c)));
        }

        void customer() {
            Num self = customer.self();
            step(
                    "draw",
                    ticket.of(self)
                            .set(greatest(all(customer).map(range(0, 3), c -> ticket.of(c)))
                                    .plus(1)));
            step("wait", await(let("mine", ticket.of(self), mine -> mine.gt(0).and(mine.is(next())))));
            step("leave", ticket.of(self).set(0), served.add(self));
        }

        @Override
        protected void properties() {
            always("Fair", customer.ended().implies(sum(served, c -> c).is(6)), "all are served");
            SetOf<Num> waiting =
                    define("Waiting", all(customer).where(c -> ticket.of(c).gt(0)), "who has a ticket");
            Function<Num, Cond> first = define(
                    "First",
                    customer,
                    "c",
                    c -> waiting.contains(c)
                            .and(forAll(waiting, other -> ticket.of(c).le(ticket.of(other)))),
                    "nobody who waits has a smaller ticket");
            Num waiters = define("Waiters", waiting.size(), "how many wait");
            always("OneIsFirst", waiters.gt(0).is(exists(customer, first)), "somebody is first if anybody waits");
            never("TwoAreFirst", count(customer, first).gt(1), "only one is first");
            forEvery(customer, c -> leadsTo("FirstLeaves", first.apply(c), served.contains(c), "the first is served"));
            always("Few", sum(customer, c -> ticket.of(c)).le(6), "no ticket is drawn twice");
        }
    }

    @Test
    void are_asked_for_what_is_least_and_what_comes_to_a_sum() {
        assertThat(check(new Turns()))
                .holds("TypeOK", "Fair", "OneIsFirst", "TwoAreFirst", "FirstLeaves", "Few", "NoDeadlock");
    }
}
