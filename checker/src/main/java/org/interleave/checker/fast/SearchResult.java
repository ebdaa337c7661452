package org.interleave.checker.fast;

import java.util.List;
import java.util.Optional;

/**
 * What came of a search. The verdict, the figures and all that was found are the same whatever the number of threads, if
 * the search ended by itself.
 *
 * @param ending how it ended
 * @param figures how much it has seen
 * @param taken how often each action was taken, by its number; actions after the last were never taken
 * @param found what was found, those in shorter behaviours first; each question at most once
 * @param space the states
 */
public record SearchResult(Ending ending, Figures figures, List<Long> taken, List<Found> found, StateSpace space) {
    /**
     * A result, with a list of its own.
     *
     * @param ending how it ended
     * @param figures how much it has seen
     * @param taken how often each action was taken, by its number
     * @param found what was found
     * @param space the states
     */
    public SearchResult {
        taken = List.copyOf(taken);
        found = List.copyOf(found);
    }

    /**
     * How often an action was taken.
     *
     * @param action its number
     * @return how many steps of it were made, those included that lead to states that were known already
     */
    public long taken(int action) {
        return action < taken.size() ? taken.get(action) : 0;
    }

    /**
     * What was found for a question.
     *
     * @param question the question
     * @return what was found, if anything
     */
    public Optional<Found> found(Question question) {
        return found.stream().filter(one -> one.question().equals(question)).findFirst();
    }

    /** {@return whether every state was seen that is reached without breaking a rule} */
    public boolean isComplete() {
        return ending instanceof Ending.Complete;
    }
}
