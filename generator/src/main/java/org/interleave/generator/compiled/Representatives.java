package org.interleave.generator.compiled;

import java.util.Arrays;
import java.util.List;

/**
 * A compiled protocol with fewer states: of those that differ only in which member of a symmetric family is which, one
 * stands for all. That is for what is asked of states; of steps it says nothing, since a step leads to a representative,
 * and not to the state it leads to. See Ip and Dill, "Better verification through symmetry", 1996.
 */
public final class Representatives extends ForwardingProtocol {
    private final List<Relabelling> relabellings;

    /**
     * A protocol with fewer states.
     *
     * @param protocol the protocol
     * @param layout where its variables are
     * @param families the names of the members of each symmetric family
     */
    public Representatives(CompiledProtocol protocol, StateLayout layout, List<List<String>> families) {
        super(protocol);
        this.relabellings = Relabelling.all(layout, families);
    }

    @Override
    public void initialStates(Successors out) {
        int before = out.count();
        super.initialStates(out);
        represent(out, before);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        int before = out.count();
        super.successors(states, at, out);
        represent(out, before);
    }

    /** Puts in the place of each state the smallest of those for which it stands. */
    private void represent(Successors out, int first) {
        int words = words();
        long[] other = new long[words];
        long[] states = out.states();
        long[] original = new long[words];
        for (int number = first; number < out.count(); number++) {
            int at = number * words;
            System.arraycopy(states, at, original, 0, words);
            for (Relabelling relabelling : relabellings) {
                relabelling.apply(original, 0, other);
                if (Arrays.compare(other, 0, words, states, at, at + words) < 0) {
                    System.arraycopy(other, 0, states, at, words);
                }
            }
        }
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        return 0;
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
