package org.interleave.dsl.flow;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A protocol of one task, for tests of its flow. */
abstract class Task extends ProtocolSource {
    final Bool busy = bool("busy", false);
    final Process task = process("task", this::run);

    Task() {
        super("a task");
    }

    abstract void run();

    @Override
    protected void properties() {
        noDeadlock("the task goes on");
    }
}
