package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A step is taken, and a premise reached, of which its author says that they are not. */
final class Misjudged extends ProtocolSource {
    final Bool rung = bool("rung", false);
    final Process bell = process("bell", this::bell);

    Misjudged() {
        super("A bell that rings.");
    }

    void bell() {
        step("ring", rung.set(true)).neverFires("nobody is there");
    }

    @Override
    protected void properties() {
        leadsTo("BellEnds", rung, bell.ended(), "it does not ring for ever").vacuous("it never rings");
    }
}
