package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** The second task has to wait, and what it does behind that may go one of two ways that come together again. */
final class HandedOver extends ProtocolSource {
    final Int counted = integer("counted", 0, 3, 0);
    final Bool ready = bool("ready", false);
    final Bool late = bool("late", false);
    final Process first = process("first", this::first);
    final Process second = process("second", this::second);
    final Bool even = second.bool("even", false);

    HandedOver() {
        super("A task waits for another.");
    }

    void first() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->waited++;");
        step("publish", ready.set(true)).c("WRITE_ONCE(ready, true);");
    }

    void second() {
        step("wait_event", await(ready), even.set(counted.is(2))).c("wait_event(wq, READ_ONCE(ready));");
        if_(even, () -> step("count_even", counted.set(0)).c("stats->even++;"));
        step("finish", late.set(true)).c("finish();");
    }

    @Override
    protected void properties() {
        never("NeverLate", late, "the second task never comes to its end");
    }
}
