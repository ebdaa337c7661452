package org.interleave.checker.check;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;
import org.interleave.dsl.kernel.RwSem;

/** Releases a lock it does not hold, or ends holding another, or counts beyond a range. */
final class Careless extends ProtocolSource {
    final Mutex lock = new Mutex(this, "lock");
    final RwSem sem = new RwSem(this, "sem", "sem");
    final Process task = process("task", this::task);
    final Int count = task.integer("count", 0, 2, 0);

    Careless() {
        super("A careless task.");
    }

    void task() {
        either(() -> step(lock.unlock()), () -> step("go_on"));
        step(sem.downRead());
        loop(() -> either(() -> step("count_up", count.inc()), () -> {
            step("stop");
            return_();
        }));
    }

    @Override
    protected void properties() {
        always("CountIsSmall", count.le(1), "the count stays small");
    }
}
