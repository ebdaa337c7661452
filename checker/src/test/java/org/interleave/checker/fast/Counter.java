package org.interleave.checker.fast;

import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Successors;

/** Three numbers of 10 bits that count up one at a time and then begin anew: 2^30 states, more than a test waits for. */
final class Counter implements CompiledProtocol {
    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(Successors out) {
        out.add(0, -1);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        for (int number = 0; number < 3; number++) {
            long mask = 1023L << (10 * number);
            long state = states[at];
            out.add(state & ~mask | (state + (1L << (10 * number))) & mask, number);
        }
    }

    @Override
    public long brokenInvariants(int block, long[] states, int at) {
        return 0;
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        return 0;
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        return false;
    }

    @Override
    public boolean ended(long[] states, int at) {
        return false;
    }

    @Override
    public long enabled(int block, long[] states, int at) {
        return 0;
    }

    @Override
    public long met(int block, int action) {
        return 0;
    }
}
