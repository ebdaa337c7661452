package org.interleave.checker.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The questions of a search that are still open, as masks and arrays that are quick to go through. Changed only between
 * two levels.
 */
final class Asked {
    /** Number of {@link Question.InRange} in the list of all questions. */
    static final int IN_RANGE = 0;

    /** Number of {@link Question.Deadlock} in the list of all questions. */
    static final int DEADLOCK = 1;

    private static final int FIRST_OTHER = 2;

    private final List<Question> questions = new ArrayList<>();
    private final BitSet open = new BitSet();
    private final boolean anything;
    private final int firstStep;
    private final int firstPredicate;
    private final int lastPredicate;
    private final int firstMisuse;
    private final int[] ruleIds;
    private final int[] invariants;
    private final int[] steps;
    private final long[] bounds;
    private long[] openInvariants;
    private long[] openSteps;
    private int[] openPredicates;

    Asked(Questions asked) {
        questions.add(new Question.InRange());
        questions.add(new Question.Deadlock());
        open.set(IN_RANGE);
        open.set(DEADLOCK, asked.deadlock());
        invariants = sorted(asked.invariants());
        steps = sorted(asked.steps());
        for (int number : invariants) {
            questions.add(new Question.Invariant(number));
        }
        firstStep = questions.size();
        for (int number : steps) {
            questions.add(new Question.Step(number));
        }
        firstPredicate = questions.size();
        for (int number : sorted(asked.predicates())) {
            questions.add(new Question.Predicate(number));
        }
        firstMisuse = asked.rules().first();
        ruleIds = new int[asked.rules().rules().size()];
        int firstRule = questions.size();
        int[] rules = sorted(Set.copyOf(asked.rules().rules()));
        for (int number : rules) {
            questions.add(new Question.Rule(number));
        }
        for (int way = 0; way < ruleIds.length; way++) {
            ruleIds[way] =
                    firstRule + Arrays.binarySearch(rules, asked.rules().rules().get(way));
        }
        open.set(FIRST_OTHER, questions.size());
        lastPredicate = firstRule;
        int first = open.nextSetBit(DEADLOCK);
        anything = first >= 0 && first < lastPredicate;
        bounds = new long[blocks(asked.bounds())];
        for (int number : asked.bounds()) {
            bounds[number / Long.SIZE] |= 1L << number;
        }
        openInvariants = new long[Math.max(bounds.length, blocks(asked.invariants()))];
        openSteps = new long[blocks(asked.steps())];
        openPredicates = new int[0];
        refresh();
    }

    private static int[] sorted(Set<Integer> numbers) {
        return new TreeSet<>(numbers).stream().mapToInt(number -> number).toArray();
    }

    private static int blocks(Set<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number / Long.SIZE + 1).max().orElse(0);
    }

    int size() {
        return questions.size();
    }

    Question question(int id) {
        return questions.get(id);
    }

    boolean isOpen(int id) {
        return open.get(id);
    }

    /** Whether all that was asked for is found; that every value is in its range, or a rule kept, is not asked for. */
    boolean isAllFound() {
        int next = open.nextSetBit(DEADLOCK);
        return anything && (next < 0 || next >= lastPredicate);
    }

    /** Closes a question. */
    void close(int id) {
        open.clear(id);
        refresh();
    }

    private void refresh() {
        openInvariants = new long[openInvariants.length];
        for (int i = 0; i < invariants.length; i++) {
            if (open.get(FIRST_OTHER + i)) {
                openInvariants[invariants[i] / Long.SIZE] |= 1L << invariants[i];
            }
        }
        openSteps = new long[openSteps.length];
        for (int i = 0; i < steps.length; i++) {
            if (open.get(firstStep + i)) {
                openSteps[steps[i] / Long.SIZE] |= 1L << steps[i];
            }
        }
        openPredicates = open.stream()
                .filter(id -> id >= firstPredicate && id < lastPredicate)
                .toArray();
    }

    /** How many blocks of invariants may have to be looked at. */
    int invariantBlocks() {
        return openInvariants.length;
    }

    long openInvariants(int block) {
        return openInvariants[block];
    }

    long bounds(int block) {
        return block < bounds.length ? bounds[block] : 0;
    }

    int invariantId(int number) {
        return FIRST_OTHER + Arrays.binarySearch(invariants, number);
    }

    boolean checksSteps() {
        for (long open : openSteps) {
            if (open != 0) {
                return true;
            }
        }
        return false;
    }

    int stepBlocks() {
        return openSteps.length;
    }

    long openSteps(int block) {
        return openSteps[block];
    }

    int stepId(int number) {
        return firstStep + Arrays.binarySearch(steps, number);
    }

    /** The question for the rule that a way of a step breaks; -1 where nobody asks. */
    int ruleId(int way) {
        return ruleIds.length == 0 ? -1 : ruleIds[way - firstMisuse];
    }

    /** The questions for predicates that are open. */
    int[] openPredicates() {
        return openPredicates;
    }

    /** The number of the predicate that a question is about. */
    int predicate(int id) {
        return ((Question.Predicate) questions.get(id)).number();
    }
}
