package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Two processes share lines, which only one of them ever takes. */
final class SharedLine extends ProtocolSource {
    private final boolean excused;
    final Bool owned = bool("owned", true);
    final Process owner = process("owner", this::owner);
    final Process guest = process("guest", this::guest);

    SharedLine(boolean excused) {
        super("Two who share a function.");
        this.excused = excused;
    }

    void owner() {
        release(true);
    }

    void guest() {
        release(false);
    }

    @C("lib/share.c")
    void release(boolean owns) {
        if_("is_owner", owns ? owned : not(owned).and(owned), () -> {
            if (excused) {
                step("free").neverFires(guest, "it owns nothing");
            } else {
                step("free");
            }
        });
        if (!excused) {
            step("end").neverFires("nobody ends");
        }
    }

    @Override
    protected void properties() {
        noDeadlock("both come to their end");
    }
}
