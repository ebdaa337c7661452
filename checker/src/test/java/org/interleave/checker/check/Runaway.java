package org.interleave.checker.check;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Counts for ever, and beyond its range. */
final class Runaway extends ProtocolSource {
    final Process task = process("task", this::task);
    final Int count = task.integer("count", 0, 2, 0);

    Runaway() {
        super("A counter that nobody stops.");
    }

    void task() {
        loop(() -> step("count_up", count.inc()));
    }

    @Override
    protected void properties() {
        never("NeverTen", count.is(10), "the count stays small");
        eventually("Ends", count.is(1), "the count comes to one");
    }
}
