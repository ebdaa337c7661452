package org.interleave.emitted;

import static org.interleave.generator.compiled.PartialOperations.*;

import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.Successors;

/**
 * Mutual exclusion for two processes.
 *
 * <p>Generated. A state is {@code s0}, {@code s1} and so on; {@code n0} is the next one.
 */
public final class Peterson implements CompiledProtocol {
    /**
     * turn: 1 bit of s0 from here on
     */
    private static final int TURN = 0;

    /**
     * flag: 2 bits of s0 from here on
     */
    private static final int FLAG = 1;

    /**
     * proc: 6 bits of s0 from here on
     */
    private static final int PROC = 3;

    private static final int AT_PROC_REST = 0;

    /**
     * Proc_rest of the first member
     */
    private static final int ACTION_PROC_REST = 0;

    private static final int AT_PROC_SET_FLAG = 1;

    /**
     * Proc_set_flag of the first member
     */
    private static final int ACTION_PROC_SET_FLAG = 2;

    private static final int AT_PROC_SET_TURN = 2;

    /**
     * Proc_set_turn of the first member
     */
    private static final int ACTION_PROC_SET_TURN = 4;

    private static final int AT_PROC_WAIT = 3;

    /**
     * Proc_wait of the first member
     */
    private static final int ACTION_PROC_WAIT = 6;

    private static final int AT_PROC_CRITICAL = 4;

    /**
     * Proc_critical of the first member
     */
    private static final int ACTION_PROC_CRITICAL = 8;

    private static final int AT_PROC_CLEAR_FLAG = 5;

    /**
     * Proc_clear_flag of the first member
     */
    private static final int ACTION_PROC_CLEAR_FLAG = 10;

    /**
     * for each action, which fairness conditions it meets
     */
    private static final long[] MET = {0L, 0L, 1L, 2L, 1L, 2L, 1L, 2L, 1L, 2L, 1L, 2L};

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void initialStates(Successors out) {
        long s0 = 0;
        s0 = put(s0, TURN, 1, 0);
        for (long self = 1; self <= 2; self++) {
            s0 = put(s0, PROC + (self - 1) * 3, 7, AT_PROC_REST);
        }
        s0 = put(s0, FLAG, 3, function());
        add(out, -1, s0);
    }

    @Override
    public void successors(long[] states, int at, Successors out) {
        long s0 = states[at];
        Proc(s0, out);
    }

    @Override
    public long brokenInvariants(int block, long[] states, int at) {
        long s0 = states[at];
        long broken = 0;
        switch (block) {
            default -> {
            }
        }
        return broken;
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        long s0 = from[fromAt];
        long t0 = to[toAt];
        if (s0 == t0) {
            return 0;
        }
        long broken = 0;
        switch (block) {
            default -> {
            }
        }
        return broken;
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        long s0 = states[at];
        switch (number) {
            case 0: return StarvationFree_premise(s0);
            case 1: return StarvationFree_conclusion(s0);
            case 2: return StarvationFree_premise_2(s0);
            case 3: return StarvationFree_conclusion_2(s0);
            case 4: return StarvationFree_supposed(s0);
            case 5: return OnceAtMost_waits(s0);
            case 6: return OnceAtMost_goes_first(s0);
            case 7: return OnceAtMost_waits_2(s0);
            case 8: return OnceAtMost_goes_first_2(s0);
            case 9: return OnceAtMost_supposed(s0);
            case 10: return proc_ended(s0);
            case 11: return proc_ended(s0);
        }
        throw new IllegalArgumentException("there is no predicate " + number);
    }

    @Override
    public boolean ended(long[] states, int at) {
        long s0 = states[at];
        return false;
    }

    @Override
    public long met(int block, int action) {
        switch (block) {
            case 0: return MET[action];
            default: return 0;
        }
    }

    private static long function() {
        long function = 0;
        for (long self = 1; self <= 2; self++) {
            function |= 0;
        }
        return function;
    }

