package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;

/** Makes two steps of a line in whose middle the process pauses. Both have the label of the line. */
@Library
final class Pauses {
    private final Consumer<Mistake> mistakes;

    Pauses(Consumer<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /** What is done up to a pause, and what is done after it, where there is one. */
    private record Halves(List<Operation> before, Optional<Statement.Step> after) {}

    /** Statements without pauses. */
    List<Statement> without(List<Statement> statements) {
        return statements.stream().flatMap(this::one).toList();
    }

    private Stream<Statement> one(Statement statement) {
        if (statement instanceof Statement.Step step) {
            Halves halves = halves(step.info(), step.operations());
            return Stream.concat(Stream.of(new Statement.Step(step.info(), halves.before())), halves.after().stream());
        }
        if (statement instanceof Statement.Either either) {
            return Stream.of(new Statement.Either(
                    either.info(),
                    either.ways().stream().map(way -> way(either.info(), way)).toList()));
        }
        if (statement instanceof Statement.Branch branch) {
            TestOperation test = new TestOperation(
                    branch.test().condition(),
                    unpaused(branch.test().onSuccess()),
                    unpaused(branch.test().onFailure()),
                    branch.test().success(),
                    branch.test().failure(),
                    branch.test().negated());
            return Stream.of(new Statement.Branch(
                    branch.info(), test, without(branch.then()), without(branch.otherwise()), branch.location()));
        }
        return Stream.of(
                statement instanceof Statement.Also also
                        ? new Statement.Also(unpaused(also.operations()), also.location())
                        : statement.mapInside(this::without));
    }

    /** The second half of a way's first step stands at the beginning of what follows it. */
    private Statement.Way way(StepInfo place, Statement.Way way) {
        String name = way.name().map(word -> place.label().name() + "_" + word).orElse("");
        Halves halves = halves(place.called(new Label(name, way.location())), way.operations());
        List<Statement> body = Stream.concat(halves.after().stream(), without(way.body()).stream())
                .toList();
        return new Statement.Way(way.name(), halves.before(), body, way.waitsItsTurn(), way.location());
    }

    private Halves halves(StepInfo info, List<Operation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Pause pause) {
                StepInfo second = info.in(pause.suffix()).withC(pause.c());
                return new Halves(
                        unpaused(operations.subList(0, i)),
                        Optional.of(
                                new Statement.Step(second, unpaused(operations.subList(i + 1, operations.size())))));
            }
        }
        return new Halves(unpaused(operations), Optional.empty());
    }

    /** Operations that happen together, in which nobody can pause. */
    private List<Operation> unpaused(List<Operation> operations) {
        List<Operation> all = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Pause pause) {
                mistakes.accept(pausedHere(pause.location()));
            } else if (operation instanceof Operation.When when) {
                all.add(new Operation.When(when.condition(), unpaused(when.operations()), when.location()));
            } else {
                all.add(operation);
            }
        }
        return all;
    }

    private static Mistake pausedHere(SourceLocation at) {
        return new Mistake(
                ProtocolMistake.NO_PAUSE,
                at,
                "this does something and then waits, which are two steps, and here all is done together",
                "give it a step of its own: step(...), and not also(...), when(...) or what does another such thing");
    }
}
