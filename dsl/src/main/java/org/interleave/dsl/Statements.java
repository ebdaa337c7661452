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

/**
 * Makes statements as values, for the plain builder. Each is what the method of {@link ProtocolSource} records that has
 * its name, or that of its keyword: {@code branch} is {@code if_}, {@code loopWhile} is {@code while_}, {@code goTo} is
 * {@code goto_}. Bodies are lists here and methods there; {@code saying} adds what is said of a step there behind a dot.
 */
@Library
public final class Statements {
    private Statements() {}

    public static Statement.Step step(Label label, Op... operations) {
        Optional<Primitive> primitive = Arrays.stream(operations)
                .filter(Primitive.class::isInstance)
                .map(Primitive.class::cast)
                .findFirst();
        boolean waits = Op.anyWaits(operations);
        return new Statement.Step(
                StepInfo.of(label, primitive.map(Primitive::c), waits, CallSite.here()), Op.join(operations));
    }

    public static Statement.Step step(String name, Op... operations) {
        return step(label(name), operations);
    }

    public static Statement.Step step(Primitive primitive, Op... more) {
        return step(
                label(primitive.name()),
                Stream.concat(Stream.of(primitive), Arrays.stream(more)).toArray(Op[]::new));
    }

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

    public static Statement.Branch branch(Test test, List<Statement> then, List<Statement> otherwise) {
        return branch(label(test.name()), test, then, otherwise);
    }

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

    public static Statement.Branch branch(Cond condition, List<Statement> then, List<Statement> otherwise) {
        return new Statement.Branch(Optional.empty(), plain(condition), then, otherwise, CallSite.here());
    }

    public static Statement.Loop loop(List<Statement> body) {
        return new Statement.Loop(new Expression.BooleanLiteral(true), body, CallSite.here());
    }

    public static Statement.Loop loopWhile(Cond condition, List<Statement> body) {
        return new Statement.Loop(condition.expression(), body, CallSite.here());
    }

    public static Statement.Loop loopWhile(Label label, Cond condition, List<Statement> body) {
        return loop(List.of(branch(label, condition, body, List.of(breakLoop()))));
    }

    public static List<Statement> forEach(Int number, Num from, Num to, List<Statement> body) {
        List<Statement> round = new ArrayList<>(body);
        round.add(also(number.inc()));
        return List.of(also(number.set(from)), loopWhile(number.le(to), round));
    }

    public static <R> Statement.With with(String name, Domain<R> domain, Function<R, List<Statement>> body) {
        Elements<R> elements = domain.elements();
        SourceLocation here = CallSite.here();
        return Binding.named(
                name,
                variable -> new Statement.With(variable, elements.set(), body.apply(elements.of(variable)), here));
    }

    public static Statement.Atomic atomic(Label label, List<Statement> body) {
        return new Statement.Atomic(StepInfo.of(label, Optional.empty(), false, CallSite.here()), body);
    }

    public static List<Statement> as(String name, List<Statement> statements) {
        return Expansion.named(name, statements);
    }

    public static Statement.Loop rules(List<Statement> rules) {
        List<Statement.Way> ways = rules.stream()
                .map(rule -> new Statement.Way(Optional.empty(), List.of(), List.of(rule), false, rule.location()))
                .toList();
        return loop(List.of(either(label("rules"), ways)));
    }

    public static Statement.Local local(StateVariable<?> variable, boolean dropAtEnd) {
        Cell cell = variable.cell();
        return new Statement.Local(cell.variable(), cell.reset(), dropAtEnd, CallSite.here());
    }

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

    public static Statement.Either either(Label name, List<Statement.Way> ways) {
        boolean waits = ways.stream().anyMatch(Statement.Way::waitsItsTurn);
        return new Statement.Either(StepInfo.of(name, Optional.empty(), waits, CallSite.here()), ways);
    }

    public static Statement.Way way(String name, List<Op> operations, List<Statement> body) {
        return new Statement.Way(
                Optional.of(name),
                Op.join(operations.toArray(Op[]::new)),
                body,
                operations.stream().anyMatch(Op::waitsItsTurn),
                CallSite.here());
    }

    public static Statement.Way way(List<Statement> body) {
        return new Statement.Way(Optional.empty(), List.of(), body, false, CallSite.here());
    }

    public static Statement.Also also(Op... operations) {
        return new Statement.Also(Op.join(operations), CallSite.here());
    }

    public static Statement.Goto goTo(Label label) {
        return new Statement.Goto(label, List.of(), CallSite.here());
    }

    public static Statement.Break breakLoop() {
        return new Statement.Break(CallSite.here());
    }

    public static Statement.Continue continueLoop() {
        return new Statement.Continue(CallSite.here());
    }

    public static Statement.Return returnFrom() {
        return new Statement.Return(CallSite.here());
    }

    public static Statement.Function function(String name, String file, List<Statement> body) {
        return new Statement.Function(name, file, body, CallSite.here());
    }

    public static Label label(String name) {
        return new Label(name, CallSite.here());
    }

    static TestOperation plain(Cond condition) {
        List<Operation> nothing = List.of();
        return new TestOperation(condition.expression(), nothing, nothing, "true", "false", false);
    }
}
