package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StepInfo;
import org.interleave.dsl.tree.TestOperation;

/** Makes statements as values, for the plain builder. {@link ProtocolSource} records what is made here. */
@Library
public final class Statements {
    private Statements() {}

    /**
     * An atomic step.
     *
     * @param label its name
     * @param operations what it does, in order
     * @return the statement
     */
    public static Statement.Step step(Label label, Op... operations) {
        Optional<Primitive> primitive = Arrays.stream(operations)
                .filter(Primitive.class::isInstance)
                .map(Primitive.class::cast)
                .findFirst();
        boolean waits = Op.anyWaits(operations);
        return new Statement.Step(
                StepInfo.of(label, primitive.map(Primitive::c), waits, CallSite.here()), Op.join(operations));
    }

    /**
     * An atomic step.
     *
     * @param name its name, as in C
     * @param operations what it does, in order
     * @return the statement
     */
    public static Statement.Step step(String name, Op... operations) {
        return step(label(name), operations);
    }

    /**
     * An atomic step that bears the name of a primitive.
     *
     * @param primitive what it does first
     * @param more what it does besides
     * @return the statement
     */
    public static Statement.Step step(Primitive primitive, Op... more) {
        return step(
                label(primitive.name()),
                Stream.concat(Stream.of(primitive), Arrays.stream(more)).toArray(Op[]::new));
    }

    /**
     * A branch that is a step.
     *
     * @param label its name
     * @param test what decides
     * @param then the way when the test succeeds
     * @param otherwise the way when it fails
     * @return the statement
     */
    public static Statement.Branch branch(Label label, Test test, List<Statement> then, List<Statement> otherwise) {
        Recorder.used(test);
        SourceLocation here = CallSite.here();
        return new Statement.Branch(
                Optional.of(StepInfo.of(label, Optional.of(test.c()), false, here)),
                test.operation(),
                then,
                otherwise,
                here);
    }

    /**
     * A branch that is a step and bears the name of its test.
     *
     * @param test what decides
     * @param then the way when the test succeeds
     * @param otherwise the way when it fails
     * @return the statement
     */
    public static Statement.Branch branch(Test test, List<Statement> then, List<Statement> otherwise) {
        return branch(label(test.name()), test, then, otherwise);
    }

    /**
     * A branch on a condition that is a step.
     *
     * @param label its name
     * @param condition what decides
     * @param then the way when it holds
     * @param otherwise the way when it does not
     * @return the statement
     */
    public static Statement.Branch branch(
            Label label, Cond condition, List<Statement> then, List<Statement> otherwise) {
        SourceLocation here = CallSite.here();
        return new Statement.Branch(
                Optional.of(StepInfo.of(label, Optional.empty(), false, here)),
                plain(condition),
                then,
                otherwise,
                here);
    }

    /**
     * A branch on a condition, looked at together with the step before.
     *
     * @param condition what decides
     * @param then the way when it holds
     * @param otherwise the way when it does not
     * @return the statement
     */
    public static Statement.Branch branch(Cond condition, List<Statement> then, List<Statement> otherwise) {
        return new Statement.Branch(Optional.empty(), plain(condition), then, otherwise, CallSite.here());
    }

    /**
     * A loop without end.
     *
     * @param body what is repeated
     * @return the statement
     */
    public static Statement.Loop loop(List<Statement> body) {
        return new Statement.Loop(new Expression.BooleanLiteral(true), body, CallSite.here());
    }

    /**
     * A loop whose condition is looked at together with the step before.
     *
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the statement
     */
    public static Statement.Loop loopWhile(Cond condition, List<Statement> body) {
        return new Statement.Loop(condition.expression(), body, CallSite.here());
    }

    /**
     * A loop whose condition is looked at in a step.
     *
     * @param label name of the step
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the statement
     */
    public static Statement.Loop loopWhile(Label label, Cond condition, List<Statement> body) {
        return loop(List.of(branch(label, condition, body, List.of(breakLoop()))));
    }

    /**
     * Goes through numbers in order. The number is a variable like any other; afterwards it is one more than the last.
     *
     * @param number takes the numbers
     * @param from the first number
     * @param to the last number
     * @param body what is done for a number
     * @return the statements: the number gets its first value, and the loop
     */
    public static List<Statement> forEach(Int number, Num from, Num to, List<Statement> body) {
        List<Statement> round = new ArrayList<>(body);
        round.add(also(number.inc()));
        return List.of(also(number.set(from)), loopWhile(number.le(to), round));
    }

    /**
     * A choice of an element that nobody controls, made by the step it stands in front of.
     *
     * @param name what the element is called
     * @param domain what to choose from: a set, a kind or a family
     * @param body the step, and what follows, for an element
     * @param <R> what an element is read as
     * @return the statement
     */
    public static <R> Statement.With with(String name, Domain<R> domain, Function<R, List<Statement>> body) {
        Elements<R> elements = domain.elements();
        SourceLocation here = CallSite.here();
        return Binding.named(
                name,
                variable -> new Statement.With(variable, elements.set(), body.apply(elements.of(variable)), here));
    }

    /**
     * Statements that happen together, as one step.
     *
     * @param label name of the step
     * @param body statements without a name
     * @return the statement
     */
    public static Statement.Atomic atomic(Label label, List<Statement> body) {
        return new Statement.Atomic(StepInfo.of(label, Optional.empty(), false, CallSite.here()), body);
    }

