package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Cut;
import org.interleave.generator.lower.EmptySequences;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.generator.lower.Simplifier;

/**
 * A step that goes on only where it breaks no rule: what may be a misuse becomes a condition that the step waits for, in its
 * place; what must hold of the state that the step leads to comes last. The steps that break rules stand behind the
 * translation. Conditions that no way of the step can break are left out.
 */
final class KeptRules {
    private final Protocol protocol;
    private final Set<Broken> broken;
    private final Expression self;
    private final Locals locals;
    private final IdentityHashMap<Flow, Flow> known = new IdentityHashMap<>();

    /** A rule that a way of the step can break. */
    private record Broken(String rule, String message) {}

    private KeptRules(Protocol protocol, Set<Broken> broken, Expression self, Locals locals) {
        this.protocol = protocol;
        this.broken = broken;
        this.self = self;
        this.locals = locals;
    }

    /** What happens at a place of a process where no rule is broken. */
    static Flow in(LoweredProtocol lowered, String process, Place place, Flow flow, Expression self, Locals locals) {
        Predicate<Cut> isHere = cut -> cut.place().name().equals(place.name());
        Set<Broken> broken = lowered.process(process).cuts().stream()
                .filter(isHere)
                .map(cut -> new Broken(cut.rule(), cut.message()))
                .collect(Collectors.toSet());
        return broken.isEmpty() ? flow : new KeptRules(lowered.protocol(), broken, self, locals).kept(flow);
    }

    private Flow kept(Flow flow) {
        Flow mapped = known.get(flow);
        if (mapped == null) {
            mapped = keptNew(flow);
            known.put(flow, mapped);
        }
        return mapped;
    }

    private Flow keptNew(Flow flow) {
        if (flow instanceof Flow.Do todo) {
            return operation(todo);
        }
        if (flow instanceof Flow.Decide decide) {
            return asking(
                    decide.condition(),
                    decide.location(),
                    new Flow.Decide(
                            decide.condition(),
                            decide.words(),
                            kept(decide.whenTrue()),
                            kept(decide.whenFalse()),
                            decide.location()));
        }
        if (flow instanceof Flow.Pick pick) {
            return new Flow.Pick(pick.variable(), pick.set(), kept(pick.next()));
        }
        if (flow instanceof Flow.Choose choose) {
            return new Flow.Choose(choose.ways().stream()
                    .map(way -> new Flow.Alternative(way.step(), way.word(), kept(way.flow())))
                    .toList());
        }
        return end(flow);
    }

    private Flow operation(Flow.Do todo) {
        Flow next = kept(todo.next());
        if (todo.operation() instanceof Operation.Misuse misuse) {
            boolean possible = broken.contains(new Broken(misuse.rule(), misuse.message()));
            Flow flow = possible ? wait(Simplifier.negate(misuse.wrong()), misuse.location(), next) : next;
            return asking(misuse.wrong(), misuse.location(), flow);
        }
        Expression expression = todo.operation() instanceof Operation.Await await
                ? await.condition()
                : ((Operation.Assign) todo.operation()).value();
        return asking(expression, todo.operation().location(), new Flow.Do(todo.operation(), todo.origin(), next));
    }

    private Flow asking(Expression expression, SourceLocation location, Flow next) {
        Flow flow = next;
        List<EmptySequences.Asked> asked = EmptySequences.asked(Simplifier.simplify(expression));
        for (int i = asked.size() - 1; i >= 0; i--) {
            String rule = KernelObject.invariantName(asked.get(i).variable().name());
            if (broken.contains(new Broken(rule, asked.get(i).message()))) {
                flow = wait(Simplifier.negate(asked.get(i).wrong()), location, flow);
            }
        }
        return flow;
    }

    /** The rules of the state that is reached. */
    private Flow end(Flow arrival) {
        List<Expression> rules = new ArrayList<>();
        for (KernelObject object : protocol.objects()) {
            rules(object, object.always(), rules);
            if (arrival instanceof Flow.End) {
                rules(object, object.atEnd(), rules);
            }
        }
        for (VariableDeclaration declaration : protocol.variables()) {
            if (broken.contains(new Broken(SearchBounds.TYPE_OK, declaration.name()))) {
                rules.add(locals.isOfItsType(declaration.variable()));
            }
        }
        Flow flow = arrival;
        for (int i = rules.size() - 1; i >= 0; i--) {
            flow = wait(rules.get(i), SourceLocation.NONE, flow);
        }
        return flow;
    }

    private void rules(KernelObject object, List<KernelObject.Rule> all, List<Expression> rules) {
        for (KernelObject.Rule rule : all) {
            if (broken.contains(new Broken(object.invariantName(), rule.message()))) {
                rules.add(Expressions.as(self, rule.condition()));
            }
        }
    }

    private static Flow wait(Expression condition, SourceLocation location, Flow next) {
        return new Flow.Do(new Operation.Await(condition, location), Flow.Origin.STEP, next);
    }
}
