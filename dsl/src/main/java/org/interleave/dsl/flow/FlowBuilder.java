package org.interleave.dsl.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.Position.Frame;
import org.interleave.dsl.flow.Position.Kind;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;

/** Finds the control flow of one process by following its statements from each of its steps to the next. */
final class FlowBuilder {
    private final ProcessDeclaration process;
    private final Map<Label, List<Place>> labelled = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, Place> steps = new IdentityHashMap<>();
    private final List<Place> inOrder = new ArrayList<>();
    private final Set<Place> arrived = new LinkedHashSet<>();
    private final Map<Label, Set<Place>> placesOf = new LinkedHashMap<>();
    private final Set<Label> jumpedTo = new HashSet<>();
    private final List<Place> toDo = new ArrayList<>();
    /** For every statement without a name the steps that lead to it; the process itself stands for its start. */
    private final IdentityHashMap<Statement, Set<Object>> leading = new IdentityHashMap<>();

    private final Set<Mistake> mistakes = new LinkedHashSet<>();
    private boolean ends;
    private Object origin;

    FlowBuilder(ProcessDeclaration process) {
        this.process = process;
        this.origin = process;
    }

    ProcessFlow build(List<Label> startLabels, boolean startsAbsent) {
        ends = startsAbsent;
        Position body = Position.body(process.body());
        index(body);
        Flow start = new Flow.End();
        List<Label> known = startLabels.stream().filter(labelled::containsKey).toList();
        jumpedTo.addAll(known);
        known.forEach(label -> jump(label, List.of(), label.location(), body));
        if (known.size() < startLabels.size() || startLabels.isEmpty()) {
            start = flow(body, Set.of());
        }
        while (!toDo.isEmpty()) {
            Place place = toDo.remove(toDo.size() - 1);
            follow(place);
        }
        List<Place> taken = inOrder.stream().filter(Place::isKnown).toList();
        for (Place step : inOrder) {
            if (!step.isKnown()) {
                mistakes.add(new Mistake(
                        ProtocolMistake.UNREACHABLE_STEP,
                        step.info().location(),
                        "no way leads to step " + step + " of " + process.name(),
                        "remove it, or the jump or return in front of it"));
            }
        }
        Map<Label, List<Place>> places = new LinkedHashMap<>();
        placesOf.forEach((label, set) -> places.put(label, List.copyOf(set)));
        for (Place place : arrived) {
            if (places.getOrDefault(place.label(), List.of()).size() > 1) {
                place.label(new Label(place.name(), place.info().location()));
                places.put(place.label(), List.of(place));
            }
        }
        return new ProcessFlow(
                process, inOrder.stream().filter(arrived::contains).toList(), taken, places, leading, start, ends);
    }

    Set<Mistake> mistakes() {
        return Collections.unmodifiableSet(mistakes);
    }

    /** Notes every step with its position, in the order of the statements. */
    private void index(Position from) {
        for (Position at = from; !at.atEnd(); at = at.next()) {
            Statement statement = at.statement();
            if (statement instanceof Statement.Step step) {
                index(at, step.info());
            } else if (statement instanceof Statement.Branch branch) {
                Position here = at;
                branch.info().ifPresent(info -> index(here, info));
                index(at.into(Kind.BRANCH, branch.then()));
                index(at.into(Kind.BRANCH, branch.otherwise()));
            } else if (statement instanceof Statement.Either either) {
                index(at, either.info());
                for (Statement.Way way : either.ways()) {
                    index(at.into(Kind.BRANCH, way.body()));
                }
            } else if (statement instanceof Statement.Atomic atomic) {
                index(at, atomic.info());
                jumps(atomic.body());
            } else if (statement instanceof Statement.With with) {
                index(at.into(Kind.BRANCH, with.body()));
            } else if (statement instanceof Statement.Loop loop) {
                index(at.into(Kind.LOOP, loop.body()));
            } else if (statement instanceof Statement.Function function) {
                index(at.into(Kind.FUNCTION, function.body()));
            } else if (statement instanceof Statement.Goto jump) {
                jumpedTo.add(jump.label());
            }
        }
    }

