package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** The waiter looks before the other one writes and sleeps after it was woken, with nothing to note in between. */
final class LastLook extends ProtocolSource {
    final Bool done = bool("done", false);
    final Bool asleep = bool("asleep", true);
    final Int counted = integer("counted", 0, 4, 0);
    final Process waiter = process("waiter", this::waiter);
    final Process waker = process("waker", this::waker);

    LastLook() {
        super("A last look that comes too early.");
    }

    void waiter() {
        step("count_start", counted.inc()).c("stats->started++;");
        step("count_again", counted.inc()).c("stats->again++;");
        if_("look", not(done), () -> {
                    step("count_wait", counted.inc()).c("stats->waited++;");
                    step("count_more", counted.inc()).c("stats->more++;");
                    step("sleep", await(not(asleep))).c("schedule();");
                })
                .c("if (!READ_ONCE(done))");
    }

    void waker() {
        step("finish", done.set(true)).c("WRITE_ONCE(done, true);");
        step("asleep_again", asleep.set(true)).c("set_current_state(TASK_UNINTERRUPTIBLE);");
    }

    @Override
    protected void properties() {
        eventually("Wakes", waiter.ended(), "the waiter goes on");
    }
}
