package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** The wake-up comes before the one that it is for has said that it waits, and does nothing. */
final class WokenEarly extends ProtocolSource {
    final Bool waiting = bool("waiting", false);
    final Bool woken = bool("woken", false);
    final Int counted = integer("counted", 0, 4, 0);
    final Process waiter = process("waiter", this::waiter);
    final Process waker = process("waker", this::waker);

    WokenEarly() {
        super("A wake-up that comes too early.");
    }

    void waiter() {
        step("prepare", waiting.set(true)).c("prepare_to_wait(&wq, &wait);");
        step("sleep", await(woken)).c("schedule();");
    }

    void waker() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->tried++;");
        step("wake", when(waiting, woken.set(true))).c("wake_up(&wq);");
        step("count_end", counted.inc()).c("stats->woken++;");
        step("count_out", counted.inc()).c("stats->ended++;");
    }

    @Override
    protected void properties() {
        eventually("Wakes", waiter.ended(), "the waiter goes on");
    }
}