    /**
     * Statements written out under a name, so that a process can do the same twice: the names of their steps end with
     * it.
     *
     * @param name what the names of their steps end with
     * @param statements the statements
     * @return the statements with longer names
     */
    public static List<Statement> as(String name, List<Statement> statements) {
        return Expansion.named(name, statements);
    }

    /**
     * A process by rules: for ever, one of those that can be taken is taken.
     *
     * @param rules the rules: each a step, or a choice of an element around one
     * @return the statement
     */
    public static Statement.Loop rules(List<Statement> rules) {
        List<Statement.Way> ways = rules.stream()
                .map(rule -> new Statement.Way(Optional.empty(), List.of(), List.of(rule), false, rule.location()))
                .toList();
        return loop(List.of(either(label("rules"), ways)));
    }

    /**
     * A local of a C function gets its first value.
     *
     * @param variable a variable of the process with one first value
     * @param dropAtEnd whether it goes back to that value with the function's last step
     * @return the statement
     */
    public static Statement.Local local(StateVariable<?> variable, boolean dropAtEnd) {
        Cell cell = variable.cell();
        return new Statement.Local(cell.variable(), cell.reset(), dropAtEnd, CallSite.here());
    }

    /**
     * Says more about a step: {@code saying(step, info -> info.withC("x = 1;"))}.
     *
     * @param step a step, a branch that is one, a choice, an atomic statement, or a loop that begins with one of those
     * @param said what is said
     * @return the same step with that said
     */
    public static Statement saying(Statement step, UnaryOperator<StepInfo> said) {
        if (step instanceof Statement.Step plain) {
            return new Statement.Step(said.apply(plain.info()), plain.operations());
        }
        if (step instanceof Statement.Branch branch) {
            return new Statement.Branch(
                    branch.info().map(said), branch.test(), branch.then(), branch.otherwise(), branch.location());
        }
        if (step instanceof Statement.Either either) {
            return new Statement.Either(said.apply(either.info()), either.ways());
        }
        if (step instanceof Statement.Atomic atomic) {
            return new Statement.Atomic(said.apply(atomic.info()), atomic.body());
        }
        if (step instanceof Statement.Loop loop && !loop.body().isEmpty()) {
            List<Statement> body = new ArrayList<>(loop.body());
            body.set(0, saying(body.get(0), said));
            return new Statement.Loop(loop.condition(), body, loop.location());
        }
        return step;
    }

    /**
     * A choice that nobody controls.
     *
     * @param name name of the place before it
     * @param ways the ways to choose from
     * @return the statement
     */
    public static Statement.Either either(Label name, List<Statement.Way> ways) {
        boolean waits = ways.stream().anyMatch(Statement.Way::waitsItsTurn);
        return new Statement.Either(StepInfo.of(name, Optional.empty(), waits, CallSite.here()), ways);
    }

    /**
     * A way of a choice that has a name.
     *
     * @param name its name
     * @param operations what its first step does
     * @param body what follows
     * @return the way
     */
    public static Statement.Way way(String name, List<Op> operations, List<Statement> body) {
        return new Statement.Way(
                Optional.of(name),
                Op.join(operations.toArray(Op[]::new)),
                body,
                operations.stream().anyMatch(Op::waitsItsTurn),
                CallSite.here());
    }

    /**
     * A way of a choice that begins with a step.
     *
     * @param body what it is
     * @return the way
     */
    public static Statement.Way way(List<Statement> body) {
        return new Statement.Way(Optional.empty(), List.of(), body, false, CallSite.here());
    }

    /**
     * Operations that happen together with the step before.
     *
     * @param operations what happens, in order
     * @return the statement
     */
    public static Statement.Also also(Op... operations) {
        return new Statement.Also(Op.join(operations), CallSite.here());
    }

    /**
     * A jump.
     *
     * @param label the step at which the process goes on
     * @return the statement
     */
    public static Statement.Goto goTo(Label label) {
        return new Statement.Goto(label, List.of(), CallSite.here());
    }

    /** {@return leaves the innermost loop} */
    public static Statement.Break breakLoop() {
        return new Statement.Break(CallSite.here());
    }

    /** {@return goes on with the next round of the innermost loop} */
    public static Statement.Continue continueLoop() {
        return new Statement.Continue(CallSite.here());
    }

    /** {@return leaves the innermost C function, or ends the process} */
    public static Statement.Return returnFrom() {
        return new Statement.Return(CallSite.here());
    }

    /**
     * What a C function does where it is called.
     *
     * @param name name of the function
     * @param file the file it stands in
     * @param body its statements
     * @return the statement
     */
    public static Statement.Function function(String name, String file, List<Statement> body) {
        return new Statement.Function(name, file, body, CallSite.here());
    }

    /**
     * A label for a step that is referred to.
     *
     * @param name the step's name
     * @return the label
     */
    public static Label label(String name) {
        return new Label(name, CallSite.here());
    }

    static TestOperation plain(Cond condition) {
        List<Operation> nothing = List.of();
        return new TestOperation(condition.expression(), nothing, nothing, "true", "false", false);
    }
}
