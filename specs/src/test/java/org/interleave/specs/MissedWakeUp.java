package org.interleave.specs;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

final class MissedWakeUp extends ProtocolSource {
    final Bool done = bool("done", false);
    final Bool asleep = bool("asleep", false);
    final Process waiter = process("waiter", this::wait_for_it);
    final Process worker = process("worker", this::finish);

    MissedWakeUp() {
        super("A task sleeps until another one is done.");
    }

    @C("wait.c")
    void wait_for_it() {
        if_("look", done, () -> return_()).c("if (done)");
        step("prepare", asleep.set(true)).c("set_current_state(TASK_UNINTERRUPTIBLE);");
        step("schedule", await(not(asleep))).c("schedule();");
    }

    @C("wait.c")
    void finish() {
        step("set_done", done.set(true)).c("done = true;");
        step("wake_up", asleep.set(false)).c("wake_up_process(waiter);");
    }

    @Override
    protected void properties() {
        eventually("WaiterWakes", waiter.ended(), "a task that waits for work that gets done goes on");
    }
}