    /** Notes the jumps of statements that happen together: they have no steps. */
    private void jumps(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.Goto jump) {
                jumpedTo.add(jump.label());
            }
            jumps(statement.inside());
        }
    }

    private void index(Position at, StepInfo info) {
        Place place = new Place(info, at);
        inOrder.stream()
                .filter(other -> other.name().equals(place.name()))
                .findFirst()
                .ifPresent(first -> mistakes.add(new Mistake(
                        ProtocolMistake.STEP_TWICE,
                        info.location(),
                        "step " + info.name() + " of " + process.name() + " is there twice, "
                                + (first.info().location().equals(info.location())
                                        ? "both by this line"
                                        : "the first at " + first.info().location()),
                        apart(info, first.info()))));
        steps.put(at.statement(), place);
        if (!isSecondHalf(at, info)) {
            labelled.computeIfAbsent(info.label(), label -> new ArrayList<>()).add(place);
        }
        inOrder.add(place);
    }

    /** Whether it is the second step of a line of the source: a jump leads to the first. */
    private static boolean isSecondHalf(Position at, StepInfo info) {
        return at.index() > 0
                && at.statements().get(at.index() - 1) instanceof Statement.Step first
                && first.info().label().equals(info.label())
                && first.info().location().equals(info.location())
                && !first.info().expansion().equals(info.expansion());
    }

    /** How two steps of one name are told apart. Where one line makes both, or a primitive does, the calls have to be. */
    private static String apart(StepInfo info, StepInfo first) {
        boolean byCalls = first.location().equals(info.location())
                || info.label().isOfPrimitive()
                || first.label().isOfPrimitive();
        return byCalls
                ? "give it another name each time: as_(\"again\", () -> ...) around one of the calls makes it "
                        + info.name() + "_again, in a Java loop a number tells them apart"
                : "give one of them a name of its own: step(\"" + info.name() + "_2\", ...)";
    }

    /** Finds out what happens when a step is taken. */
    private void follow(Place place) {
        if (!place.isKnown()) {
            Object before = origin;
            origin = place;
            place.flow(taken(place, place.position()));
            origin = before;
        }
    }

    private Flow taken(Place place, Position at) {
        Statement statement = at.statement();
        Flow flow;
        if (statement instanceof Statement.Step step) {
            flow = operations(step.operations(), Flow.Origin.STEP, flow(at.next(), Set.of()));
        } else if (statement instanceof Statement.Branch branch) {
            Flow then = flow(at.into(Kind.BRANCH, branch.then()), Set.of());
            Flow otherwise = flow(at.into(Kind.BRANCH, branch.otherwise()), Set.of());
            boolean negated = branch.test().negated();
            flow = new Flow.Decide(
                    branch.test().condition(),
                    Optional.of(new Flow.Words(
                            branch.test().success(), branch.test().failure(), negated)),
                    operations(branch.test().onSuccess(), Flow.Origin.STEP, negated ? otherwise : then),
                    operations(branch.test().onFailure(), Flow.Origin.STEP, negated ? then : otherwise),
                    branch.location());
        } else if (statement instanceof Statement.Atomic atomic) {
            flow = flow(at.into(Kind.BRANCH, atomic.body()), Set.of());
        } else {
            flow = choice(place, at, (Statement.Either) statement);
        }
        List<Operation> first = new ArrayList<>();
        for (Statement.Local local : localsBefore(place)) {
            requireIdleWithout(local, place.info());
            first.add(new Operation.Assign(local.variable(), local.value(), local.location()));
        }
        Flow picked = picks(at, operations(first, Flow.Origin.LOCAL, flow));
        return statement instanceof Statement.Either ? picked : whileItRuns(picked);
    }

    /** What the step itself gives a value to has none while the process waits for the step. */
    private void requireIdleWithout(Statement.Local local, StepInfo step) {
        boolean read = step.idle().stream().flatMap(Expressions::reads).anyMatch(local.variable()::equals);
        if (read) {
            mistakes.add(new Mistake(
                    ProtocolMistake.IDLE_UNKNOWN,
                    step.location(),
                    "step " + step.name() + " gives " + local.variable() + " its first value, which is not known"
                            + " while the process is idle in front of it",
                    "write that value instead, or put a step in front of it"));
        }
    }

    /** A process that runs only while a condition holds waits for it in front of everything it does. */
    private Flow whileItRuns(Flow flow) {
        return process.runsWhile()
                .<Flow>map(runs ->
                        new Flow.Do(new Operation.Await(runs.expression(), runs.location()), Flow.Origin.STEP, flow))
                .orElse(flow);
    }

    /** The choices of elements that stand in front of a step: the step makes them. */
    private static Flow picks(Position step, Flow flow) {
        Flow picked = flow;
        Position at = step;
        while (at.isFirstButForLocals() && at.frame().at().isPresent()) {
            at = at.outside();
            if (at.statement() instanceof Statement.With with) {
                picked = new Flow.Pick(with.variable(), with.set(), picked);
            } else if (!(at.statement() instanceof Statement.Function)) {
                break;
            }
        }
        return picked;
    }

    private Flow choice(Place place, Position at, Statement.Either either) {
        List<Flow.Alternative> ways = new ArrayList<>();
        if (either.ways().isEmpty()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.EITHER_WITHOUT_WAY,
                    place.info().location(),
                    "this either in " + process.name() + " has no way",
                    "give it two or more"));
            flow(at.next(), Set.of()); // what follows is reached all the same
        }
        for (Statement.Way way : either.ways()) {
            Position inside = at.into(Kind.BRANCH, way.body());
            if (way.name().isPresent()) {
                Flow rest = flow(inside, Set.of());
                ways.add(new Flow.Alternative(
                        place, way.name(), whileItRuns(operations(way.operations(), Flow.Origin.STEP, rest))));
            } else {
                Optional<Place> first = firstStep(inside);
                if (first.isPresent()) {
                    Place step = first.orElseThrow();
                    follow(step);
                    owedAtTheChoice(step, place);
                    idleAtTheChoice(step, place);
                    requireNoJump(step);
                    placesOf.computeIfAbsent(step.info().label(), l -> new LinkedHashSet<>())
                            .add(place);
                    ways.add(new Flow.Alternative(step, Optional.empty(), step.flow()));
                } else {
                    mistakes.add(new Mistake(
                            ProtocolMistake.WAY_WITHOUT_STEP,
                            way.location(),
                            "a way of either in " + process.name() + " does not begin with a step",
                            "begin it with step(...) or a named if_, or name the way: way(\"name\", ...)"));
                    flow(inside, Set.of()); // what follows is reached all the same
                }
            }
        }
        return new Flow.Choose(ways);
    }

    /** The process stands at the choice, not at one of its ways: nothing can lead it there. */
    private void requireNoJump(Place step) {
        if (jumpedTo.contains(step.info().label())) {
            mistakes.add(new Mistake(
                    ProtocolMistake.PAST_THE_CHOICE,
                    step.info().location(),
                    "step " + step + " begins a way of either, and a jump or a beginning leads to it past the choice",
                    "put a step of its own in front of it, and jump there"));
        }
    }

    /** The process stands at the choice, not at one of its ways: what it owes there is said of the choice. */
    private void owedAtTheChoice(Place step, Place choice) {
        if (step.info().mayBlockForever()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.WAY_BLOCKS,
                    step.info().location(),
                    "step " + step + " begins a way of either, so it cannot block for ever by itself",
                    (isRules(choice)
                                    ? "say of the others that they are weaklyFair()"
                                    : "put a step of its own in front of it")
                            + ", or say of " + process.name() + " that it owesNothing(...)"));
        }
    }

    /** The process stands at the choice, not at one of its ways: that is where it is idle. */
    private void idleAtTheChoice(Place step, Place choice) {
        if (step.info().idle().isPresent()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.WAY_IDLES,
                    step.info().location(),
                    "step " + step + " begins a way of either, so the process is not idle at this step but at the"
                            + " choice",
                    isRules(choice)
                            ? "say it of all rules: rules(...).idleWhile(...)"
                            : "put a step of its own in front of it, or name the ways and say it of the choice:"
                                    + " either(\"name\", way(...)).idleWhile(...)"));
        }
    }

    /** Whether a choice is all that a process does, again and again. */
    private boolean isRules(Place choice) {
        return process.body().size() == 1
                && process.body().get(0) instanceof Statement.Loop loop
                && loop.body().equals(choice.position().statements())
                && loop.body().size() == 1;
    }

    /** The step at which a way begins, if it begins with one. */
    private Optional<Place> firstStep(Position at) {
        if (at.atEnd()) {
            return Optional.empty();
        }
        Statement statement = at.statement();
        if (statement instanceof Statement.Function function) {
            return firstStep(at.into(Kind.FUNCTION, function.body()));
        }
        if (statement instanceof Statement.With with) {
            return firstStep(at.into(Kind.BRANCH, with.body()));
        }
        if (statement instanceof Statement.Local) {
            return firstStep(at.next());
        }
        return statement instanceof Statement.Either ? Optional.empty() : Optional.ofNullable(steps.get(statement));
    }

    /** What happens from a position until the process stands at a step. */
    private Flow flow(Position at, Set<Statement> loops) {
        if (at.atEnd()) {
            return leave(at, loops);
        }
        Statement statement = at.statement();
        Place step = steps.get(statement);
        if (step != null) {
            return arrive(step, Optional.empty());
        }
        Optional<StepInfo> named = statement.step();
        if (named.isPresent()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.STEP_IN_ATOMIC,
                    statement.location(),
                    "step " + named.orElseThrow().name() + " stands in an atomic block of " + process.name(),
                    "leave out its name, or put it behind the block"));
            return flow(at.next(), loops);
        }
        leading.computeIfAbsent(statement, s -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(origin);
        if (statement instanceof Statement.Branch branch) {
            return new Flow.Decide(
                    branch.test().condition(),
                    Optional.empty(),
                    flow(at.into(Kind.BRANCH, branch.then()), loops),
                    flow(at.into(Kind.BRANCH, branch.otherwise()), loops),
                    branch.location());
        }
        if (statement instanceof Statement.Loop loop) {
            return round(at, loop, loops);
        }
        if (statement instanceof Statement.With with) {
            Position inside = at.into(Kind.BRANCH, with.body());
            return beginsWithStep(inside) ? flow(inside, loops) : noStep(with, inside, loops);
        }
        if (statement instanceof Statement.Also also) {
            return operations(also.operations(), Flow.Origin.ALSO, flow(at.next(), loops));
        }
        if (statement instanceof Statement.Local local) {
            Flow rest = flow(at.next(), loops);
            return doneByFirstStep(at)
                    ? rest
                    : new Flow.Do(
                            new Operation.Assign(local.variable(), local.value(), local.location()),
                            Flow.Origin.LOCAL,
                            rest);
        }
        if (statement instanceof Statement.Function function) {
            return flow(at.into(Kind.FUNCTION, function.body()), loops);
        }
        if (statement instanceof Statement.Goto jump) {
            Optional<Place> target = target(jump, at);
            Flow there = jump(jump.label(), jump.expansions(), jump.location(), at);
            target.ifPresent(place -> requireNoEntry(at, place, jump));
            return target.isEmpty()
                    ? there
                    : resets(functionsLeft(at, target.orElseThrow().position()), there);
        }
        if (statement instanceof Statement.Return) {
            Optional<Frame> function = at.around(Kind.FUNCTION);
            return function.isPresent() ? returned(function.orElseThrow(), loops) : ended();
        }
        return leaveLoop(at, statement, loops);
    }

    /** What is chosen is known in the step that follows directly. */
    private boolean beginsWithStep(Position at) {
        if (at.atEnd()) {
            return false;
        }
        Statement statement = at.statement();
        if (statement instanceof Statement.Function function) {
            return beginsWithStep(at.into(Kind.FUNCTION, function.body()));
        }
        if (statement instanceof Statement.With with) {
            return beginsWithStep(at.into(Kind.BRANCH, with.body()));
        }
        return statement instanceof Statement.Local ? beginsWithStep(at.next()) : steps.containsKey(statement);
    }

    /** A choice that no step makes; one around another is blamed for nothing more. */
    private Flow noStep(Statement.With with, Position inside, Set<Statement> loops) {
        if (inside.atEnd() || !(inside.statement() instanceof Statement.With)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.CHOICE_WITHOUT_STEP,
                    with.location(),
                    "the choice of " + with.variable() + " stands in front of no step, so nothing makes it",
                    "put it directly in front of a step: with_(\"" + with.variable() + "\", ..., " + with.variable()
                            + " -> step(...))"));
        }
        return new Flow.Pick(with.variable(), with.set(), flow(inside, loops));
    }

    private Flow round(Position at, Statement.Loop loop, Set<Statement> loops) {
        if (loops.contains(loop)) {
            mistakes.add(
                    isInAtomic(at)
                            ? new Mistake(
                                    ProtocolMistake.LOOP_IN_ATOMIC,
                                    loop.location(),
                                    "this loop stands in an atomic block of " + process.name()
                                            + ", whose one step cannot go round",
                                    "write what it comes to as one assignment, or give its rounds steps outside of the"
                                            + " block")
                            : new Mistake(
                                    ProtocolMistake.ROUND_WITHOUT_STEP,
                                    loop.location(),
                                    "a round of this loop in " + process.name() + " takes no step",
                                    "put a step into every way through the loop"));
            return end();
        }
        Set<Statement> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(loops);
        inside.add(loop);
        Flow body = flow(at.into(Kind.LOOP, loop.body()), inside);
        if (loop.condition().equals(new Expression.BooleanLiteral(true))) {
            return body;
        }
        return new Flow.Decide(loop.condition(), Optional.empty(), body, flow(at.next(), loops), loop.location());
    }

    private static boolean isInAtomic(Position at) {
        Optional<Frame> frame = Optional.of(at.frame());
        while (frame.flatMap(Frame::owner).isPresent()) {
            if (frame.orElseThrow().owner().orElseThrow() instanceof Statement.Atomic) {
                return true;
            }
            frame = frame.orElseThrow().at().map(Position::frame);
        }
        return false;
    }

    private Flow leaveLoop(Position at, Statement statement, Set<Statement> loops) {
        Optional<Frame> loop = at.around(Kind.LOOP);
        if (loop.isEmpty()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_LOOP,
                    statement.location(),
                    "there is no loop around this " + (statement instanceof Statement.Break ? "break_" : "continue_")
                            + " in " + process.name(),
                    "use return_() or goto_(label)"));
            return end();
        }
        Position head = loop.orElseThrow().at().orElseThrow();
        Position target = statement instanceof Statement.Break ? head.next() : head;
        return resets(functionsLeft(at, head), flow(target, loops));
    }

    /** The end of a list of statements. */
    private Flow leave(Position at, Set<Statement> loops) {
        return switch (at.frame().kind()) {
            case BODY -> ended();
            case BRANCH -> flow(at.outside().next(), loops);
            case LOOP -> flow(at.outside(), loops);
            case FUNCTION -> returned(at.frame(), loops);
        };
    }

    private Flow returned(Frame function, Set<Statement> loops) {
        Flow rest = flow(function.at().orElseThrow().next(), loops);
        return resets(List.of((Statement.Function) function.owner().orElseThrow()), rest);
    }

    /** The steps that a label can mean: of several expansions, those in the expansion that the jump stands in. */
    private List<Place> targets(Label label, List<String> expansions, Position from) {
        List<Place> places = labelled.getOrDefault(label, List.of());
        List<Place> inSameFunctions = places.stream()
                .filter(place -> functionsLeft(place.position(), from).isEmpty())
                .toList();
        List<Place> nearest = inSameFunctions.isEmpty() ? places : inSameFunctions;
        for (int i = 0; i <= expansions.size(); i++) {
            String suffix = String.join("_", expansions.subList(i, expansions.size()));
            List<Place> same = nearest.stream()
                    .filter(place -> place.info().expansion().orElse("").equals(suffix))
                    .toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        return nearest;
    }

    private Optional<Place> target(Statement.Goto jump, Position from) {
        return targets(jump.label(), jump.expansions(), from).stream().findFirst();
    }

    private Flow jump(Label label, List<String> expansions, SourceLocation from, Position at) {
        List<Place> targets = targets(label, expansions, at);
        if (targets.isEmpty()) {
            mistakes.add(UnknownStep.mistake(from, process.name(), label, "jump to", inOrder));
            return end();
        }
        List<String> names = targets.stream().map(Place::name).distinct().toList();
        if (names.size() > 1) {
            mistakes.add(new Mistake(
                    ProtocolMistake.MANY_TARGETS,
                    from,
                    "step " + label + " of " + process.name() + " can be any of " + names,
                    "give the step of each expansion a label of its own, as an argument of the method"));
        }
        return arrive(targets.get(0), Optional.of(label));
    }

    /** A jump stays in the C functions it stands in, or leaves some; it enters none. */
    private void requireNoEntry(Position from, Place target, Statement.Goto jump) {
        List<Statement.Function> entered = functionsLeft(target.position(), from);
        if (!entered.isEmpty()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.INTO_A_FUNCTION,
                    jump.location(),
                    "step " + jump.label() + " stands in " + entered.get(0).name()
                            + "(), and a jump cannot enter a C function",
                    "jump to a step of the function the jump stands in, or of one that called it"));
        }
    }

    private Flow arrive(Place place, Optional<Label> jump) {
        if (arrived.add(place)) {
            placesOf.computeIfAbsent(place.info().label(), label -> new LinkedHashSet<>())
                    .add(place);
            toDo.add(place);
        }
        return new Flow.Arrive(place, jump);
    }

    /** The process has come to the end of its body. */
    private Flow ended() {
        return operations(resets(process.body()), Flow.Origin.LOCAL, end());
    }

    private Flow end() {
        ends = true;
        return new Flow.End();
    }

    private static Flow operations(List<Operation> operations, Flow.Origin from, Flow rest) {
        Flow flow = rest;
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (operations.get(i) instanceof Operation.Acquire) {
                continue; // it changes nothing
            }
            flow = operations.get(i) instanceof Operation.When when
                    ? new Flow.Decide(
                            when.condition(),
                            Optional.empty(),
                            operations(when.operations(), from, flow),
                            flow,
                            when.location())
                    : new Flow.Do(operations.get(i), from, flow);
        }
        return flow;
    }

    /** The functions around a position that are not around another: a jump from the one to the other leaves them. */
    private static List<Statement.Function> functionsLeft(Position from, Position to) {
        Set<Statement> stay = Collections.newSetFromMap(new IdentityHashMap<>());
        functions(to).forEach(stay::add);
        return functions(from).stream()
                .filter(function -> !stay.contains(function))
                .toList();
    }

    private static List<Statement.Function> functions(Position at) {
        List<Statement.Function> functions = new ArrayList<>();
        Optional<Frame> frame = at.around(Kind.FUNCTION);
        while (frame.isPresent()) {
            functions.add((Statement.Function) frame.orElseThrow().owner().orElseThrow());
            frame = frame.orElseThrow().at().orElseThrow().around(Kind.FUNCTION);
        }
        return functions;
    }

    /** Resets the locals that are dropped when functions are left. */
    private static Flow resets(List<Statement.Function> left, Flow rest) {
        List<Operation> operations = new ArrayList<>();
        for (Statement.Function function : left) {
            operations.addAll(resets(function.body()));
        }
        return operations.isEmpty() ? rest : atTheEnd(rest, operations);
    }

    /**
     * A local that a function returns is still read by what happens together with its last step. Where that step leads
     * into the function again, the local has its first value from there.
     */
    private static Flow atTheEnd(Flow flow, List<Operation> operations) {
        if (flow instanceof Flow.Do next) {
            List<Operation> later = operations.stream()
                    .filter(operation ->
                            next.origin() != Flow.Origin.LOCAL || !isSameLocal(operation, next.operation()))
                    .toList();
            return new Flow.Do(next.operation(), next.origin(), atTheEnd(next.next(), later));
        }
        if (flow instanceof Flow.Decide decide) {
            return new Flow.Decide(
                    decide.condition(),
                    decide.words(),
                    atTheEnd(decide.whenTrue(), operations),
                    atTheEnd(decide.whenFalse(), operations),
                    decide.location());
        }
        return operations(operations, Flow.Origin.LOCAL, flow);
    }

    private static boolean isSameLocal(Operation one, Operation other) {
        return one instanceof Operation.Assign first
                && other instanceof Operation.Assign second
                && first.variable().equals(second.variable());
    }

    /** Resets the locals that are dropped at the end of some statements, but for those of other functions. */
    private static List<Operation> resets(List<Statement> statements) {
        List<Operation> operations = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Local local && local.dropAtEnd()) {
                operations.add(new Operation.Assign(local.variable(), local.value(), local.location()));
            } else if (!(statement instanceof Statement.Function)) {
                operations.addAll(resets(statement.inside()));
            }
        }
        return operations;
    }

    /**
     * Whether the step after a local gives it its first value: when that step follows directly, and no jump leads
     * there. Otherwise the step before does.
     */
    private boolean doneByFirstStep(Position local) {
        Position at = local.next();
        while (!at.atEnd()) {
            Statement statement = at.statement();
            Place step = steps.get(statement);
            if (step != null) {
                return !jumpedTo.contains(step.info().label());
            }
            if (statement instanceof Statement.Function function) {
                at = at.into(Kind.FUNCTION, function.body());
            } else if (statement instanceof Statement.Local) {
                at = at.next();
            } else {
                return false;
            }
        }
        return false;
    }

    /** The locals to which a step gives their first value: those that stand directly before it. */
    private List<Statement.Local> localsBefore(Place step) {
        List<Statement.Local> locals = new ArrayList<>();
        if (jumpedTo.contains(step.info().label())) {
            return locals;
        }
        Position at = step.position();
        while (true) {
            while (at.index() > 0 && at.statements().get(at.index() - 1) instanceof Statement.Local local) {
                locals.add(0, local);
                at = new Position(at.statements(), at.index() - 1, at.frame());
            }
            if (at.index() > 0 || at.frame().kind() != Kind.FUNCTION) {
                return locals;
            }
            at = at.outside();
        }
    }
}
