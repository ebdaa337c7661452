package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** One counts beyond its range, while the other stops both. */
final class OneTooMany extends ProtocolSource {
    final Process counter = process("counter", this::counter);
    final Process stopper = process("stopper", this::stopper);
    final Bool stopped = bool("stopped", false);
    final Int count = integer("count", 0, 1, 1);

    OneTooMany() {
        super("A counter that goes too far, unless it is stopped, and then nobody goes on.");
    }

    void counter() {
        step("count_up", await(not(stopped)), count.inc());
    }

    void stopper() {
        step("stop", stopped.set(true));
        step("start_again", await(count.is(0)));
    }

    @Override
    protected void properties() {
        noDeadlock("both end");
    }
}
