package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.flow.UnknownStep;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Formulas;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;

/** Properties, definitions, and when processes are idle: they speak of this protocol's variables, processes and steps. */
final class PropertyValidation {
    private final Protocol protocol;
    private final ControlFlow flow;
    private final Object owner;
    private final List<Mistake> mistakes = new ArrayList<>();

    private PropertyValidation(Protocol protocol, ControlFlow flow, Object owner) {
        this.protocol = protocol;
        this.flow = flow;
        this.owner = owner;
    }

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow, Object owner) {
        PropertyValidation validation = new PropertyValidation(protocol, flow, owner);
        protocol.predicates()
                .forEach(definition -> validation.condition(definition.condition(), false, definition.location()));
        for (Property property : protocol.properties()) {
            boolean mapping = property.formula() instanceof Formula.Refines;
            property.conditions().forEach(part -> validation.condition(part, mapping, property.location()));
            validation.assumptions(property);
            validation.constrained(property);
        }
        flow.processes().values().stream().flatMap(Everywhere::idle).forEach(validation::idle);
        if (protocol.properties().isEmpty() && protocol.objects().isEmpty()) {
            validation.mistakes.add(new Mistake(
                    ProtocolMistake.NO_PROPERTY,
                    protocol.location(),
                    protocol.name() + " has no property",
                    "say in properties() what must hold: never(...), eventually(...), noDeadlock(...)"));
        }
        return validation.mistakes;
    }

    private void condition(Expression condition, boolean mayBeConstant, SourceLocation at) {
        if (!mayBeConstant && Expressions.everything(condition).noneMatch(PropertyValidation::looksAtTheState)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.SAME_IN_EVERY_STATE,
                    at,
                    "the condition is the same in every state, so it says nothing",
                    "let it look at a variable"));
        }
        known(condition, at);
        if (parts(condition).anyMatch(Expression.Self.class::isInstance)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.SELF_IN_PROPERTY,
                    at,
                    "self() stands in a property, where no process takes a step",
                    "name the process"));
        }
    }

    /** When a process is idle may be the same in every state, and is said of whoever stands there. */
    private void idle(Located condition) {
        known(condition.expression(), condition.location());
    }

    private void known(Expression condition, SourceLocation at) {
        parts(condition)
                .filter(part -> part instanceof Expression.Read read
                        && !read.variable().owner().equals(owner))
                .map(part -> ((Expression.Read) part).variable())
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.OTHER_PROTOCOLS_VARIABLE,
                        at,
                        variable + " is a variable of another protocol, not of " + protocol.name(),
                        "speak of this protocol's own variables")));
        parts(condition).forEach(part -> {
            ValueValidation.noKey(part, at).ifPresent(mistakes::add);
            if (part instanceof Expression.At place) {
                place.labels().forEach(label -> step(place.process(), label, at));
                member(place.process(), place.member(), at);
            } else if (part instanceof Expression.Ended ended) {
                process(ended.process(), at);
                member(ended.process(), ended.member(), at);
            } else if (part instanceof Expression.Waits waits) {
                process(waits.process(), at);
                member(waits.process(), waits.member(), at);
            }
        });
    }

    /** Of a family one member is asked; a single process has none. */
    private void member(String process, Optional<Expression> member, SourceLocation at) {
        boolean family = protocol.process(process)
                .filter(known -> known.family().isPresent())
                .isPresent();
        if (family && member.isEmpty()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.WHICH_MEMBER,
                    at,
                    process + " is a family",
                    "say which member, or forAll(" + process + ", p -> ...)"));
        } else if (!family && member.isPresent() && flow.processes().containsKey(process)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.SINGLE_PROCESS,
                    at,
                    process + " is a single process and has no members",
                    "leave the member out"));
        }
    }

    /** An expression and all that it is made of; this protocol's own definitions are looked at by themselves. */
    private Stream<Expression> parts(Expression expression) {
        Stream<Expression> inside = Expressions.parts(expression).stream();
        if (expression instanceof Expression.Reference reference
                && !protocol.definitions().contains(reference.definition())) {
            inside = Stream.concat(inside, Stream.of(reference.definition().condition()));
        }
        return Stream.concat(Stream.of(expression), inside.flatMap(this::parts));
    }

    private static boolean looksAtTheState(Expression part) {
        return part instanceof Expression.Read
                || part instanceof Expression.At
                || part instanceof Expression.Ended
                || part instanceof Expression.Waits
                || part instanceof Expression.Bound;
    }

    private void assumptions(Property property) {
        if (!property.assumptions().isEmpty()) {
            unhelped(property);
        }
        if (property.vacuous().isPresent() && !hasPremise(property.formula())) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_PREMISE,
                    property.location(),
                    property.name() + " has no premise that could never be reached",
                    "leave vacuous(...) out; it belongs to leadsTo(...), overtakenAtMost(...), refines(...), and to"
                            + " everyStep(...) with an implies(...)"));
        }
        for (FairnessAssumption assumption : property.assumptions()) {
            if (assumption instanceof FairnessAssumption.WeaklyFairStep step) {
                step(step.process(), step.label(), property.location());
            } else if (assumption instanceof FairnessAssumption.WeaklyFairProcess process) {
                process(process.process(), property.location());
            }
        }
    }

    /** No search that is cut off tells what happens at last. */
    private void constrained(Property property) {
        Formula formula = property.formula();
        boolean refines = formula instanceof Formula.Refines refinement && refinement.fair();
        if (protocol.constraints().isEmpty() || !(refines || property.isLiveness())) {
            return;
        }
        String names = protocol.constraints().stream().map(Definition::name).collect(Collectors.joining(" and "));
        boolean one = protocol.constraints().size() == 1;
        mistakes.add(new Mistake(
                ProtocolMistake.LIVENESS_UNDER_CONSTRAINT,
                property.location(),
                property.name() + " speaks of behaviours without end, and the "
                        + (one ? "constraint " + names + " ends" : "constraints " + names + " end") + " them",
                (refines ? "say safetyOnly(), " : "")
                        + "bound the step itself with an await(...), or say the property of a version without the"
                        + " constraint"));
    }

    /** Fairness is assumed for what must happen at last. */
    private void unhelped(Property property) {
        if (property.formula() instanceof Formula.Refines) {
            mistakes.add(new Mistake(
                    ProtocolMistake.ASSUMES_FAIRNESS,
                    property.location(),
                    property.name() + " is a refinement, and it is the steps that owe what the other protocol owes",
                    "leave assuming(...) out, and say of the steps that they are fair: weaklyFair(), stronglyFair()"));
        } else if (property.formula() instanceof Formula.EveryStep || !property.isTemporal()) {
            String what = property.formula() instanceof Formula.EveryStep ? "steps" : "states";
            mistakes.add(new Mistake(
                    ProtocolMistake.FAIRNESS_DOES_NOT_HELP,
                    property.location(),
                    property.name() + " speaks of single " + what + ", so fairness cannot help it",
                    "leave assuming(...) out, or use eventually(...) or leadsTo(...)"));
        }
    }

    private static boolean hasPremise(Formula formula) {
        return formula instanceof Formula.Overtaking
                || formula instanceof Formula.Refines
                || Formulas.premise(formula).isPresent();
    }

    private void step(String process, Label label, SourceLocation at) {
        ProcessFlow known = flow.processes().get(process);
        if (known == null) {
            process(process, at);
        } else if (!known.placesOf().containsKey(label)) {
            mistakes.add(UnknownStep.mistake(at, process, label, "name", known.steps()));
        }
    }

    private void process(String process, SourceLocation at) {
        if (!flow.processes().containsKey(process)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_SUCH_PROCESS,
                    at,
                    "there is no process " + process + " in " + protocol.name(),
                    "name one of " + flow.processes().keySet()));
        }
    }
}
