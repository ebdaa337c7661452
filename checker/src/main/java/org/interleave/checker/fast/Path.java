package org.interleave.checker.fast;

import java.util.Arrays;

/** States one after the other, each with the action that leads to it. */
public final class Path {
    private final int words;
    private final long[] states;
    private final int[] actions;

    /**
     * A path.
     *
     * @param words how many longs a state has
     * @param states the states, one after the other
     * @param actions for each state the number of the action that leads to it; -1 for an initial state
     * @throws IllegalArgumentException if there are not as many actions as states
     */
    public Path(int words, long[] states, int[] actions) {
        if (states.length != words * actions.length) {
            throw new IllegalArgumentException(states.length + " longs of states for " + actions.length + " actions");
        }
        this.words = words;
        this.states = states.clone();
        this.actions = actions.clone();
    }

    /** {@return how many states there are} */
    public int length() {
        return actions.length;
    }

    /**
     * A state.
     *
     * @param number which one, from 0
     * @return its longs
     */
    public long[] state(int number) {
        return PackedStates.copy(states, number * words, words);
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

    /**
     * This path and more steps.
     *
     * @param moreStates the states after it, one after the other
     * @param moreActions for each of them the number of the action that leads to it
     * @return the longer path
     * @throws IllegalArgumentException if there are not as many actions as states
     */
    public Path then(long[] moreStates, int... moreActions) {
        long[] allStates = Arrays.copyOf(states, states.length + moreStates.length);
        System.arraycopy(moreStates, 0, allStates, states.length, moreStates.length);
        int[] allActions = Arrays.copyOf(actions, actions.length + moreActions.length);
        System.arraycopy(moreActions, 0, allActions, actions.length, moreActions.length);
        return new Path(words, allStates, allActions);
    }
}