    /**
     * rest
     */
    private static void Proc_rest(long s0, long self, Successors out) {
        long n0 = s0;
        n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_SET_FLAG);
        add(out, (int) (ACTION_PROC_REST + (self - 1)), n0);
    }

    /**
     * set_flag
     */
    private static void Proc_set_flag(long s0, long self, Successors out) {
        long n0 = s0;
        n0 = put(n0, FLAG + (self - 1), 1, 1);
        n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_SET_TURN);
        add(out, (int) (ACTION_PROC_SET_FLAG + (self - 1)), n0);
    }

    private static long Other(long i) {
        return i == 1 ? 2 : 1;
    }

    /**
     * set_turn
     */
    private static void Proc_set_turn(long s0, long self, Successors out) {
        long n0 = s0;
        n0 = put(n0, TURN, 1, Other(self) - 1);
        n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_WAIT);
        add(out, (int) (ACTION_PROC_SET_TURN + (self - 1)), n0);
    }

    private static long turn(long s0) {
        return (s0 >>> TURN & 1) + 1;
    }

    /**
     * wait
     */
    private static void Proc_wait(long s0, long self, Successors out) {
        if (!((s0 >>> FLAG + (Other(self) - 1) & 1) != 0) || turn(s0) == self) {
            long n0 = s0;
            n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_CRITICAL);
            for (long way = (!((s0 >>> FLAG + (Other(self) - 1) & 1) != 0) ? 1 : 0) + (turn(s0) == self ? 1 : 0); way > 0; way--) {
                add(out, (int) (ACTION_PROC_WAIT + (self - 1)), n0);
            }
        }
    }

    /**
     * critical
     */
    private static void Proc_critical(long s0, long self, Successors out) {
        long n0 = s0;
        n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_CLEAR_FLAG);
        add(out, (int) (ACTION_PROC_CRITICAL + (self - 1)), n0);
    }

    /**
     * clear_flag
     */
    private static void Proc_clear_flag(long s0, long self, Successors out) {
        long n0 = s0;
        n0 = put(n0, FLAG + (self - 1), 1, 0);
        n0 = put(n0, PROC + (self - 1) * 3, 7, AT_PROC_REST);
        add(out, (int) (ACTION_PROC_CLEAR_FLAG + (self - 1)), n0);
    }

    private static void Proc(long s0, Successors out) {
        for (long self = 1; self <= 2; self++) {
            switch ((int) (s0 >>> PROC + (self - 1) * 3 & 7)) {
                case AT_PROC_REST -> {
                    Proc_rest(s0, self, out);
                }
                case AT_PROC_SET_FLAG -> {
                    Proc_set_flag(s0, self, out);
                }
                case AT_PROC_SET_TURN -> {
                    Proc_set_turn(s0, self, out);
                }
                case AT_PROC_WAIT -> {
                    Proc_wait(s0, self, out);
                }
                case AT_PROC_CRITICAL -> {
                    Proc_critical(s0, self, out);
                }
                case AT_PROC_CLEAR_FLAG -> {
                    Proc_clear_flag(s0, self, out);
                }
                default -> {
                }
            }
        }
    }

    private static boolean StarvationFree_premise(long s0) {
        return (s0 >>> PROC & 7) == AT_PROC_SET_FLAG;
    }

    private static boolean StarvationFree_conclusion(long s0) {
        return (s0 >>> PROC & 7) == AT_PROC_CRITICAL;
    }

    private static boolean StarvationFree_premise_2(long s0) {
        return (s0 >>> PROC + 3 & 7) == AT_PROC_SET_FLAG;
    }

    private static boolean StarvationFree_conclusion_2(long s0) {
        return (s0 >>> PROC + 3 & 7) == AT_PROC_CRITICAL;
    }

    private static boolean exists(long s0) {
        for (long i = 1; i <= 2; i++) {
            if ((s0 >>> PROC + (i - 1) * 3 & 7) == AT_PROC_SET_FLAG) {
                return true;
            }
        }
        return false;
    }

    private static boolean StarvationFree_supposed(long s0) {
        return exists(s0);
    }

    private static boolean OnceAtMost_waits(long s0) {
        return (s0 >>> PROC & 7) == AT_PROC_WAIT;
    }

    private static boolean OnceAtMost_goes_first(long s0) {
        return (s0 >>> PROC & 7) == AT_PROC_CRITICAL;
    }

    private static boolean OnceAtMost_waits_2(long s0) {
        return (s0 >>> PROC + 3 & 7) == AT_PROC_WAIT;
    }

    private static boolean OnceAtMost_goes_first_2(long s0) {
        return (s0 >>> PROC + 3 & 7) == AT_PROC_CRITICAL;
    }

    private static boolean exists_2(long s0, long i) {
        for (long j = 1; j <= 2; j++) {
            if (i != j && (s0 >>> PROC + (i - 1) * 3 & 7) == AT_PROC_WAIT && (s0 >>> PROC + (j - 1) * 3 & 7) == AT_PROC_CRITICAL) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists_3(long s0) {
        for (long i = 1; i <= 2; i++) {
            if (exists_2(s0, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean OnceAtMost_supposed(long s0) {
        return exists_3(s0);
    }

    private static boolean proc_ended(long s0) {
        return false;
    }

    private static long put(long word, long shift, long mask, long bits) {
        return word & ~(mask << shift) | bits << shift;
    }

    private static void add(Successors out, int action, long n0) {
        out.add(n0, action);
    }
}
