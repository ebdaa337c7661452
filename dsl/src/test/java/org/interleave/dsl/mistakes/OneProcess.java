package org.interleave.dsl.mistakes;

import org.interleave.dsl.Process;
import org.interleave.dsl.ProtocolSource;

/** A protocol of one process, for tests that are about its statements. */
abstract class OneProcess extends ProtocolSource {
    final Process p = process("p", this::p);

    OneProcess() {
        super("one process");
    }

    abstract void p();

    @Override
    protected void properties() {
        noDeadlock("there is always something to do");
    }
}
