package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Has a step that is never taken, a premise that is never reached, and something impossible. */
final class Idle extends ProtocolSource {
    final Bool rung = bool("rung", false);
    final Bool answered = bool("answered", false);
    final Process bell = process("bell", this::bell);

    Idle() {
        super("A bell that nobody rings.");
    }

    void bell() {
        if_("look", rung, () -> step("answer", answered.set(true)));
    }

    @Override
    protected void properties() {
        leadsTo("RingIsAnswered", rung, answered, "who rings is answered");
        reachable("SomebodyAnswers", answered, "the bell can be answered");
        reachable("NobodyAnswers", not(answered), "the bell can stay silent");
    }
}
