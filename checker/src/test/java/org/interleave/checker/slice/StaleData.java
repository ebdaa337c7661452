package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** A writer says that its data is ready before it has filled it in; besides it counts, and takes a lock of its own. */
final class StaleData extends ProtocolSource {
    final Mutex statistics = new Mutex(this, "statistics");
    final Int started = integer("started", 0, 1, 0);
    final Bool ready = bool("ready", false);
    final Int data = integer("data", 0, 1, 0);
    final Bool seen_empty = bool("seen_empty", false);
    final Process writer = process("writer", this::writer);
    final Process reader = process("reader", this::reader);

    StaleData() {
        super("A writer is too early.");
    }

    void writer() {
        step(statistics.lock());
        step("count_start", started.set(1)).c("stats->started++;");
        step(statistics.unlock());
        step("publish", ready.set(true)).c("WRITE_ONCE(ready, true);");
        step("fill", data.set(1)).c("data = 1;");
    }

    void reader() {
        step("wait_event", await(ready)).c("wait_event(wq, READ_ONCE(ready));");
        if_("look", data.is(0), () -> step("use", seen_empty.set(true)).c("use(data);"))
                .c("if (data == 0)");
    }

    @Override
    protected void properties() {
        never("NoUseOfNothing", seen_empty, "nobody uses data that is not filled in");
        eventually("DataIsUsed", seen_empty, "somebody uses it at last");
    }
}
