package org.interleave.generator.compiled;

import java.util.List;
import java.util.Optional;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.tla.Observation;

/**
 * What the numbers of a compiled protocol stand for. Each list is in the order of the numbers, from 0.
 *
 * @param actions the actions, each with who takes it
 * @param misuses the ways of steps that break a rule, each with who takes it; their numbers follow those of the actions
 * @param invariants names of the checks that are invariants: kernel objects' and properties'. That every variable has
 *     a value of its type is not among them: a packed state says so
 * @param constraints the numbers of those invariants that are an author's constraints: no search goes on from a state
 *     that breaks one
 * @param steps the conditions on steps
 * @param predicates how many predicates there are; {@link Temporal} and {@link Observed} say of which
 * @param fairness the fairness conditions, those of the whole protocol first
 * @param temporal the temporal properties
 * @param observations what is looked for among states and steps
 * @param overtaking the properties of who overtakes whom
 * @param actors all who take steps, each with when it may rest
 */
public record Legend(
        List<Taken> actions,
        List<Misuse> misuses,
        List<String> invariants,
        List<Integer> constraints,
        List<Step> steps,
        int predicates,
        List<Fair> fairness,
        List<TemporalProperty> temporal,
        List<Observed> observations,
        List<Overtaking> overtaking,
        List<Actor> actors) {
    /**
     * Copies the lists.
     *
     * @param actions copied
     * @param misuses copied
     * @param invariants copied
     * @param constraints copied
     * @param steps copied
     * @param predicates kept as it is
     * @param fairness copied
     * @param temporal copied
     * @param observations copied
     * @param overtaking copied
     * @param actors copied
     */
    public Legend {
        actions = List.copyOf(actions);
        misuses = List.copyOf(misuses);
        invariants = List.copyOf(invariants);
        constraints = List.copyOf(constraints);
        steps = List.copyOf(steps);
        fairness = List.copyOf(fairness);
        temporal = List.copyOf(temporal);
        observations = List.copyOf(observations);
        overtaking = List.copyOf(overtaking);
        actors = List.copyOf(actors);
    }

    /**
     * An action as one process takes it.
     *
     * @param action the action
     * @param member which member of its family takes it; empty for a single process
     */
    public record Taken(Action action, Optional<Member> member) {}

    /**
     * Somebody who takes steps.
     *
     * @param process the process or family
     * @param member which member of the family; empty for a single process
     * @param server whether it may wait for ever while it is idle
     * @param hasLines whether it stands at lines of C, so that it can hang; one of rules is always at the same place
     * @param ended the predicate that it has ended
     * @param rests the predicate that it has ended, or is idle
     */
    public record Actor(
            String process, Optional<Member> member, boolean server, boolean hasLines, int ended, int rests) {}

    /**
     * Who takes an action, or a way of a step that breaks a rule.
     *
     * @param number its number
     * @return the place among {@link #actors}
     */
    public int actorOf(int number) {
        String process = isMisuse(number)
                ? misuse(number).cut().process()
                : actions.get(number).action().process();
        Optional<Member> member =
                isMisuse(number) ? misuse(number).member() : actions.get(number).member();
        for (int i = 0; i < actors.size(); i++) {
            if (actors.get(i).process().equals(process)
                    && actors.get(i).member().equals(member)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nobody takes the action with number " + number);
    }

    /**
     * A way of a step that breaks a rule, as one process takes it.
     *
     * @param cut the way
     * @param member which member of its family takes it; empty for a single process
     */
    public record Misuse(Cut cut, Optional<Member> member) {}

    /** {@return the names of the rules that steps can break, each once} */
    public List<String> rules() {
        return misuses.stream().map(misuse -> misuse.cut().rule()).distinct().toList();
    }

    /** {@return for each way that breaks a rule the place of that rule among {@link #rules}} */
    public List<Integer> broken() {
        List<String> rules = rules();
        return misuses.stream()
                .map(misuse -> rules.indexOf(misuse.cut().rule()))
                .toList();
    }

    /**
     * Whether a number is that of a way that breaks a rule, and not of an action.
     *
     * @param number a number that the compiled protocol gives
     * @return whether it is one of {@link #misuses}
     */
    public boolean isMisuse(int number) {
        return number >= actions.size();
    }

    /**
     * The way that breaks a rule.
     *
     * @param number its number, which follows those of the actions
     * @return the way, with who takes it
     */
    public Misuse misuse(int number) {
        return misuses.get(number - actions.size());
    }

    /**
     * A member of a family.
     *
     * @param text its number, or its name without quotes
     * @param kind which of the two
     */
    public record Member(String text, Kind kind) {
        /** What a member is. */
        public enum Kind {
            /** A number. */
            NUMBER,
            /** A string. */
            STRING,
            /** A model value of TLC. */
            MODEL_VALUE
        }
    }

    /**
     * A condition on steps. A step that changes nothing never breaks it.
     *
     * @param name name of the property, or of the one for which a step is looked for
     * @param observation whether a broken one is not an error, but the step that was looked for
     */
    public record Step(String name, boolean observation) {}

    /**
     * A fairness condition.
     *
     * @param text the condition in TLA+, for people
     * @param strong whether who can take a step again and again takes one; otherwise who can always take one does
     * @param property the only property that takes it for granted; empty when it is owed in the whole protocol
     */
    public record Fair(String text, boolean strong, Optional<String> property) {}

    /**
     * A temporal property.
     *
     * @param name its name
     * @param formulas what it says: all of these, one for each element where it speaks of every element of a set
     * @param assumptions numbers of the fairness conditions that it takes for granted besides those of the protocol
     */
    public record TemporalProperty(String name, List<Temporal> formulas, List<Integer> assumptions) {
        /**
         * Copies the lists.
         *
         * @param name kept as it is
         * @param formulas copied
         * @param assumptions copied
         */
        public TemporalProperty {
            formulas = List.copyOf(formulas);
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * What is looked for.
     *
     * @param observation which question of which property, or of which order of locks
     * @param number the predicate that holds of such a state; where a step is looked for, the number among
     *     {@link Legend#steps()}
     */
    public record Observed(Observation observation, int number) {}
}
