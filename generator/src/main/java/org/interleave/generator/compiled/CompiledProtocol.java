package org.interleave.generator.compiled;

import java.util.Arrays;

/**
 * A protocol compiled to Java. A state is {@link #words()} longs, given as an array and the place of its first long.
 * Equal states have equal longs. Implementations keep no state of their own: any number of threads may call them at
 * once, each with a buffer of its own.
 *
 * <p>Actions, invariants, step properties, predicates and fairness conditions have numbers from 0; who made the class
 * knows what they stand for. An action's number says who takes it too. Where more than 64 answers are asked for at once,
 * they come in blocks of 64: bit b of block k is about number 64 k + b.
 */
public interface CompiledProtocol {
    /** {@return how many longs a state has, at least 1} */
    int words();

    /**
     * Adds every initial state.
     *
     * @param out where to; not cleared before
     */
    void initialStates(Successors out);

    /**
     * Adds every state that follows a state, once for each way that TLC generates it, with the action taken. A
     * successor with a value that does not fit its variable is not added but refused, and those after it are added all
     * the same. Who cannot go on after one may throw the exception instead; then the state has no successors. A step
     * that breaks a rule is noted, and has no successor.
     *
     * @param states holds the state
     * @param at where its first long is
     * @param out where to; not cleared before
     * @throws OutOfRangeException if a variable gets a value outside its type, or an expression has no value, and it
     *     was not refused; the successors that {@code out} got by this call are not to be used then
     */
    void successors(long[] states, int at, Successors out);

    /**
     * Which invariants a state breaks.
     *
     * @param block which 64 of the invariants
     * @param states holds the state
     * @param at where its first long is
     * @return a bit for each broken one
     */
    long brokenInvariants(int block, long[] states, int at);

    /**
     * Which properties of steps a step breaks.
     *
     * @param block which 64 of the step properties
     * @param from holds the state before
     * @param fromAt where its first long is
     * @param to holds the state after
     * @param toAt where its first long is
     * @return a bit for each broken one
     */
    long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt);

    /**
     * Whether a predicate holds, of those that temporal properties and observations are made of.
     *
     * @param number which predicate
     * @param states holds the state
     * @param at where its first long is
     * @return whether it holds
     */
    boolean predicate(int number, long[] states, int at);

    /**
     * Whether every process has ended, so that a state without successors is no deadlock. TLC generates such a state
     * once more, as its own successor; here it has none.
     *
     * @param states holds the state
     * @param at where its first long is
     * @return whether all have ended
     */
    boolean ended(long[] states, int at);

    /**
     * Which fairness conditions can be met by a step now: an action of theirs can be taken and changes the state, or
     * breaks a rule. Who
     * has the successors at hand needs not ask: it is what {@link #met} says of each that differs from the state,
     * together.
     *
     * @param block which 64 of the fairness conditions
     * @param states holds the state
     * @param at where its first long is
     * @return a bit for each
     */
    default long enabled(int block, long[] states, int at) {
        Successors out = new Successors(words());
        successors(states, at, out);
        long enabled = 0;
        for (int i = 0; i < out.count(); i++) {
            int from = i * words();
            if (!Arrays.equals(states, at, at + words(), out.states(), from, from + words())) {
                enabled |= met(block, out.action(i));
            }
        }
        for (int i = 0; i < out.misuses(); i++) {
            enabled |= met(block, out.misuseAt(i));
        }
        return enabled;
    }

    /**
     * The fairness conditions that a step of an action meets, if the step changes the state.
     *
     * @param block which 64 of the fairness conditions
     * @param action the number of the action, or of a way that breaks a rule
     * @return a bit for each
     */
    long met(int block, int action);
}
