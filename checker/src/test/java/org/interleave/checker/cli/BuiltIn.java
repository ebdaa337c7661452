package org.interleave.checker.cli;

import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.kernel.Mutex;

/** A protocol of which much is checked that its author does not ask for. */
final class BuiltIn {
    private BuiltIn() {}

    /** Two locks, one taken inside the other. */
    static final class TwoLocks extends ProtocolSource {
        final Mutex a = new Mutex(this, "a");
        final Mutex b = new Mutex(this, "b");

        TwoLocks() {
            super("Two locks.");
            process("task", () -> {
                step("lock_a", a.lock());
                step("lock_b", b.lock());
                step("unlock_b", b.unlock());
                step("unlock_a", a.unlock());
            });
        }

        @Override
        protected void properties() {}
    }
}
