package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A bell that rings once: two states, all in order. */
final class Bell extends ProtocolSource {
    final Bool rung = bool("rung", false);
    final Process bell = process("bell", this::bell);

    Bell() {
        super("A bell that rings once.");
    }

    void bell() {
        step("ring", rung.set(true));
    }

    @Override
    protected void properties() {
        always("RungAtTheEnd", bell.ended().implies(rung), "it does not end without a sound");
        eventually("Rings", rung, "it rings");
        reachable("CanRing", rung, "it may ring");
    }
}
