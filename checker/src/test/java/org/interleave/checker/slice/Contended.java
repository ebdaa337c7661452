package org.interleave.checker.slice;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** The second task can only go on when the first has released the lock. */
final class Contended extends ProtocolSource {
    final Mutex lock = new Mutex(this, "lock");
    final Bool prepared = bool("prepared", false);
    final Bool late = bool("late", false);
    final Process first = process("first", this::first);
    final Process second = process("second", this::second);

    Contended() {
        super("A lock is handed over.");
    }

    void first() {
        step(lock.lock());
        step("prepare", prepared.set(true)).c("prepare();");
        step(lock.unlock());
    }

    void second() {
        step("wait_event", await(prepared)).c("wait_event(wq, prepared);");
        step("enter").c("enter();");
        step("look_around").c("look_around();");
        step(lock.lock());
        step("finish", late.set(true)).c("finish();");
        step(lock.unlock());
    }

    @Override
    protected void properties() {
        never("NeverLate", late, "the second task never comes to its end");
    }
}
