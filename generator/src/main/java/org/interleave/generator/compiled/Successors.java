package org.interleave.generator.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a compiled protocol puts the states that follow a state: a buffer that is used again and again, so that nothing
 * is allocated once it is large enough. One thread at a time.
 */
public final class Successors {
    private static final int FIRST_CAPACITY = 64;

    private final int words;
    private long[] states;
    private int[] actions;
    private final List<OutOfRangeException> refused = new ArrayList<>();
    private int count;
    private int[] misuses = new int[4];
    private int misused;

    /**
     * An empty buffer.
     *
     * @param words how many longs a state has, at least 1
     */
    public Successors(int words) {
        this.words = words;
        this.states = new long[FIRST_CAPACITY * words];
        this.actions = new int[FIRST_CAPACITY];
    }

    /** Forgets all states, what was refused, and what breaks rules. */
    public void clear() {
        count = 0;
        misused = 0;
        refused.clear();
    }

    /**
     * Notes that a step can be taken that breaks a rule. Nothing follows it.
     *
     * @param number the number of that way of the step
     */
    public void misuse(int number) {
        if (misused == misuses.length) {
            misuses = Arrays.copyOf(misuses, 2 * misused);
        }
        misuses[misused++] = number;
    }

    /** {@return how many ways there are that break a rule} */
    public int misuses() {
        return misused;
    }

    /**
     * A way that breaks a rule.
     *
     * @param index which of them, from 0
     * @return its number
     */
    public int misuseAt(int index) {
        return misuses[index];
    }

    /**
     * Forgets the states that were added last.
     *
     * @param count how many states are left, at most as many as there are
     */
    public void truncate(int count) {
        this.count = Math.min(count, this.count);
    }

    /**
     * Notes that a successor has no packed form. The others of the same state can be added all the same.
     *
     * @param why what is wrong with it
     */
    public void refuse(OutOfRangeException why) {
        refused.add(why);
    }

    /** {@return what is wrong with the successors that have no packed form, in the order in which they came} */
    public List<OutOfRangeException> refused() {
        return refused;
    }

    /**
     * Adds a state of one long.
     *
     * @param state the state
     * @param action the number of the action that leads to it; -1 for an initial state
     */
    public void add(long state, int action) {
        if (count == actions.length) {
            grow();
        }
        actions[count] = action;
        states[count++] = state;
    }

    /**
     * Makes room for a state, whose longs the caller then writes into {@link #states()} from the place returned.
     *
     * @param action the number of the action that leads to it; -1 for an initial state
     * @return where its first long belongs
     */
    public int reserve(int action) {
        if (count == actions.length) {
            grow();
        }
        actions[count] = action;
        return count++ * words;
    }

    private void grow() {
        actions = Arrays.copyOf(actions, 2 * count);
        states = Arrays.copyOf(states, 2 * count * words);
    }

    /** {@return how many states there are} */
    public int count() {
        return count;
    }

    /** {@return the states, each from its number times the words of a state; valid until the next one is added} */
    public long[] states() {
        return states;
    }

    /**
     * The action that leads to a state.
     *
     * @param number which state, from 0
     * @return the action's number; -1 for an initial state
     */
    public int action(int number) {
        return actions[number];
    }
}
