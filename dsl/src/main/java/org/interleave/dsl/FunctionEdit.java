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
import org.interleave.dsl.catalogue.PatchMistake;
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

    private List<Statement> body;

    FunctionEdit(ProtocolBuilder protocol, Hunk hunk, Map<String, Hunk> taken, List<Statement> body) {
        this.protocol = protocol;
        this.hunk = hunk;
        this.taken = taken;
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
                        PatchMistake.NOWHERE,
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

    /**
     * Changes what stands at an anchor.
     *
     * @param anchor name of a step or of a called function
     * @param change from the statement there to those that stand there instead
     */
    void at(String anchor, Function<Statement, List<Statement>> change) {
        List<Statement> found =
                units(body).filter(unit -> isCalled(unit, anchor)).toList();
        if (found.size() == 1) {
            Set<String> gone = names();
            Statement unit = found.get(0);
            body = replaced(body, unit, change.apply(unit));
            gone.removeAll(names());
            gone.forEach(name -> taken.put(name, hunk));
        } else if (found.isEmpty()) {
            missing(anchor);
        } else {
            mistake(
                    PatchMistake.TWO_ANCHORS,
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
                    PatchMistake.NO_ANCHOR,
                    CallSite.here(),
                    hunk.function() + " in " + hunk.file() + " has no step " + anchor,
                    "it has " + names());
        } else {
            mistake(
                    PatchMistake.COLLISION,
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

    /** The local of the function that has a name. */
    Optional<Variable> local(String name) {
        return body.stream()
                .filter(Statement.Local.class::isInstance)
                .map(statement -> ((Statement.Local) statement).variable())
                .filter(variable -> variable.name().equals(name))
                .findFirst();
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
        if (unit instanceof Statement.Atomic) {
            return unit.mapInside(change::apply);
        }
        mistake(
                PatchMistake.NO_INSIDE,
                CallSite.here(),
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
        mistake(
                PatchMistake.NO_INSIDE,
                CallSite.here(),
                name(unit).orElse("this") + " has no other way: it is no branch",
                "write after(...), before(...) or replace(...)");
        return unit;
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
        boolean looks = statement instanceof Statement.Loop
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

    /** Puts other statements where one stands. A branch that is no step goes when there is nothing left in it. */
    private static List<Statement> replaced(List<Statement> statements, Statement old, List<Statement> instead) {
        List<Statement> all = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.equals(old)) {
                all.addAll(instead);
            } else if (statement instanceof Statement.Function) {
                all.add(statement);
            } else {
                Statement changed = statement.mapInside(block -> replaced(block, old, instead));
                if (!isEmptied(statement, changed)) {
                    all.add(changed);
                }
            }
        }
        return all;
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
