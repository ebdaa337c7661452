package org.interleave.checker.check;

import org.interleave.dsl.Array;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Int;
import org.interleave.dsl.Num;
import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** Numbers that take more than 32 bits together, and names that mean something to Java. */
final class Nibbles extends ProtocolSource {
    final Process yield = process("yield", this::yield);
    final Array<Num, Int> nibbles = array("nibbles", range(1, 10), range(0, 15), 0);

    Nibbles() {
        super("Ten numbers of four bits.");
    }

    void yield() {
        step("fill", nibbles.setEach((key, one) -> one.set(ifElse(key.is(1), Num.of(0), Num.of(15)))));
    }

    @Override
    protected void properties() {
        Cond first = nibbles.of(Num.of(1)).is(0);
        always("FirstStaysZero", first, "nobody writes another number to it");
        reachable("LastIsFull", nibbles.of(Num.of(10)).is(15), "the last is filled");
    }
}
