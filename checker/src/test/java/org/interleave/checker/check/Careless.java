package org.interleave.checker.check;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;

/** Releases a lock it does not hold, ends holding another, and counts beyond a range. */
final class Careless extends ProtocolSource {
    final Mutex lock = new Mutex(this, "lock");
    final RwSem sem = new RwSem(this, "sem", "sem");
    final Process task = process("task", this::task);
    final Int count = task.integer("count", 0, 2, 0);

    Careless() {
        super("A careless task.");
    }

    void task() {
        step(lock.unlock());
        step(sem.downRead());
        while_(count.lt(3), () -> step("count_up", count.inc()));
    }

    @Override
    protected void properties() {
        always("CountIsSmall", count.le(1), "the count stays small");
    }
}
