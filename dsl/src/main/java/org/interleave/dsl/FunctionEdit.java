package org.interleave.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;

/** The body of a C function, while a hunk changes it. */
@Library
final class FunctionEdit {
    private final ProtocolBuilder protocol;
    private final Hunk hunk;
    /** What hunks have taken away from the function so far. */
    private final Map<String, Hunk> taken;

    /** What the hunks have left behind so far. */
    private final List<LeftBehind> left;

    private List<Statement> body;
    /** Where the change is written that is under way. */
    private SourceLocation here = SourceLocation.NONE;

    private boolean changing;

    FunctionEdit(
            ProtocolBuilder protocol, Hunk hunk, Map<String, Hunk> taken, List<LeftBehind> left, List<Statement> body) {
        this.protocol = protocol;
        this.hunk = hunk;
        this.taken = taken;
        this.left = left;
        this.body = List.copyOf(body);
    }

    List<Statement> body() {
        return body;
    }

    /** Puts locals behind those that are there. */
    void locals(List<Statement> locals) {
        for (Statement statement : locals) {
            if (!(statement instanceof Statement.Local)) {
                mistake(
                        ProtocolMistake.STATEMENT_NOWHERE,
                        statement.location(),
                        "a statement in a hunk of " + hunk.function() + " says nothing about where it belongs",
                        "put it into after(step, ...), before(step, ...), replace(step, ...) or inside(step, ...)");
            }
        }
        int first = 0;
        while (first < body.size() && body.get(first) instanceof Statement.Local) {
            first++;
        }
        List<Statement> all = new ArrayList<>(body);
        all.addAll(first, locals);
        body = all;
    }

    /** From a step with the lines that belong to it to the statements that stand there instead. */
    interface Change {
        List<Statement> of(List<Statement> step);
    }

    /**
     * Changes what stands at an anchor, with the lines that belong to it.
     *
     * @param anchor name of a step or of a called function
     * @param change what is changed
     */
    void at(String anchor, Change change) {
        if (changing) {
            mistake(
                    ProtocolMistake.INSIDE_OF_A_CHANGE,
                    CallSite.here(),
                    "the change at " + anchor + " stands inside of another one, which is not done yet",
                    "write it in front of the other one, or behind it");
            return;
        }
        List<Statement> found =
                units(body).filter(unit -> isCalled(unit, anchor)).toList();
        if (found.size() == 1) {
            Set<String> gone = names();
            change(anchor, found.get(0), change);
            gone.removeAll(names());
            gone.forEach(name -> taken.put(name, hunk));
        } else if (found.isEmpty()) {
            missing(anchor);
        } else {
            mistake(
                    ProtocolMistake.TWO_ANCHORS,
                    CallSite.here(),
                    anchor + " fits " + found.size() + " times in " + hunk.function() + ": "
                            + found.stream()
                                    .map(unit -> unit.location().toString())
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                    "name a step that is there once");
        }
    }

    private void missing(String anchor) {
        Hunk other = taken.get(anchor);
        if (other == null || other.equals(hunk)) {
            mistake(
                    ProtocolMistake.NO_ANCHOR,
                    CallSite.here(),
                    hunk.function() + " in " + hunk.file() + " has no step " + anchor,
                    "it has " + names());
        } else {
            mistake(
                    ProtocolMistake.HUNKS_COLLIDE,
                    CallSite.here(),
                    "the hunk " + other.name() + " (" + other.location() + ") has taken " + anchor + " away",
                    "name a step beside it, one of " + names() + ", or make one hunk of the two");
        }
    }

