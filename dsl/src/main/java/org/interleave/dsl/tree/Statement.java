package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A statement of a process. A statement with a {@link StepInfo} is a step: atomic, and a place to stand at. */
public sealed interface Statement {
    /** {@return where it was written} */
    SourceLocation location();

    /** {@return the statements that stand directly inside of this one, in the order of the source} */
    default List<Statement> inside() {
        if (this instanceof Branch branch) {
            return Stream.concat(branch.then().stream(), branch.otherwise().stream())
                    .toList();
        }
        if (this instanceof Loop loop) {
            return loop.body();
        }
        if (this instanceof Either either) {
            return either.ways().stream().flatMap(way -> way.body().stream()).toList();
        }
        if (this instanceof With with) {
            return with.body();
        }
        if (this instanceof Atomic atomic) {
            return atomic.body();
        }
        return this instanceof Function function ? function.body() : List.of();
    }

    /**
     * The same statement with other statements inside.
     *
     * @param change from the statements of a block to those that stand there instead
     * @return the statement
     */
    default Statement mapInside(UnaryOperator<List<Statement>> change) {
        if (this instanceof Branch branch) {
            return new Branch(
                    branch.info(),
                    branch.test(),
                    change.apply(branch.then()),
                    change.apply(branch.otherwise()),
                    branch.location());
        }
        if (this instanceof Loop loop) {
            return new Loop(loop.condition(), change.apply(loop.body()), loop.location());
        }
        if (this instanceof Either either) {
            return new Either(
                    either.info(),
                    either.ways().stream()
                            .map(way -> new Way(
                                    way.name(),
                                    way.operations(),
                                    change.apply(way.body()),
                                    way.waitsItsTurn(),
                                    way.location()))
                            .toList());
        }
        if (this instanceof With with) {
            return new With(with.variable(), with.set(), change.apply(with.body()), with.location());
        }
        if (this instanceof Atomic atomic) {
            return new Atomic(atomic.info(), change.apply(atomic.body()));
        }
        return this instanceof Function function
                ? new Function(function.name(), function.file(), change.apply(function.body()), function.location())
                : this;
    }

    /** {@return what is said of it as a step, if it is one} */
    default Optional<StepInfo> step() {
        if (this instanceof Step step) {
            return Optional.of(step.info());
        }
        if (this instanceof Branch branch) {
            return branch.info();
        }
        if (this instanceof Either either) {
            return Optional.of(either.info());
        }
        return this instanceof Atomic atomic ? Optional.of(atomic.info()) : Optional.empty();
    }

    /**
     * An atomic step.
     *
     * @param info its name, C text and fairness
     * @param operations what it does, in order
     */
    record Step(StepInfo info, List<Operation> operations) implements Statement {
        public Step {
            operations = List.copyOf(operations);
        }

        @Override
        public SourceLocation location() {
            return info.location();
        }
    }

    /**
     * Two ways to go on. With a name the test is a step; without one it happens together with the step before.
     *
     * @param info its name, when it is a step
     * @param test what decides
     * @param then the way when the test succeeds (fails, if it is negated)
     * @param otherwise the other way
     * @param location where it was written
     */
    record Branch(
            Optional<StepInfo> info,
            TestOperation test,
            List<Statement> then,
            List<Statement> otherwise,
            SourceLocation location)
            implements Statement {
        public Branch {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * A loop. Its condition is looked at together with the step before.
     *
     * @param condition it goes on while this holds; TRUE for a loop without end
     * @param body what is repeated
     * @param location where it was written
     */
    record Loop(Expression condition, List<Statement> body, SourceLocation location) implements Statement {
        public Loop {
            body = List.copyOf(body);
        }
    }

    /**
     * A choice that nobody controls, made by the first step that is taken. The process stands at one place before
     * it.
     *
     * @param info name of the place
     * @param ways the ways to choose from
     */
    record Either(StepInfo info, List<Way> ways) implements Statement {
        public Either {
            ways = List.copyOf(ways);
        }

        @Override
        public SourceLocation location() {
            return info.location();
        }
    }

    /**
     * One way of an {@link Either}. A way with a name has its first step here: it is called after the place and the
     * way. A way without one begins with a step of its own.
     *
     * @param name name of the way
     * @param operations what the first step does, for a way with a name
     * @param body what follows; for a way without a name, what it is
     * @param waitsItsTurn whether the first step is a blocking acquisition
     * @param location where it was written
     */
    record Way(
            Optional<String> name,
            List<Operation> operations,
            List<Statement> body,
            boolean waitsItsTurn,
            SourceLocation location) {
        public Way {
            operations = List.copyOf(operations);
            body = List.copyOf(body);
        }
    }

    /**
     * A choice of an element that nobody controls, made by the step it stands in front of, when that step is taken.
     *
     * @param variable stands for the element, in that step only
     * @param set the set to choose from; the step waits while it is empty
     * @param body the step, and what follows
     * @param location where it was written
     */
    record With(BoundVariable variable, Expression set, List<Statement> body, SourceLocation location)
            implements Statement {
        public With {
            body = List.copyOf(body);
        }
    }

    /**
     * Statements that happen together, as one step, whatever way they take.
     *
     * @param info its name, C text and fairness
     * @param body statements without a name of their own
     */
    record Atomic(StepInfo info, List<Statement> body) implements Statement {
        public Atomic {
            body = List.copyOf(body);
        }

        @Override
        public SourceLocation location() {
            return info.location();
        }
    }

    /**
     * Operations without a name: they happen together with the step that led to them.
     *
     * @param operations what happens
     * @param location where it was written
     */
    record Also(List<Operation> operations, SourceLocation location) implements Statement {
        public Also {
            operations = List.copyOf(operations);
        }
    }

    /**
     * A local variable of a C function gets its first value. The function's first step does it, or, where that step
     * can be reached in other ways, the step before.
     *
     * @param variable the variable
     * @param value its first value
     * @param dropAtEnd whether it goes back to that value with the function's last step
     * @param location where it was written
     */
    record Local(Variable variable, Expression value, boolean dropAtEnd, SourceLocation location)
            implements Statement {}

    /**
     * The process goes on at a step.
     *
     * @param label the step
     * @param expansions the named expansions of macros and C functions it stands in, the innermost first
     * @param location where it was written
     */
    record Goto(Label label, List<String> expansions, SourceLocation location) implements Statement {
        public Goto {
            expansions = List.copyOf(expansions);
        }
    }

    /**
     * The innermost loop is left.
     *
     * @param location where it was written
     */
    record Break(SourceLocation location) implements Statement {}

    /**
     * The innermost loop goes on with its next round.
     *
     * @param location where it was written
     */
    record Continue(SourceLocation location) implements Statement {}

    /**
     * The innermost C function is left; outside of one, the process ends.
     *
     * @param location where it was written
     */
    record Return(SourceLocation location) implements Statement {}

    /**
     * What a C function does where it is called. Calls are written out in place: there is no stack.
     *
     * @param name name of the C function
     * @param file the file it stands in, for example {@code mm/mmap.c}
     * @param body its statements
     * @param location its first statement
     */
    record Function(String name, String file, List<Statement> body, SourceLocation location) implements Statement {
        public Function {
            body = List.copyOf(body);
        }
    }
}
