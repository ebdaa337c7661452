package org.interleave.specs;

import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

final class TlaCounter extends ProtocolSource {
    final Int n = integer("n", 0, 100, 0);
    final Process counter = process("counter", this::counter);

    TlaCounter() {
        super("A counter counts, and a search follows it so far.");
    }

    void counter() {
        loop(() -> step("count", n.inc()));
    }

    @Override
    protected void properties() {
        constraint("Small", n.le(3), "four numbers show what there is to see");
        never("Five", n.is(5), "nobody counts to five");
    }
}
