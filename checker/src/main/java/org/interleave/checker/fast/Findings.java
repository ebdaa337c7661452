package org.interleave.checker.fast;

import java.util.Optional;
import java.util.OptionalInt;
import org.interleave.generator.compiled.OutOfRangeException;
import org.jspecify.annotations.Nullable;

/**
 * What one thread, or all of them together, found on one level: for each question the smallest state, so that it does not
 * matter who found what first.
 */
final class Findings {
    private final int words;
    private final long[] @Nullable [] states;
    private final long[] @Nullable [] nexts;
    private final int[] ways;
    private @Nullable OutOfRangeException refused;
    private boolean ofStateItself;

    Findings(int questions, int words) {
        this.words = words;
        this.states = new long[questions][];
        this.nexts = new long[questions][];
        this.ways = new int[questions];
    }

    /** Notes that a step from a state breaks a rule. */
    void misuse(int id, long[] from, int at, int way) {
        long[] best = states[id];
        int order = best == null ? -1 : PackedStates.compare(from, at, best, 0, words);
        if (order < 0 || (order == 0 && way < ways[id])) {
            states[id] = PackedStates.copy(from, at, words);
            ways[id] = way;
        }
    }

    /** Notes a state. */
    void state(int id, long[] from, int at) {
        if (isSmallest(id, from, at)) {
            states[id] = PackedStates.copy(from, at, words);
        }
    }

    private boolean isSmallest(int id, long[] from, int at) {
        long[] best = states[id];
        return best == null || PackedStates.compare(from, at, best, 0, words) < 0;
    }

    /** Notes a step. */
    void step(int id, long[] from, int fromAt, long[] to, int toAt) {
        long[] best = states[id];
        long[] bestNext = nexts[id];
        int order = best == null ? -1 : PackedStates.compare(from, fromAt, best, 0, words);
        if (order < 0 || bestNext == null || (order == 0 && PackedStates.compare(to, toAt, bestNext, 0, words) < 0)) {
            states[id] = PackedStates.copy(from, fromAt, words);
            nexts[id] = PackedStates.copy(to, toAt, words);
        }
    }

    /** Notes that a successor of a state has no packed form, or that something is asked of a step that has no value. */
    void refused(long[] from, int at, OutOfRangeException why) {
        refused(from, at, why, false);
    }

    /** Notes that something is asked of a new state that has no value. */
    void withoutValue(long[] state, int at, OutOfRangeException why) {
        refused(state, at, why, true);
    }

    private void refused(long[] from, int at, OutOfRangeException why, boolean ofNewState) {
        if (refused != null && ofStateItself != ofNewState) {
            // Where steps are made comes before where they lead.
            if (ofNewState) {
                return;
            }
            states[Asked.IN_RANGE] = null;
        }
        if (isSmallest(Asked.IN_RANGE, from, at)) {
            states[Asked.IN_RANGE] = PackedStates.copy(from, at, words);
            refused = why;
            ofStateItself = ofNewState;
        }
    }

    /** Takes over what another thread found, and lets it begin anew. */
    void takeFrom(Findings other, Asked asked) {
        for (int id = 0; id < states.length; id++) {
            long[] state = other.states[id];
            long[] next = other.nexts[id];
            OutOfRangeException why = other.refused;
            if (state == null) {
                continue;
            }
            if (next != null) {
                step(id, state, 0, next, 0);
            } else if (id == Asked.IN_RANGE && why != null) {
                refused(state, 0, why, other.ofStateItself);
            } else if (asked.question(id) instanceof Question.Rule) {
                misuse(id, state, 0, other.ways[id]);
            } else {
                state(id, state, 0);
            }
            other.states[id] = null;
            other.nexts[id] = null;
        }
        other.refused = null;
    }

    /**
     * What was found for a question.
     *
     * @param id the question's number
     * @param question the question
     * @param level the level that was expanded
     */
    Optional<Found> found(int id, Question question, int level) {
        long[] state = states[id];
        if (state == null) {
            return Optional.empty();
        }
        boolean expanded = (id == Asked.IN_RANGE && !ofStateItself)
                || id == Asked.DEADLOCK
                || question instanceof Question.Step
                || question instanceof Question.Rule;
        Optional<OutOfRangeException> why = id == Asked.IN_RANGE ? Optional.ofNullable(refused) : Optional.empty();
        OptionalInt misuse = question instanceof Question.Rule ? OptionalInt.of(ways[id]) : OptionalInt.empty();
        return Optional.of(
                new Found(question, expanded ? level : level + 1, state, Optional.ofNullable(nexts[id]), why, misuse));
    }
}
