package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Statement;

/** What is chosen or goes through a set is known there only; what the next state is, in properties of steps only. */
final class ScopeValidation {
    private final List<Mistake> mistakes = new ArrayList<>();
    /** Choices that no step makes: those are mistakes of their own. */
    private final Set<BoundVariable> unmade = new HashSet<>();

    private ScopeValidation() {}

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        ScopeValidation scope = new ScopeValidation();
        protocol.processes().forEach(process -> scope.chosen(process.body()));
        flow.processes().values().forEach(process -> process.places().forEach(place -> scope.made(place.flow())));
        flow.processes().values().forEach(process -> {
            scope.follow(process.start(), Set.of());
            process.places().forEach(place -> scope.follow(place.flow(), Set.of()));
        });
        flow.processes().values().stream().flatMap(Everywhere::idle).forEach(scope::idle);
        protocol.definitions().forEach(definition -> scope.definition("definition", definition));
        for (Definition constraint : protocol.constraints()) {
            scope.definition("constraint", constraint);
            scope.requireOneState(constraint.condition(), new Located(constraint.condition(), constraint.location()));
        }
        protocol.properties().forEach(scope::property);
        for (Operator operator : protocol.operators()) {
            scope.bound(operator);
            List<Expression> parts = Expressions.everything(operator.body()).toList();
            if (parts.stream().anyMatch(Expression.Self.class::isInstance)) {
                scope.mistakes.add(new Mistake(
                        ProtocolMistake.SELF_IN_OPERATOR,
                        operator.location(),
                        "self() stands in " + operator.name() + ", which no process takes as a step",
                        "make the process an argument of " + operator.name()));
            } else if (parts.stream().anyMatch(ScopeValidation::looksAtTheState)) {
                scope.mistakes.add(new Mistake(
                        ProtocolMistake.OPERATOR_READS,
                        operator.location(),
                        "the operator " + operator.name() + " reads a variable, so a step that has just changed it "
                                + "would not see the change",
                        "give it the variable's value as a parameter, or write a Java method"));
            }
        }
        return scope.mistakes.stream().distinct().toList();
    }

    private void chosen(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.With with) {
                unmade.add(with.variable());
            }
            chosen(statement.inside());
        }
    }

    private void made(Flow flow) {
        if (flow instanceof Flow.Pick pick) {
            unmade.remove(pick.variable());
            made(pick.next());
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> made(way.flow()));
        }
    }

    private static boolean looksAtTheState(Expression part) {
        return part instanceof Expression.Read
                || part instanceof Expression.At
                || part instanceof Expression.Ended
                || part instanceof Expression.Waits;
    }

    private void follow(Flow flow, Set<BoundVariable> known) {
        if (flow instanceof Flow.Pick pick) {
            require(pick.set(), known, new Located(pick.set(), pick.variable().location()));
            Set<BoundVariable> more = new HashSet<>(known);
            more.add(pick.variable());
            follow(pick.next(), more);
        } else if (flow instanceof Flow.Do todo) {
            of(todo.operation()).forEach(located -> require(located.expression(), known, located));
            follow(todo.next(), known);
        } else if (flow instanceof Flow.Decide decide) {
            require(decide.condition(), known, new Located(decide.condition(), decide.location()));
            follow(decide.whenTrue(), known);
            follow(decide.whenFalse(), known);
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> follow(way.flow(), known));
        }
    }

    private void require(Expression expression, Set<BoundVariable> known, Located at) {
        Expressions.free(expression)
                .filter(variable -> !known.contains(variable) && !unmade.contains(variable))
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.CHOICE_IS_GONE,
                        at.location(),
                        variable + " was chosen by another step (" + variable.location() + ") and is gone here",
                        "keep it: let the step that chooses it set a variable to it")));
        requireOneState(expression, at);
    }

    private void requireOneState(Expression expression, Located at) {
        if (looksAhead(expression)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NEXT_OUTSIDE_OF_A_STEP,
                    at.location(),
                    "next(...) looks at the state after a step",
                    "use it in everyStep(...) only"));
        }
    }

    /** While a process waits for a step nobody has chosen anything for it. */
    private void idle(Located condition) {
        Expressions.free(condition.expression())
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.IDLE_UNKNOWN,
                        condition.location(),
                        variable + " is chosen when a step is taken, and is not known while the process is idle in"
                                + " front of one",
                        "say it of all elements: exists(...), forAll(...)")));
        requireOneState(condition.expression(), condition);
    }

    private static boolean looksAhead(Expression expression) {
        return Expressions.everything(expression).anyMatch(Expression.Next.class::isInstance);
    }

    private void bound(Operator operator) {
        Expressions.free(operator.body())
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.ELEMENT_UNKNOWN,
                        operator.location(),
                        "the operator " + operator.name() + unknown(variable),
                        "make it an argument of " + operator.name())));
    }

    private void definition(String what, Definition definition) {
        Expressions.free(definition.condition())
                .filter(variable -> !definition.parameters().contains(variable))
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.ELEMENT_UNKNOWN,
                        definition.location(),
                        "the " + what + " " + definition.name() + unknown(variable),
                        "say it of all elements: exists(...), forAll(...), or write a Java method that takes the"
                                + " element")));
    }

    private static String unknown(BoundVariable variable) {
        return " speaks of " + variable + ", which is not known in it (" + variable.location() + " gives it a meaning)";
    }

    private void property(Property property) {
        Formula formula = property.formula();
        Set<BoundVariable> known = new HashSet<>();
        while (formula instanceof Formula.ForAll all) {
            known.add(all.variable());
            formula = all.formula();
        }
        if (formula instanceof Formula.Overtaking overtaking) {
            known.addAll(List.of(overtaking.waiter(), overtaking.other()));
        }
        property.conditions().stream()
                .flatMap(Expressions::free)
                .filter(variable -> !known.contains(variable))
                .findFirst()
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.ELEMENT_UNKNOWN,
                        property.location(),
                        property.name() + unknown(variable),
                        "let the lambda of forEvery(...) return this property, which is the only one that it is"
                                + " about; write another forEvery(...) for another property")));
        boolean next = property.conditions().stream().anyMatch(ScopeValidation::looksAhead);
        boolean twice = property.conditions().stream()
                .flatMap(Expressions::everything)
                .anyMatch(part -> part instanceof Expression.Next ahead && looksAhead(ahead.expression()));
        if (twice) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NEXT_IN_NEXT,
                    property.location(),
                    "next(...) stands in another next(...)",
                    "speak of the state before a step and of the one after it only"));
        } else if (formula instanceof Formula.EveryStep && !next) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NOTHING_OF_NEXT,
                    property.location(),
                    property.name() + " says nothing of the state after the step",
                    "compare with next(...), or use always(...)"));
        } else if (!(formula instanceof Formula.EveryStep) && next) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NEXT_OUTSIDE_OF_A_STEP,
                    property.location(),
                    "next(...) looks at the state after a step",
                    "use it in everyStep(...) only"));
        }
    }

    /** Every expression in the steps of a process. */
    static Stream<Located> expressions(ProcessFlow process) {
        return Stream.concat(
                        Stream.of(process.start()), process.places().stream().map(place -> place.flow()))
                .flatMap(ScopeValidation::of);
    }

    private static Stream<Located> of(Flow flow) {
        if (flow instanceof Flow.Pick pick) {
            return Stream.concat(
                    Stream.of(new Located(pick.set(), pick.variable().location())), of(pick.next()));
        }
        if (flow instanceof Flow.Do todo) {
            return Stream.concat(of(todo.operation()), of(todo.next()));
        }
        if (flow instanceof Flow.Decide decide) {
            return Stream.concat(
                    Stream.of(new Located(decide.condition(), decide.location())),
                    Stream.concat(of(decide.whenTrue()), of(decide.whenFalse())));
        }
        return flow instanceof Flow.Choose choose
                ? choose.ways().stream().flatMap(way -> of(way.flow()))
                : Stream.empty();
    }

    private static Stream<Located> of(Operation operation) {
        if (operation instanceof Operation.Assign assign) {
            return Stream.of(new Located(assign.value(), assign.location()));
        }
        if (operation instanceof Operation.Await await) {
            return Stream.of(new Located(await.condition(), await.location()));
        }
        if (operation instanceof Operation.Misuse misuse) {
            return Stream.of(new Located(misuse.wrong(), misuse.location()));
        }
        return Stream.empty();
    }
}
