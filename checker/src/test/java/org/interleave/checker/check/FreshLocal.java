package org.interleave.checker.check;

import org.interleave.dsl.Bool;
import org.interleave.dsl.C;
import org.interleave.dsl.Int;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A function whose local is new at each call, and decides at once. */
final class FreshLocal extends ProtocolSource {
    final Process task = process("task", this::task);
    final Int rounds = task.integer("rounds", 0, 2, 0);

    FreshLocal() {
        super("A local that is new at each call.");
    }

    void task() {
        while_(rounds.lt(2), () -> once());
    }

    @C("lib/once.c")
    void once() {
        Bool first = local("first", true);
        if_("look", first, () -> step("use", first.set(false), rounds.inc()));
    }

    @Override
    protected void properties() {
        never("NeverTwice", rounds.is(2), "the function is called once only");
    }
}
