package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;

/**
 * Whether conditions of one step imply another one, found by trying every value of what the other one reads. Where there
 * are too many values, or constants decide, the answer is no. It only spares modules conditions that are always true.
 */
final class Implication {
    /** How many combinations of values are tried at most. */
    private static final long MOST = 20_000;

    private final SmallValues values;
    private final ProcessDeclaration process;
    /** What holds of kernel objects in every state from which a step is taken. */
    private final List<Expression> always;

    Implication(Protocol protocol, ProcessDeclaration process) {
        this.values = new SmallValues(protocol);
        this.process = process;
        this.always = protocol.objects().stream()
                .flatMap(object -> object.always().stream())
                .map(rule -> rule.condition())
                .toList();
    }

    /**
     * Whether a condition holds wherever others do.
     *
     * @param known the others; those that speak of anything else say nothing
     * @param goal the condition
     * @return whether that is certain
     */
    boolean implies(List<Expression> known, Expression goal) {
        return implies(known, List.of(), goal);
    }

    /**
     * Whether a guard says nothing that others do not say, and none of those behind it needs it to have a value.
     *
     * @param known the guards in front of it
     * @param behind the guards behind it, in order
     * @param goal the guard
     * @return whether that is certain
     */
    boolean implies(List<Expression> known, List<Expression> behind, Expression goal) {
        if (goal instanceof Expression.BooleanLiteral literal) {
            return literal.value();
        }
        if (known.contains(goal)) {
            return true;
        }
        try {
            Set<Expression> atoms = atoms(goal);
            List<Expression> next = new ArrayList<>();
            for (Expression fact : behind) {
                if (atoms.containsAll(atomsIfKnown(fact))) {
                    next.add(fact);
                } else if (!Guards.isTotal(fact)) {
                    break;
                }
            }
            List<Expression> facts = new ArrayList<>();
            Stream.concat(known.stream(), always.stream())
                    .filter(fact -> atoms.containsAll(atomsIfKnown(fact)))
                    .forEach(facts::add);
            Map<Expression, List<Object>> domains = new LinkedHashMap<>();
            long combinations = 1;
            for (Expression atom : atoms) {
                List<Object> domain = atom instanceof Expression.Read read
                        ? values.of(read.variable().type())
                        : values.members(process);
                domains.put(atom, domain);
                combinations *= domain.size();
                if (combinations > MOST) {
                    return false;
                }
            }
            return always(new ArrayList<>(domains.entrySet()), new HashMap<>(), facts, next, goal);
        } catch (SmallValues.Unknown | ClassCastException | ArithmeticException unknown) {
            return false;
        }
    }

    private boolean always(
            List<Map.Entry<Expression, List<Object>>> open,
            Map<Expression, Object> given,
            List<Expression> facts,
            List<Expression> behind,
            Expression goal) {
        if (open.isEmpty()) {
            SmallEvaluator evaluator = new SmallEvaluator(values, given);
            return facts.stream().anyMatch(fact -> isRefuted(fact, evaluator))
                    || isRefutedInOrder(behind, evaluator)
                    || evaluator.holds(goal);
        }
        Map.Entry<Expression, List<Object>> next = open.get(0);
        for (Object value : next.getValue()) {
            given.put(next.getKey(), value);
            if (!always(open.subList(1, open.size()), given, facts, behind, goal)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a fact is false for certain; one without a value may be anything. */
    private static boolean isRefuted(Expression fact, SmallEvaluator evaluator) {
        try {
            return !evaluator.holds(fact);
        } catch (SmallValues.Unknown | ClassCastException | ArithmeticException unknown) {
            return false;
        }
    }

    /** Whether one of several facts is false, and all in front of it have a value. */
    private static boolean isRefutedInOrder(List<Expression> facts, SmallEvaluator evaluator) {
        for (Expression fact : facts) {
            try {
                if (!evaluator.holds(fact)) {
                    return true;
                }
            } catch (SmallValues.Unknown | ClassCastException | ArithmeticException unknown) {
                return false;
            }
        }
        return false;
    }

    private static final Expression NOBODY = new Expression.Parameter("");

    /** What a fact reads; something that nobody asks for where that is not known. */
    private static Set<Expression> atomsIfKnown(Expression fact) {
        try {
            return atoms(fact);
        } catch (SmallValues.Unknown unknown) {
            return Set.of(NOBODY);
        }
    }

    /** The variables that an expression reads, and who takes the step. */
    private static Set<Expression> atoms(Expression expression) {
        if (Expressions.free(expression).findAny().isPresent()) {
            throw new SmallValues.Unknown();
        }
        Set<Expression> atoms = new LinkedHashSet<>();
        Expressions.everything(expression).forEach(part -> {
            if (part instanceof Expression.Read || part instanceof Expression.Self) {
                atoms.add(part);
            } else if (part instanceof Expression.ConstantRead
                    || part instanceof Expression.At
                    || part instanceof Expression.Ended
                    || part instanceof Expression.Waits
                    || part instanceof Expression.Next
                    || part instanceof Expression.IndexOf
                    || part instanceof Expression.Reference) {
                throw new SmallValues.Unknown();
            }
        });
        return atoms;
    }
}
