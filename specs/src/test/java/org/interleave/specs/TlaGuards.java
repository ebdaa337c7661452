package org.interleave.specs;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

final class TlaGuards extends ProtocolSource {
    final Bool hot = bool("hot", true);
    final Bool loud = bool("loud", true);
    final Process once = process("once", this::once);
    final Process twice = process("twice", this::twice);

    TlaGuards() {
        super("Each disjunct of a guard that holds is one more generated state.");
    }

    void once() {
        step("stop_once", await(not(not(hot).and(not(loud)))));
    }

    void twice() {
        Cond bad = hot.or(loud);
        step("stop_twice", await(bad));
    }

    @Override
    protected void properties() {
        eventually("BothStop", once.ended().and(twice.ended()), "both can stop at once");
    }
}
