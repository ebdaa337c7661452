package org.interleave.checker.fast;

import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.generator.compiled.OutOfRangeException;

/**
 * What a search found that was asked for. Nothing of the kind is reached in fewer steps. Of several on one level it is
 * always the same, whatever the number of threads, if the search was not ended before that level was done.
 */
public final class Found {
    private final Question question;
    private final int level;
    private final long[] state;
    private final Optional<long[]> next;
    private final Optional<OutOfRangeException> refused;
    private final OptionalInt misuse;

    Found(
            Question question,
            int level,
            long[] state,
            Optional<long[]> next,
            Optional<OutOfRangeException> refused,
            OptionalInt misuse) {
        this.question = question;
        this.level = level;
        this.state = state;
        this.next = next;
        this.refused = refused;
        this.misuse = misuse;
    }

    /** {@return the number of the way of a step from the state that breaks the rule, if it is that} */
    public OptionalInt misuse() {
        return misuse;
    }

    /** {@return what was asked} */
    public Question question() {
        return question;
    }

    /**
     * {@return how many states a behaviour has that ends with {@link #state()}, at least 1; 0 if an initial state has no
     * packed form}
     */
    public int level() {
        return level;
    }

    /** {@return how many states a shortest behaviour has that shows it, without a state that has no packed form} */
    public int length() {
        return next.isPresent() ? level + 1 : level;
    }

    /** {@return the state that was found, or in which the step begins; no longs at all if there is none} */
    public long[] state() {
        return state.clone();
    }

    /** {@return the state in which the step ends, if it is a step} */
    public Optional<long[]> next() {
        return next.map(long[]::clone);
    }

    /**
     * {@return what is wrong with a successor of the state that has no packed form, or what has no value in the state, if it
     * is that}
     */
    public Optional<OutOfRangeException> refused() {
        return refused;
    }

    @Override
    public String toString() {
        return question + " on level " + level;
    }
}
