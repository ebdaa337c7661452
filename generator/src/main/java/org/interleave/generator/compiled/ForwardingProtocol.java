package org.interleave.generator.compiled;

/** A compiled protocol that asks another one everything; what extends it changes some of that. */
public abstract class ForwardingProtocol implements CompiledProtocol {
    private final CompiledProtocol protocol;

    /**
     * Forwards to a protocol.
     *
     * @param protocol who is asked
     */
    protected ForwardingProtocol(CompiledProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public int words() {
        return protocol.words();
    }

    @Override
    public void initialStates(Successors out) {
        protocol.initialStates(out);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        protocol.successors(states, at, out);
    }

    @Override
    public long brokenInvariants(int block, long[] states, int at) {
        return protocol.brokenInvariants(block, states, at);
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        return protocol.brokenSteps(block, from, fromAt, to, toAt);
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        return protocol.predicate(number, states, at);
    }

    @Override
    public boolean ended(long[] states, int at) {
        return protocol.ended(states, at);
    }

    @Override
    public long enabled(int block, long[] states, int at) {
        return protocol.enabled(block, states, at);
    }

    @Override
    public long met(int block, int action) {
        return protocol.met(block, action);
    }
}