    /** The names of all anchors, in the order of the source. */
    private Set<String> names() {
        return units(body)
                .map(FunctionEdit::name)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The local of the function that has a name, at its top or further down. */
    Optional<Variable> local(String name) {
        return everything(body)
                .filter(Statement.Local.class::isInstance)
                .map(statement -> ((Statement.Local) statement).variable())
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private static Stream<Statement> everything(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement instanceof Statement.Function
                        ? Stream.empty()
                        : Stream.concat(Stream.of(statement), everything(statement.inside())));
    }

    /** The statement with other statements inside: in the first way of a branch, in the round of a loop. */
    Statement inside(Statement unit, Function<List<Statement>, List<Statement>> change) {
        if (unit instanceof Statement.Branch branch) {
            return new Statement.Branch(
                    branch.info(), branch.test(), change.apply(branch.then()), branch.otherwise(), branch.location());
        }
        if (unit instanceof Statement.Loop loop && loop.body().get(0) instanceof Statement.Branch) {
            List<Statement> round = new ArrayList<>(loop.body());
            round.set(0, inside(round.get(0), change));
            return new Statement.Loop(loop.condition(), round, loop.location());
        }
        if (unit instanceof Statement.With && isWrapped(unit)) {
            return wrapped(unit, one -> List.of(inside(one, change)));
        }
        if (unit instanceof Statement.Atomic) {
            return unit.mapInside(change::apply);
        }
        mistake(
                ProtocolMistake.NO_INSIDE,
                here,
                name(unit).orElse("this") + " has nothing inside: it is no branch and no loop",
                "write after(...), before(...) or replace(...)");
        return unit;
    }

    /** The branch with another second way. */
    Statement otherwise(Statement unit, Function<List<Statement>, List<Statement>> change) {
        if (unit instanceof Statement.Branch branch) {
            return new Statement.Branch(
                    branch.info(), branch.test(), branch.then(), change.apply(branch.otherwise()), branch.location());
        }
        if (isWrapped(unit)) {
            return wrapped(unit, one -> List.of(otherwise(one, change)));
        }
        mistake(
                ProtocolMistake.NO_INSIDE,
                here,
                name(unit).orElse("this") + " has no other way: it is no branch",
                "write after(...), before(...) or replace(...)");
        return unit;
    }

    /** A loop, or a choice of an element, with its step changed. */
    private static Statement wrapped(Statement around, Function<Statement, List<Statement>> change) {
        return around.mapInside(block -> joined(change.apply(block.get(0)), block.subList(1, block.size())));
    }

    /** The choice without one of its ways. */
    List<Statement> withoutWay(Statement unit, String name) {
        if (unit instanceof Statement.With && isWrapped(unit)) {
            return List.of(wrapped(unit, one -> withoutWay(one, name)));
        }
        if (!(unit instanceof Statement.Either either)) {
            return noChoice(unit);
        }
        List<Statement.Way> ways = either.ways().stream()
                .filter(way -> !Ways.name(way).equals(name))
                .toList();
        if (ways.size() == either.ways().size()) {
            mistake(
                    ProtocolMistake.NO_SUCH_WAY,
                    here,
                    either.info().name() + " has no way " + name,
                    "it has " + either.ways().stream().map(Ways::name).toList());
        }
        return ways.isEmpty() ? lastWay(either) : Ways.left(either, ways);
    }

    /** The choice with more ways. */
    List<Statement> withWays(Statement unit, List<Statement.Way> more) {
        if (unit instanceof Statement.With && isWrapped(unit)) {
            return List.of(wrapped(unit, one -> withWays(one, more)));
        }
        if (!(unit instanceof Statement.Either either)) {
            return noChoice(unit);
        }
        List<Statement.Way> ways = new ArrayList<>(either.ways());
        for (Statement.Way way : more) {
            String name = Ways.name(way);
            if (ways.stream().map(Ways::name).anyMatch(name::equals)) {
                mistake(
                        ProtocolMistake.WAY_TWICE,
                        way.location(),
                        either.info().name() + " has a way " + name + " already",
                        "give the new way another name, or take the old one away before: removeWay(\""
                                + either.info().name() + "\", \"" + name + "\")");
            } else {
                ways.add(way);
            }
        }
        return List.of(Ways.with(either, ways));
    }

    private List<Statement> noChoice(Statement unit) {
        mistake(
                ProtocolMistake.NO_INSIDE,
                here,
                name(unit).orElse("this") + " has no ways to choose from: it is no either",
                "name an either: the step it was given, or what its ways begin with, as in lock_or_leave");
        return List.of(unit);
    }

    private List<Statement> lastWay(Statement.Either either) {
        String name = either.info().name();
        mistake(
                ProtocolMistake.LAST_WAY,
                here,
                "the last way of " + name + " would be gone, and nothing to choose from",
                "take it away as a whole: remove(\"" + name + "\")");
        return List.of(either);
    }

    /** What can be an anchor, wherever it stands in the function; what stands in other functions is theirs. */
    private static Stream<Statement> units(List<Statement> statements) {
        return statements.stream().flatMap(statement -> {
            if (statement instanceof Statement.Function) {
                return Stream.of(statement);
            }
            Statement first = isWrapped(statement) ? statement.inside().get(0) : statement;
            Stream<Statement> inside = isWrapped(statement)
                    ? Stream.concat(
                            units(first.inside()),
                            units(statement
                                    .inside()
                                    .subList(1, statement.inside().size())))
                    : units(statement.inside());
            return Stream.concat(Stream.of(statement), inside);
        });
    }

    /** A loop that looks at its condition in a step, and a choice of an element, are one with the step. */
    private static boolean isWrapped(Statement statement) {
        if (statement.inside().isEmpty()) {
            return false;
        }
        Statement first = statement.inside().get(0);
        boolean looks = statement instanceof Statement.Loop loop
                && loop.body().size() == 1
                && first instanceof Statement.Branch branch
                && branch.info().isPresent()
                && branch.otherwise().size() == 1
                && branch.otherwise().get(0) instanceof Statement.Break;
        boolean chooses = statement instanceof Statement.With && first.step().isPresent();
        return looks || chooses;
    }

    private static Optional<String> name(Statement unit) {
        if (unit instanceof Statement.Function call) {
            return Optional.of(call.name());
        }
        Statement step = isWrapped(unit) ? unit.inside().get(0) : unit;
        return step.step().map(info -> info.name());
    }

    private static boolean isCalled(Statement unit, String anchor) {
        return name(unit).equals(Optional.of(anchor));
    }

    private void change(String anchor, Statement step, Change change) {
        here = CallSite.here();
        Unit unit = unit(step, body, Optional.empty(), List.of()).orElseThrow();
        changing = true;
        List<Statement> instead;
        try {
            instead = change.of(unit.statements());
        } finally {
            changing = false;
        }
        body = replaced(body, unit, instead);
        if (!StepLines.anyStep(instead)) {
            AnyProcess<?> process = Recorder.current("a hunk").process();
            StepLines.leftBehind(unit.following(), process::owns, unit.statements())
                    .ifPresent(line -> left.add(new LeftBehind(line, anchor, hunk.function(), here, body)));
        }
    }

    /** A step with the lines that belong to it, and what is done behind them until there is another step. */
    private record Unit(List<Statement> statements, List<Statement> following) {}

    private static Optional<Unit> unit(
            Statement step, List<Statement> block, Optional<SourceLocation> loop, List<Statement> behind) {
        for (int i = 0; i < block.size(); i++) {
            Statement statement = block.get(i);
            if (statement == step) {
                int end = StepLines.end(block, i, loop);
                return Optional.of(new Unit(
                        block.subList(i, end).stream()
                                .filter(line -> !(line instanceof Statement.Local))
                                .toList(),
                        joined(block.subList(end, block.size()), behind)));
            }
            if (!(statement instanceof Statement.Function)) {
                List<Statement> next = joined(block.subList(i + 1, block.size()), behind);
                Optional<SourceLocation> round =
                        statement instanceof Statement.Loop ? Optional.of(statement.location()) : Optional.empty();
                Optional<Unit> inside = blocks(statement).stream()
                        .flatMap(one -> unit(step, one, round, goesOn(statement) ? next : List.of()).stream())
                        .findFirst();
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what follows it comes behind its last statement, and behind nothing else. */
    private static boolean goesOn(Statement statement) {
        return statement instanceof Statement.With
                || (statement instanceof Statement.Branch branch
                        && branch.info().isEmpty());
    }

    private static List<List<Statement>> blocks(Statement statement) {
        List<List<Statement>> blocks = new ArrayList<>();
        statement.mapInside(block -> {
            blocks.add(block);
            return block;
        });
        return blocks;
    }

    private static List<Statement> joined(List<Statement> first, List<Statement> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /**
     * Puts other statements where a step stands with its lines. A branch that is no step goes when there is nothing left
     * in it, and so does a way of a choice.
     */
    private List<Statement> replaced(List<Statement> statements, Unit unit, List<Statement> instead) {
        List<Statement> all = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement == unit.statements().get(0)) {
                all.addAll(instead);
            } else if (unit.statements().stream().noneMatch(line -> line == statement)) {
                all.addAll(around(statement, unit, instead));
            }
        }
        return all;
    }

    private List<Statement> around(Statement statement, Unit unit, List<Statement> instead) {
        if (statement instanceof Statement.Function) {
            return List.of(statement);
        }
        if (statement instanceof Statement.Either either) {
            List<Statement.Way> ways = Ways.changed(either, inside -> replaced(inside, unit, instead));
            return ways.isEmpty() ? lastWay(either) : Ways.left(either, ways);
        }
        Statement changed = statement.mapInside(inside -> replaced(inside, unit, instead));
        return isEmptied(statement, changed) ? List.of() : List.of(changed);
    }

    private static boolean isEmptied(Statement before, Statement after) {
        return after instanceof Statement.Branch branch
                && branch.info().isEmpty()
                && after.inside().isEmpty()
                && !before.inside().isEmpty();
    }

    private void mistake(MistakeCode code, SourceLocation where, String what, String instead) {
        protocol.mistake(new Mistake(code, where, what, instead));
    }
}
