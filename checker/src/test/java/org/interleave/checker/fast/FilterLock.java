package org.interleave.checker.fast;

import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Successors;

/**
 * Peterson's filter lock, compiled by hand. Each process has 6 bits: where it is, and its level; then each level has 3
 * bits for who came there last. Invariant 0: no two processes in the critical section.
 */
public final class FilterLock implements CompiledProtocol {
    private static final int CLIMBS = 0;
    private static final int SAYS_SO = 1;
    private static final int WAITS = 2;
    private static final int CRITICAL = 3;
    private static final int WISHES = 4;

    private final int processes;

    public FilterLock(int processes) {
        this.processes = processes;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(Successors out) {
        long state = 0;
        for (int process = 0; process < processes; process++) {
            state = with(state, process, WISHES, 0);
        }
        out.add(state, -1);
    }

    private static int place(long state, int process) {
        return (int) (state >>> (6 * process)) & 7;
    }

    private static int level(long state, int process) {
        return (int) (state >>> (6 * process + 3)) & 7;
    }

    private static long with(long state, int process, int place, int level) {
        return state & ~(63L << (6 * process)) | (long) (place | level << 3) << (6 * process);
    }

    private int shiftOfVictim(int level) {
        return 6 * processes + 3 * (level - 1);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        long state = states[at];
        for (int process = 0; process < processes; process++) {
            int level = level(state, process);
            switch (place(state, process)) {
                case WISHES -> out.add(with(state, process, CLIMBS, 0), process);
                case CLIMBS -> out.add(with(state, process, SAYS_SO, level + 1), process);
                case SAYS_SO -> {
                    int shift = shiftOfVictim(level);
                    long said = state & ~(7L << shift) | (long) process << shift;
                    out.add(with(said, process, WAITS, level), process);
                }
                case WAITS -> {
                    if (mayPass(state, process, level)) {
                        boolean isLast = level == processes - 1;
                        out.add(with(state, process, isLast ? CRITICAL : CLIMBS, level), process);
                    }
                }
                default -> out.add(with(state, process, WISHES, 0), process);
            }
        }
    }

    private boolean mayPass(long state, int process, int level) {
        if (((state >>> shiftOfVictim(level)) & 7) != process) {
            return true;
        }
        for (int other = 0; other < processes; other++) {
            if (other != process && level(state, other) >= level) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long brokenInvariants(int block, long[] states, int at) {
        int inside = 0;
        for (int process = 0; process < processes; process++) {
            inside += place(states[at], process) == CRITICAL ? 1 : 0;
        }
        return inside > 1 ? 1 : 0;
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        return 0;
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        return place(states[at], number) == CRITICAL;
    }

    @Override
    public boolean ended(long[] states, int at) {
        return false;
    }

    @Override
    public long enabled(int block, long[] states, int at) {
        long enabled = 0;
        for (int process = 0; process < processes; process++) {
            boolean waits =
                    place(states[at], process) == WAITS && !mayPass(states[at], process, level(states[at], process));
            enabled |= waits ? 0 : 1L << process;
        }
        return enabled;
    }

    @Override
    public long met(int block, int action) {
        return 1L << action;
    }
}
