package org.interleave.checker.tlc;

/**
 * How often an action was taken. When fairness is checked as well, TLC also counts looks at whether an action could be
 * taken, so compare such counts with 0 only.
 *
 * @param distinct new states it led to; can be 0 for an action that others always precede, or where they were not counted
 * @param generated all states it led to; 0 if it was never taken
 */
public record ActionCoverage(long distinct, long generated) {
    /**
     * Adds another count of the same action.
     *
     * @param other the other count
     * @return the sum of both
     */
    public ActionCoverage plus(ActionCoverage other) {
        return new ActionCoverage(distinct + other.distinct, generated + other.generated);
    }
}
