package org.interleave.dsl;

import org.interleave.dsl.tree.Variable;

/**
 * What all variables have in common.
 *
 * @param <V> the class of the variable itself
 */
public interface StateVariable<V extends StateVariable<V>> {
    /** {@return its identity in the tree} */
    Variable variable();

    /**
     * Says what it is, in the few words that stand beside its declaration.
     *
     * @param text the words, on one line
     * @return this variable
     */
    V comment(String text);

    /**
     * Resets a local with the last step of its function. Otherwise it keeps its value afterwards.
     *
     * @return this variable
     */
    V dropAtEnd();
}
