package org.interleave.dsl;

import org.interleave.dsl.tree.Variable;

/**
 * What all variables have in common.
 *
 * @param <V> the class of the variable itself
 */
@Library
public interface StateVariable<V extends StateVariable<V>> {
    /** {@return the place where its value is, for the language itself} */
    Cell cell();

    /** {@return its identity in the tree; of an element, that of its array} */
    default Variable variable() {
        return cell().variable();
    }

    /**
     * Says what it is, in the few words that stand beside its declaration.
     *
     * @param text the words, on one line
     * @return this variable
     */
    default V comment(String text) {
        cell().comment(text);
        return itself();
    }

    /**
     * Resets a local with the last step of its function. Otherwise it keeps its value afterwards.
     *
     * @return this variable
     */
    default V dropAtEnd() {
        cell().dropAtEnd();
        return itself();
    }

    @SuppressWarnings("unchecked") // V is the class of this very object
    private V itself() {
        return (V) this;
    }
}
