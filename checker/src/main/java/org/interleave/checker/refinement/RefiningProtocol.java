package org.interleave.checker.refinement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interleave.generator.compiled.CompiledProtocol;
import org.interleave.generator.compiled.ForwardingProtocol;
import org.interleave.generator.compiled.Legend;
import org.interleave.generator.compiled.OutOfRangeException;

/**
 * A compiled protocol that is asked for its refinements too: behind its properties of steps there are three for each
 * refinement, and behind its predicates one for each condition of fairness of another protocol.
 */
public final class RefiningProtocol extends ForwardingProtocol {
    private static final int NOT_ALLOWED = 0;
    private static final int MOVES = 1;
    private static final int WITHOUT_VALUE = 2;
    private static final int KINDS = 3;

    private final List<Refinement> refinements;
    private final int firstStep;
    private final int firstPredicate;

    /**
     * A protocol with its refinements.
     *
     * @param protocol the protocol
     * @param legend what its numbers stand for
     * @param refinements its refinements
     */
    public RefiningProtocol(CompiledProtocol protocol, Legend legend, List<Refinement> refinements) {
        super(protocol);
        this.refinements = List.copyOf(refinements);
        this.firstStep = legend.steps().size();
        this.firstPredicate = legend.predicates();
    }

    /**
     * Finds a refinement.
     *
     * @param property name of the property that says so
     * @return the refinement; none if that property is none
     */
    public Optional<Refinement> refinement(String property) {
        return refinements.stream()
                .filter(refinement -> refinement.property().name().equals(property))
                .findFirst();
    }

    /** {@return the numbers of the properties of steps that are asked for refinements} */
    public Set<Integer> steps() {
        return IntStream.range(firstStep, firstStep + KINDS * refinements.size())
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * The property of steps that is broken where the other protocol does not allow a step.
     *
     * @param refinement which refinement
     * @return its number
     */
    public int notAllowed(Refinement refinement) {
        return first(refinement) + NOT_ALLOWED;
    }

    /**
     * The property of steps that is broken where something changes of what is mapped.
     *
     * @param refinement which refinement
     * @return its number
     */
    public int moves(Refinement refinement) {
        return first(refinement) + MOVES;
    }

    /**
     * The property of steps that is broken where something that is asked for has no value.
     *
     * @param refinement which refinement
     * @return its number
     */
    public int withoutValue(Refinement refinement) {
        return first(refinement) + WITHOUT_VALUE;
    }

    private int first(Refinement refinement) {
        return firstStep + KINDS * refinements.indexOf(refinement);
    }

    /**
     * The predicate that a condition of fairness of the other protocol cannot be met.
     *
     * @param refinement which refinement
     * @param condition the number of the condition
     * @return its number
     */
    public int cannotMeet(Refinement refinement, int condition) {
        return firstPredicate
                + condition
                + refinements.subList(0, refinements.indexOf(refinement)).stream()
                        .mapToInt(before -> before.strong().size())
                        .sum();
    }

    @Override
    public long brokenSteps(int block, long[] from, int fromAt, long[] to, int toAt) {
        int first = block * Long.SIZE;
        long broken = first < firstStep ? super.brokenSteps(block, from, fromAt, to, toAt) : 0;
        for (int number = 0; number < refinements.size(); number++) {
            int own = firstStep + KINDS * number;
            if (own + KINDS > first && own < first + Long.SIZE) {
                int kinds = brokenKinds(refinements.get(number), from, fromAt, to, toAt);
                broken |= own < first ? (long) kinds >>> (first - own) : (long) kinds << (own - first);
            }
        }
        return broken;
    }

    private static int brokenKinds(Refinement refinement, long[] from, int fromAt, long[] to, int toAt) {
        try {
            if (!refinement.changes(from, fromAt, to, toAt)) {
                return 0;
            }
        } catch (OutOfRangeException e) {
            return 1 << WITHOUT_VALUE;
        }
        try {
            boolean allowed = refinement.allows(from, fromAt, to, toAt);
            return 1 << MOVES | (allowed ? 0 : 1 << NOT_ALLOWED);
        } catch (OutOfRangeException e) {
            return 1 << MOVES | 1 << WITHOUT_VALUE;
        }
    }

    @Override
    public boolean predicate(int number, long[] states, int at) {
        int condition = number - firstPredicate;
        if (condition < 0) {
            return super.predicate(number, states, at);
        }
        for (Refinement refinement : refinements) {
            int conditions = refinement.strong().size();
            if (condition < conditions) {
                return !refinement.canMeet(condition, states, at);
            }
            condition -= conditions;
        }
        throw new IllegalArgumentException("there is no predicate " + number);
    }
}
