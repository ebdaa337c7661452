package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;

/** What steps may read and write, and how often. */
final class StepValidation {
    private final Protocol protocol;
    private final Object owner;
    private final Set<Variable> ghosts = new HashSet<>();
    private final Set<Variable> frozen = new HashSet<>();
    private final Map<Variable, String> processOf = new HashMap<>();
    /** Variables that belong to a process and are read by another one, or by another member of its family. */
    private final Set<Variable> readByOthers;

    private final List<Mistake> mistakes = new ArrayList<>();

    private StepValidation(Protocol protocol, ControlFlow flow, Object owner) {
        this.protocol = protocol;
        this.owner = owner;
        for (VariableDeclaration declaration : protocol.variables()) {
            if (declaration.ghost()) {
                ghosts.add(declaration.variable());
            }
        }
        this.readByOthers = OwnVariables.readByOthers(protocol, flow);
        protocol.frozen().forEach(declaration -> frozen.add(declaration.variable()));
        for (ProcessDeclaration process : protocol.processes()) {
            process.variables().forEach(declaration -> processOf.put(declaration.variable(), process.name()));
        }
    }

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow, Object owner) {
        StepValidation steps = new StepValidation(protocol, flow, owner);
        for (ProcessFlow process : flow.processes().values()) {
            steps.beforeTheFirstStep(process);
            for (Place step : process.steps()) {
                steps.follow(process, step.flow(), Map.of());
            }
            process.leading().forEach((statement, before) -> steps.leading(process, statement, before));
        }
        return steps.mistakes.stream().distinct().toList();
    }

    /** Before its first step a process may only decide where to begin, by what it knows itself. */
    private void beforeTheFirstStep(ProcessFlow process) {
        Flow flow = process.start();
        List<Flow> toDo = new ArrayList<>(List.of(flow));
        while (!toDo.isEmpty()) {
            Flow next = toDo.remove(toDo.size() - 1);
            if (next instanceof Flow.Do operation) {
                if (operation.origin() != Flow.Origin.LOCAL) {
                    mistakes.add(new Mistake(
                            ProtocolMistake.NO_STEP_YET,
                            operation.operation().location(),
                            "no step has led here yet, so this cannot happen together with one",
                            "give it a name: step(\"name\", ...), or give the variable this first value"));
                }
                toDo.add(operation.next());
            } else if (next instanceof Flow.Decide decide) {
                guard(decide.condition(), decide.location());
                Expressions.reads(decide.condition())
                        .filter(variable -> isSeenByOthers(variable, process))
                        .findFirst()
                        .ifPresent(variable -> mistakes.add(new Mistake(
                                ProtocolMistake.NO_STEP_YET,
                                decide.location(),
                                "no step has led here yet, so nobody can see when " + variable + " is read",
                                "give the line a name, so that it is a step of its own")));
                toDo.add(decide.whenTrue());
                toDo.add(decide.whenFalse());
            }
        }
    }

    /** Follows every way through a step. */
    private void follow(ProcessFlow process, Flow flow, Map<Part, SourceLocation> assigned) {
        if (flow instanceof Flow.Do todo) {
            Map<Part, SourceLocation> now = assigned;
            Operation operation = todo.operation();
            if (operation instanceof Operation.Assign assign) {
                assign(process, assign);
                if (todo.origin() != Flow.Origin.LOCAL) {
                    now = assignedOnce(assign, assigned);
                }
            } else if (operation instanceof Operation.Await await) {
                guard(await.condition(), await.location());
            } else if (operation instanceof Operation.Misuse misuse) {
                known(misuse.wrong(), misuse.location());
            }
            follow(process, todo.next(), now);
        } else if (flow instanceof Flow.Decide decide) {
            guard(decide.condition(), decide.location());
            follow(process, decide.whenTrue(), assigned);
            follow(process, decide.whenFalse(), assigned);
        } else if (flow instanceof Flow.Pick pick) {
            guard(pick.set(), pick.variable().location());
            follow(process, pick.next(), assigned);
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> follow(process, way.flow(), assigned));
        }
    }

    private Map<Part, SourceLocation> assignedOnce(Operation.Assign assign, Map<Part, SourceLocation> assigned) {
        Set<Part> written = written(assign);
        assigned.keySet().stream()
                .filter(before -> written.stream().anyMatch(before::overlaps))
                .findFirst()
                .ifPresent(before -> mistakes.add(new Mistake(
                        ProtocolMistake.ASSIGNED_TWICE,
                        assign.location(),
                        assign.variable() + " is assigned twice in one step, first at " + assigned.get(before),
                        "assign it once, or put a step between the two")));
        Map<Part, SourceLocation> now = new LinkedHashMap<>(assigned);
        written.forEach(part -> now.put(part, assign.location()));
        return now;
    }

    /** A part of a variable, by the way from the variable to it; no way leads to the whole. */
    private record Part(Variable variable, List<Object> path) {
        /** Whether one of the two is a part of the other. */
        boolean overlaps(Part other) {
            int common = Math.min(path.size(), other.path.size());
            return variable.equals(other.variable) && path.subList(0, common).equals(other.path.subList(0, common));
        }
    }

    /** What an assignment writes: elements and fields by what they are called, or the whole variable. */
    private static Set<Part> written(Operation.Assign assign) {
        Set<Part> written = new HashSet<>();
        Expression part = assign.value();
        while (part instanceof Expression.ElementUpdate || part instanceof Expression.FieldUpdate) {
            written.add(new Part(assign.variable(), path(part)));
            part = part instanceof Expression.ElementUpdate element
                    ? element.function()
                    : ((Expression.FieldUpdate) part).struct();
        }
        boolean whole = written.isEmpty() || !part.equals(new Expression.Read(assign.variable()));
        return whole ? Set.of(new Part(assign.variable(), List.of())) : written;
    }

    /** The way from a variable to the part that is written. */
    private static List<Object> path(Expression update) {
        List<Object> path = new ArrayList<>();
        Expression part = update;
        while (part instanceof Expression.ElementUpdate || part instanceof Expression.FieldUpdate) {
            if (part instanceof Expression.ElementUpdate element) {
                path.add(element.key());
                part = element.value();
            } else {
                Expression.FieldUpdate field = (Expression.FieldUpdate) part;
                path.add(field.field());
                part = field.value();
            }
        }
        return path;
    }

    private void assign(ProcessFlow process, Operation.Assign assign) {
        Variable variable = assign.variable();
        known(new Expression.Read(variable), assign.location());
        if (frozen.contains(variable)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.FROZEN_ASSIGNED,
                    assign.location(),
                    variable + " is chosen at the start and never changes",
                    "declare it in a group, or do not assign it"));
        }
        String its = processOf.get(variable);
        if (its != null && !its.equals(process.process().name())) {
            mistakes.add(new Mistake(
                    ProtocolMistake.OTHER_PROCESSES_VARIABLE,
                    assign.location(),
                    variable + " belongs to " + its + ", but "
                            + process.process().name() + " writes it",
                    "declare it in a group of shared variables"));
        }
        ValueValidation.outside(variable, assign.value(), assign.location()).ifPresent(mistakes::add);
        if (ghosts.contains(variable)) {
            known(assign.value(), assign.location());
        } else {
            guard(assign.value(), assign.location());
        }
    }

    /** What decides about a step, or ends up in real state: it may read real state only. */
    private void guard(Expression expression, SourceLocation at) {
        known(expression, at);
        Expressions.reads(expression)
                .filter(ghosts::contains)
                .findFirst()
                .ifPresent(ghost -> mistakes.add(new Mistake(
                        ProtocolMistake.GHOST_DECIDES,
                        at,
                        "the ghost " + ghost + " is read here, and a ghost may not decide anything",
                        "read it in a property, or declare it without ghost()")));
        Expressions.everything(expression).forEach(part -> {
            if (part instanceof Expression.At place) {
                asksForOther("where process " + place.process() + " stands", at);
            } else if (part instanceof Expression.Reference reference) {
                mistakes.add(new Mistake(
                        ProtocolMistake.DEFINITION_IN_STEP,
                        at,
                        "the definition " + reference.definition().name() + " is used in a step",
                        "definitions are for properties: write the condition itself, as a Java method if need be"));
            } else if (part instanceof Expression.Waits waits) {
                asksForOther("whether process " + waits.process() + " waits", at);
            } else if (part instanceof Expression.Ended ended
                    && protocol.process(ended.process()).isEmpty()) {
                mistakes.add(new Mistake(
                        ProtocolMistake.NO_SUCH_PROCESS,
                        at,
                        "there is no process " + ended.process() + " in " + protocol.name(),
                        "name one of "
                                + protocol.processes().stream()
                                        .map(ProcessDeclaration::name)
                                        .toList()));
            }
        });
    }

    private void asksForOther(String what, SourceLocation at) {
        mistakes.add(new Mistake(
                ProtocolMistake.ASKS_ANOTHER_PROCESS,
                at,
                "a step asks " + what,
                "let the other one set a variable; of other processes a step may ask ended() only"));
    }

    private void known(Expression expression, SourceLocation at) {
        Expressions.everything(expression)
                .forEach(part -> ValueValidation.noKey(part, at).ifPresent(mistakes::add));
        foreign(expression, owner)
                .ifPresent(variable -> mistakes.add(new Mistake(
                        ProtocolMistake.OTHER_PROTOCOLS_VARIABLE,
                        at,
                        variable + " is a variable of another protocol, not of " + protocol.name(),
                        "declare it in this protocol")));
    }

    static Optional<Variable> foreign(Expression expression, Object owner) {
        return Expressions.reads(expression)
                .filter(variable -> !variable.owner().equals(owner))
                .findFirst();
    }

    /** A line without a name: when several steps lead to it, it may touch only what nobody else sees. */
    private void leading(ProcessFlow process, Statement statement, Set<Object> steps) {
        if (steps.size() > 1) {
            touched(statement)
                    .filter(variable -> isSeenByOthers(variable, process))
                    .findFirst()
                    .ifPresent(variable -> mistakes.add(new Mistake(
                            ProtocolMistake.UNSEEN_LINE,
                            statement.location(),
                            "more than one way leads here, so nobody can see when " + variable + " is touched",
                            "give the line a name, so that it is a step of its own")));
        }
    }

    /** Whether it matters when a process reads or writes a variable: others write it, or read it. */
    private boolean isSeenByOthers(Variable variable, ProcessFlow process) {
        boolean own = process.process().name().equals(processOf.get(variable)) && !readByOthers.contains(variable);
        return !own && !ghosts.contains(variable) && !frozen.contains(variable);
    }

    private static Stream<Variable> touched(Statement statement) {
        if (statement instanceof Statement.Branch branch) {
            return Expressions.reads(branch.test().condition());
        }
        if (statement instanceof Statement.Loop loop) {
            return Expressions.reads(loop.condition());
        }
        if (statement instanceof Statement.Also also) {
            return also.operations().stream().flatMap(StepValidation::touched);
        }
        return Stream.empty();
    }

    private static Stream<Variable> touched(Operation operation) {
        if (operation instanceof Operation.Assign assign) {
            return Stream.concat(Stream.of(assign.variable()), Expressions.reads(assign.value()));
        }
        if (operation instanceof Operation.When when) {
            return Stream.concat(
                    Expressions.reads(when.condition()),
                    when.operations().stream().flatMap(StepValidation::touched));
        }
        return operation instanceof Operation.Await await ? Expressions.reads(await.condition()) : Stream.empty();
    }
}
