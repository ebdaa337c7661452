package org.interleave.benchmark.inner;

import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Successors;

/** A protocol without meaning: state n is followed by 2n and 2n + 1. */
final class Tree implements CompiledProtocol {
    static final int NODES = (1 << 20) - 1;

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(Successors out) {
        out.add(1, -1);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        long node = states[at];
        if (2 * node <= NODES) {
            out.add(2 * node, 0);
            out.add(2 * node + 1, 1);
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
        return 2 * states[at] > NODES;
    }

    @Override
    public long met(int block, int action) {
        return 0;
    }
}
