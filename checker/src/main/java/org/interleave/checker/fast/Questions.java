package org.interleave.checker.fast;

import java.util.List;
import java.util.Set;

/**
 * What one search is to find out, besides how many states there are.
 *
 * @param invariants the numbers of the invariants that are asked for
 * @param bounds the numbers of the invariants behind which the search does not go: a state that breaks one is checked,
 *     and neither counted nor expanded, as TLC does it with {@code CONSTRAINT}
 * @param rules the rules that steps can break
 * @param steps the numbers of the properties of steps that are asked for; a step that changes nothing breaks none
 * @param predicates the numbers of the predicates of which a state is looked for where they hold
 * @param deadlock whether a state is looked for that has no successors though not every process has ended
 * @param until when the search may end before it has seen everything
 */
public record Questions(
        Set<Integer> invariants,
        Set<Integer> bounds,
        Rules rules,
        Set<Integer> steps,
        Set<Integer> predicates,
        boolean deadlock,
        Until until) {
    /**
     * The rules that steps can break. Each is looked for, and the search never goes on behind such a step.
     *
     * @param first the number of the first way of a step that breaks one
     * @param rules for each of these ways, in the order of their numbers, the number of the rule that it breaks
     */
    public record Rules(int first, List<Integer> rules) {
        /** No rules. */
        public static final Rules NONE = new Rules(Integer.MAX_VALUE, List.of());

        /**
         * Copies the list.
         *
         * @param first kept as it is
         * @param rules copied
         */
        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /** When a search may end before it has seen every state. */
    public enum Until {
        /** Never: its figures are those of the protocol. */
        EVERYTHING_IS_SEEN,
        /** When something is found that was asked for. The level it is on is finished, so that it is the same each time. */
        SOMETHING_IS_FOUND,
        /** When all that was asked for is found, at the end of a level. */
        ALL_IS_FOUND
    }

    /** Nothing but the number of states. */
    public static final Questions NONE =
            new Questions(Set.of(), Set.of(), Rules.NONE, Set.of(), Set.of(), false, Until.EVERYTHING_IS_SEEN);

    /**
     * Questions, in sets of their own.
     *
     * @param invariants the numbers of the invariants that are asked for
     * @param bounds the numbers of the invariants behind which the search does not go
     * @param rules the rules that steps can break
     * @param steps the numbers of the properties of steps that are asked for
     * @param predicates the numbers of the predicates of which a state is looked for where they hold
     * @param deadlock whether a deadlock is looked for
     * @param until when the search may end before it has seen everything
     */
    public Questions {
        invariants = Set.copyOf(invariants);
        bounds = Set.copyOf(bounds);
        steps = Set.copyOf(steps);
        predicates = Set.copyOf(predicates);
    }

    /**
     * The same questions, and some invariants.
     *
     * @param numbers the numbers of the invariants that are asked for
     * @return the questions
     */
    public Questions withInvariants(Integer... numbers) {
        return new Questions(Set.of(numbers), bounds, rules, steps, predicates, deadlock, until);
    }

    /**
     * The same questions, in a search with bounds.
     *
     * @param numbers the numbers of the invariants behind which the search does not go
     * @return the questions
     */
    public Questions within(Integer... numbers) {
        return new Questions(invariants, Set.of(numbers), rules, steps, predicates, deadlock, until);
    }

    /**
     * The same questions, and some properties of steps.
     *
     * @param numbers the numbers of the properties of steps that are asked for
     * @return the questions
     */
    public Questions withSteps(Integer... numbers) {
        return new Questions(invariants, bounds, rules, Set.of(numbers), predicates, deadlock, until);
    }

    /**
     * The same questions, and some predicates.
     *
     * @param numbers the numbers of the predicates of which a state is looked for where they hold
     * @return the questions
     */
    public Questions withPredicates(Integer... numbers) {
        return new Questions(invariants, bounds, rules, steps, Set.of(numbers), deadlock, until);
    }

    /**
     * The same questions, where steps can break rules.
     *
     * @param broken the rules
     * @return the questions
     */
    public Questions withRules(Rules broken) {
        return new Questions(invariants, bounds, broken, steps, predicates, deadlock, until);
    }

    /** {@return the same questions, and whether there is a deadlock} */
    public Questions withDeadlock() {
        return new Questions(invariants, bounds, rules, steps, predicates, true, until);
    }

    /**
     * The same questions, in a search that may end earlier.
     *
     * @param earlier when it may end
     * @return the questions
     */
    public Questions until(Until earlier) {
        return new Questions(invariants, bounds, rules, steps, predicates, deadlock, earlier);
    }
}
