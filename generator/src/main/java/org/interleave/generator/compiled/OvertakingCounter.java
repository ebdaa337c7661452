package org.interleave.generator.compiled;

/**
 * A compiled protocol together with counters of who overtakes whom: behind the longs of a state there is one for each
 * pair of members. The counters go one beyond what is allowed and no further. It has all that the protocol has, and one
 * predicate more.
 */
public final class OvertakingCounter extends ForwardingProtocol {
    /** Number of the predicate that somebody is overtaken too often. */
    public static final int OVERTAKEN = -1;

    private final CompiledProtocol protocol;
    private final Overtaking overtaking;
    private final int members;

    /**
     * Watches a protocol.
     *
     * @param protocol the protocol
     * @param overtaking what to count, by its predicates
     */
    public OvertakingCounter(CompiledProtocol protocol, Overtaking overtaking) {
        super(protocol);
        this.protocol = protocol;
        this.overtaking = overtaking;
        this.members = overtaking.waits().size();
    }

    @Override
    public int words() {
        return protocol.words() + members * members;
    }

    @Override
    public void initialStates(Successors out) {
        Successors first = new Successors(protocol.words());
        protocol.initialStates(first);
        first.refused().forEach(out::refuse);
        for (int i = 0; i < first.count(); i++) {
            int to = add(first, i, out);
            for (int pair = 0; pair < members * members; pair++) {
                out.states()[to + protocol.words() + pair] = 0;
            }
        }
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        Successors after = new Successors(protocol.words());
        protocol.successors(states, at, after);
        after.refused().forEach(out::refuse);
        for (int i = 0; i < after.misuses(); i++) {
            out.misuse(after.misuseAt(i));
        }
        for (int i = 0; i < after.count(); i++) {
            int to = add(after, i, out);
            count(states, at, out.states(), to);
        }
    }

    private int add(Successors from, int number, Successors out) {
        int to = out.reserve(from.action(number));
        System.arraycopy(from.states(), number * protocol.words(), out.states(), to, protocol.words());
        return to;
    }

    /** Counts one more for each that goes first while another waits, before the step and after it. */
    private void count(long[] from, int fromAt, long[] to, int toAt) {
        for (int waiter = 0; waiter < members; waiter++) {
            boolean waits = protocol.predicate(overtaking.waits().get(waiter), from, fromAt);
            boolean stillWaits = protocol.predicate(overtaking.waits().get(waiter), to, toAt);
            for (int other = 0; other < members; other++) {
                int pair = protocol.words() + waiter * members + other;
                int goesFirst = overtaking.goesFirst().get(other);
                boolean overtakes = waiter != other
                        && waits
                        && !protocol.predicate(goesFirst, from, fromAt)
                        && protocol.predicate(goesFirst, to, toAt);
                long counted = from[fromAt + pair] + (overtakes ? 1 : 0);
                to[toAt + pair] = stillWaits ? Math.min(counted, overtaking.bound() + 1L) : 0;
            }
        }
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        return number == OVERTAKEN ? isOvertaken(states, at) : protocol.predicate(number, states, at);
    }

    private boolean isOvertaken(long[] states, int at) {
        for (int pair = 0; pair < members * members; pair++) {
            if (states[at + protocol.words() + pair] > overtaking.bound()) {
                return true;
            }
        }
        return false;
    }
}
