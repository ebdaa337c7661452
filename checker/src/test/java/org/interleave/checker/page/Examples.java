package org.interleave.checker.page;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** Protocols with what the page has to show. */
final class Examples {
    private Examples() {}

    /** Two processes that take two locks, each in its own order. */
    static final class TwoLocks extends ProtocolSource {
        private final Mutex first = new Mutex(this, "first");
        private final Mutex second = new Mutex(this, "second");

        TwoLocks() {
            super("Two locks in two orders.");
            process("forward", () -> both(first, second));
            process("backward", () -> both(second, first));
        }

        private void both(Mutex one, Mutex other) {
            step("lock_one", one.lock());
            step("lock_other", other.lock());
            step("unlock_other", other.unlock());
            step("unlock_one", one.unlock());
        }

        @Override
        protected void properties() {
            noDeadlock("both come to their end");
        }
    }

    /** Polls for ever for what somebody else need not do. Its steps have no C text. */
    static final class Poller extends ProtocolSource {
        private final Bool done = bool("done", false);
        private final Process worker = process("worker", this::worker);

        Poller() {
            super("A process that polls.");
            process("poller", this::poller);
        }

        private void worker() {
            step("begin");
            step("finish", done.set(true)).mayBlockForever();
        }

        private void poller() {
            loop(() -> {
                if_("look", done, () -> step("use", done.set(false)));
                step("rest");
            });
        }

        @Override
        protected void properties() {
            eventually("Finished", worker.ended(), "what is begun is finished");
        }
    }

    /** More processes than columns fit beside each other, with choices and with long C text. */
    static final class Crowd extends ProtocolSource {
        private final Int sum = integer("sum", 0, 9, 0);

        Crowd() {
            super("A crowd.");
            process("the_first_one_of_the_crowd", () -> add("one", "sum = 1;"));
            process("second", () -> add("two", ""));
            process(
                    "third",
                    () -> add(
                            "three",
                            "add_to_the_sum_of_all_things_that_there_are(&sum, &sums, GFP_KERNEL | __GFP_NOFAIL, 3);"));
            process("fourth", () -> add("four", "add(&sum);"));
        }

        private void add(String name, String c) {
            with_("more", range(1, 2), more -> {
                var step = step(name, sum.set(sum.plus(more)));
                if (!c.isEmpty()) {
                    step.c(c);
                }
            });
        }

        @Override
        protected void properties() {
            never("NotSeven", sum.is(7), "seven is too much");
        }
    }

    /** More states than the page holds. */
    static final class Large extends ProtocolSource {
        private final Int left = integer("left", 0, 120, 0);
        private final Int right = integer("right", 0, 120, 0);

        Large() {
            super("Two counters.");
            process("one", () -> count(left));
            process("other", () -> count(right));
        }

        private void count(Int counter) {
            loop(() -> step("count", counter.set(counter.plus(1).mod(121))));
        }

        @Override
        protected void properties() {
            never("NeverTwo", left.is(2), "two is too much");
        }
    }
}
