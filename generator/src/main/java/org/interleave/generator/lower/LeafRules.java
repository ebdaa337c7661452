package org.interleave.generator.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.ValueRanges;
import org.interleave.dsl.tree.Variable;

/**
 * The rules that speak of the state to which a step leads: those of kernel objects, then that every variable has a value
 * of its type. They are put at the end of every way, in terms of the state before it.
 */
final class LeafRules {
    private final Protocol protocol;
    private final ProcessDeclaration process;
    /** The objects that the process uses. */
    private final List<KernelObject> used;

    private final boolean canEnd;

    LeafRules(Protocol protocol, ProcessFlow process, Set<Variable> written) {
        this.protocol = protocol;
        this.process = process.process();
        this.canEnd = process.canEnd();
        this.used = protocol.objects().stream()
                .filter(object -> reads(object).stream().anyMatch(written::contains))
                .toList();
    }

    private static Set<Variable> reads(KernelObject object) {
        List<KernelObject.Rule> rules = new ArrayList<>(object.always());
        rules.addAll(object.atEnd());
        return rules.stream()
                .flatMap(rule -> Expressions.reads(rule.condition()))
                .collect(Collectors.toSet());
    }

    /** The variables that a step writes on any of its ways. */
    static void written(Outcome outcome, Set<Variable> variables) {
        if (outcome instanceof Outcome.Leaf leaf) {
            variables.addAll(leaf.updates().keySet());
        } else if (outcome instanceof Outcome.Checked checked) {
            written(checked.next(), variables);
        } else if (outcome instanceof Outcome.Awaited awaited) {
            written(awaited.next(), variables);
        } else if (outcome instanceof Outcome.Picked picked) {
            written(picked.next(), variables);
        } else if (outcome instanceof Outcome.Fork fork) {
            written(fork.whenTrue(), variables);
            written(fork.whenFalse(), variables);
        } else {
            ((Outcome.Ways) outcome).ways().forEach(way -> written(way.outcome(), variables));
        }
    }

    /** A step with the rules at the end of each of its ways. */
    Outcome in(Outcome outcome, SourceLocation step) {
        return in(outcome, step, new ValueRanges(protocol.processes(), process));
    }

    private Outcome in(Outcome outcome, SourceLocation step, ValueRanges known) {
        if (outcome instanceof Outcome.Checked checked) {
            return new Outcome.Checked(checked.rule(), checked.wrong(), in(checked.next(), step, known));
        }
        if (outcome instanceof Outcome.Awaited awaited) {
            return new Outcome.Awaited(awaited.condition(), in(awaited.next(), step, known));
        }
        if (outcome instanceof Outcome.Picked picked) {
            known.learn(picked.choice().variable(), picked.choice().set());
            return new Outcome.Picked(picked.choice(), in(picked.next(), step, known));
        }
        if (outcome instanceof Outcome.Fork fork) {
            return new Outcome.Fork(
                    fork.condition(),
                    fork.words(),
                    in(fork.whenTrue(), step, known),
                    in(fork.whenFalse(), step, known));
        }
        if (outcome instanceof Outcome.Ways ways) {
            return new Outcome.Ways(ways.ways().stream()
                    .map(way -> new Outcome.Way(
                            way.step(),
                            way.word(),
                            in(way.outcome(), way.step().info().location(), known)))
                    .toList());
        }
        return end((Outcome.Leaf) outcome, step, known);
    }

    /** A rule with the condition under which it is broken. */
    private record Broken(Outcome.Rule rule, Expression wrong) {}

    private Outcome end(Outcome.Leaf leaf, SourceLocation step, ValueRanges known) {
        List<Broken> rules = new ArrayList<>();
        for (KernelObject object : protocol.objects()) {
            for (KernelObject.Rule rule : object.always()) {
                if (Expressions.reads(rule.condition()).anyMatch(leaf.updates()::containsKey)) {
                    rules.add(broken(object, rule, rule.condition(), leaf, step));
                }
            }
        }
        if (canEnd && leaf.destination().equals(new Destination.Stand(Optional.empty()))) {
            for (KernelObject object : used) {
                for (KernelObject.Rule rule : object.atEnd()) {
                    rules.add(broken(object, rule, Expressions.as(self(), rule.condition()), leaf, step));
                }
            }
        }
        for (Map.Entry<Variable, Expression> update : leaf.updates().entrySet()) {
            Variable variable = update.getKey();
            Expression within = new RangeConditions(known).within(update.getValue(), variable.type());
            rules.add(new Broken(
                    new Outcome.Rule(
                            SearchBounds.TYPE_OK,
                            variable.name(),
                            Optional.of(new Cut.Written(variable, update.getValue())),
                            step),
                    Simplifier.negate(within)));
        }
        Outcome outcome = leaf;
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (!rules.get(i).wrong().equals(new Expression.BooleanLiteral(false))) {
                outcome = new Outcome.Checked(rules.get(i).rule(), rules.get(i).wrong(), outcome);
            }
        }
        return outcome;
    }

    private Expression self() {
        return process.family().isPresent() ? new Expression.Self() : new Expression.NameLiteral(process.name());
    }

    private static Broken broken(
            KernelObject object, KernelObject.Rule rule, Expression condition, Outcome.Leaf leaf, SourceLocation step) {
        Expression after = Simplifier.simplify(inlined(Expressions.over(leaf.updates(), condition)));
        return new Broken(new Outcome.Rule(object.invariantName(), rule.message(), step), Simplifier.negate(after));
    }

    /** Operators of new values are written out: what they say of what was just written is plain then. */
    private static Expression inlined(Expression expression) {
        if (expression instanceof Expression.Apply apply
                && Expressions.everything(expression).anyMatch(LeafRules::isChanged)) {
            return inlined(Expressions.inlined(apply));
        }
        return Expressions.mapParts(expression, LeafRules::inlined);
    }

    private static boolean isChanged(Expression part) {
        return part instanceof Expression.FieldUpdate
                || part instanceof Expression.ElementUpdate
                || (part instanceof Expression.Apply apply
                        && apply.arguments().stream().anyMatch(Expression.Apply.class::isInstance));
    }
}
