package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;

/** The statements of a protocol that is written as a class: each records itself when it is called. */
@Library
abstract class SourceStatements extends Declarations {
    SourceStatements() {}

    /**
     * An atomic step.
     *
     * @param name its name, as in C
     * @param operations what it does, in order
     * @return the step, to say more about it
     */
    protected final StepHandle step(String name, Op... operations) {
        return step("step(\"" + name + "\")", Statements.step(name, operations));
    }

    /**
     * An atomic step that is referred to.
     *
     * @param label its name
     * @param operations what it does, in order
     * @return the step, to say more about it
     */
    protected final StepHandle step(Label label, Op... operations) {
        return step("step(" + label + ")", Statements.step(label, operations));
    }

    /**
     * An atomic step that bears the name of a primitive.
     *
     * @param primitive what it does first
     * @param more what it does besides, in order
     * @return the step, to say more about it
     */
    protected final StepHandle step(Primitive primitive, Op... more) {
        return step("step(" + primitive.name() + ")", Statements.step(primitive, more));
    }

    private StepHandle step(String call, Statement statement) {
        return handle(recorder(call).add(statement));
    }

    /**
     * A branch on a test, which is a step of that name.
     *
     * @param test what decides
     * @param then what is done when it succeeds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(Test test, Runnable then) {
        return if_(Statements.label(test.name()), test, then);
    }

    /**
     * A branch on a test, which is a step with a name of its own.
     *
     * @param name name of the step
     * @param test what decides
     * @param then what is done when it succeeds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(String name, Test test, Runnable then) {
        return if_(Statements.label(name), test, then);
    }

    /**
     * A branch on a test, which is a step that is referred to.
     *
     * @param label name of the step
     * @param test what decides
     * @param then what is done when it succeeds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(Label label, Test test, Runnable then) {
        return branch("if_(" + label + ")", body -> Statements.branch(label, test, body, List.of()), then);
    }

    /**
     * A branch on a condition, which is a step.
     *
     * @param name name of the step
     * @param condition what decides
     * @param then what is done when it holds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(String name, Cond condition, Runnable then) {
        return if_(Statements.label(name), condition, then);
    }

    /**
     * A branch on a condition, which is a step that is referred to.
     *
     * @param label name of the step
     * @param condition what decides
     * @param then what is done when it holds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(Label label, Cond condition, Runnable then) {
        return branch("if_(" + label + ")", body -> Statements.branch(label, condition, body, List.of()), then);
    }

    /**
     * A branch on a condition, looked at together with the step before.
     *
     * @param condition what decides
     * @param then what is done when it holds
     * @return the branch, to say more about it
     */
    protected final IfHandle if_(Cond condition, Runnable then) {
        return branch("if_", body -> Statements.branch(condition, body, List.of()), then);
    }

    private interface Around {
        Statement with(List<Statement> body);
    }

    private IfHandle branch(String call, Around around, Runnable then) {
        Recorder recorder = recorder(call);
        return new IfHandle(protocol(), recorder, recorder.add(around.with(recorder.block(then))));
    }

    /**
     * A loop without end.
     *
     * @param body what is repeated
     */
    protected final void loop(Runnable body) {
        Recorder recorder = recorder("loop");
        recorder.add(Statements.loop(recorder.block(body)));
    }

    /**
     * A loop whose condition is looked at together with the step before.
     *
     * @param condition it goes on while this holds
     * @param body what is repeated
     */
    protected final void while_(Cond condition, Runnable body) {
        Recorder recorder = recorder("while_");
        recorder.add(Statements.loopWhile(condition, recorder.block(body)));
    }

    /**
     * A loop whose condition is looked at in a step.
     *
     * @param name name of the step
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the step, to say more about it
     */
    protected final StepHandle while_(String name, Cond condition, Runnable body) {
        return while_(Statements.label(name), condition, body);
    }

    /**
     * A loop whose condition is looked at in a step that is referred to.
     *
     * @param label name of the step
     * @param condition it goes on while this holds
     * @param body what is repeated
     * @return the step, to say more about it
     */
    protected final StepHandle while_(Label label, Cond condition, Runnable body) {
        Recorder recorder = recorder("while_(" + label + ")");
        return handle(recorder.add(Statements.loopWhile(label, condition, recorder.block(body))));
    }

    /**
     * Bounded retry: the body is tried, and tried again when it comes to its end, up to a number of times. A try that
     * succeeds leaves it, by {@code goto_}, {@code break_} or {@code return_}.
     *
     * @param attempts counts the tries that failed
     * @param bound how many tries there are; at least one
     * @param body one try
     */
    protected final void retry(Int attempts, Num bound, Runnable body) {
        Recorder recorder = recorder("retry");
        List<Statement> round = recorder.block(() -> {
            body.run();
            also(attempts.inc());
            if_(attempts.lt(bound), this::continue_);
            break_();
        });
        if (continues(round) > 1) {
            protocol()
                    .mistake(new Mistake(
                            CallSite.here(),
                            "continue_() in the body of retry(...) would try again without counting",
                            "let the body come to its end: that is how a try fails"));
        }
        recorder.add(Statements.loop(round));
    }

    /**
     * Goes through numbers in order: the body is done for each. The number is a variable like any other; the step
     * before the loop gives it its first value. After the loop it is one more than the last number, so its range must
     * reach that far.
     *
     * @param number takes the numbers, for example a local
     * @param from the first number
     * @param to the last number; where it is less than the first, the body is not done at all
     * @param body what is done for a number
     */
    protected final void forEach(Int number, Num from, Num to, Runnable body) {
        Recorder recorder = recorder("forEach");
        List<Statement> round = recorder.block(body);
        if (continues(round) > 0) {
            protocol()
                    .mistake(new Mistake(
                            CallSite.here(),
                            "continue_() in the body of forEach(...) would go on with the same number",
                            "let the body come to its end: that is how the next number is taken"));
        }
        Statements.forEach(number, from, to, round).forEach(recorder::add);
    }

    /**
     * Goes through numbers in order: the body is done for each. Afterwards the number is one more than the last, so its
     * range must reach that far.
     *
     * @param number takes the numbers, for example a local
     * @param from the first number
     * @param to the last number
     * @param body what is done for a number
     */
    protected final void forEach(Int number, int from, int to, Runnable body) {
        forEach(number, Num.of(from), Num.of(to), body);
    }

    /** How often a round of a loop goes on with the next one. */
    private static long continues(List<Statement> statements) {
        return statements.stream().mapToLong(SourceStatements::continues).sum();
    }

    private static long continues(Statement statement) {
        if (statement instanceof Statement.Continue) {
            return 1;
        }
        return statement instanceof Statement.Loop ? 0 : continues(statement.inside());
    }

    /**
     * A choice that nobody controls, between ways that each begin with a step. The process stands at one place before
     * it, named after the first steps.
     *
     * @param ways the ways to choose from
     */
    protected final void either(Runnable... ways) {
        Recorder recorder = recorder("either");
        List<Statement.Way> recorded = new ArrayList<>();
        for (Runnable way : ways) {
            recorded.add(Statements.way(recorder.block(way)));
        }
        String name = String.join(
                "_or_", recorded.stream().map(way -> firstStep(way.body())).toList());
        recorder.add(Statements.either(Statements.label(name), recorded));
    }

    /**
     * A choice that nobody controls, between named ways of one step.
     *
     * @param name name of the step
     * @param ways the ways, made by {@link #way}
     * @return the step, to say more about it
     */
    protected final StepHandle either(String name, Way... ways) {
        return either(Statements.label(name), ways);
    }

    /**
     * A choice that nobody controls, between named ways of one step that is referred to.
     *
     * @param label name of the step
     * @param ways the ways, made by {@link #way}
     * @return the step, to say more about it
     */
    protected final StepHandle either(Label label, Way... ways) {
        Recorder recorder = recorder("either(" + label + ")");
        List<Statement.Way> recorded = new ArrayList<>();
        for (Way way : ways) {
            recorded.add(Statements.way(way.name(), Arrays.asList(way.operations()), recorder.block(way.body())));
        }
        return handle(recorder.add(Statements.either(label, recorded)));
    }

    /**
     * A named way of a choice.
     *
     * @param name its name
     * @param operations what its first step does, in order
     * @return the way
     */
    protected static Way way(String name, Op... operations) {
        return new Way(name, operations);
    }

    /**
     * A choice of an element that nobody controls. It stands in front of a step, and is made when that step is taken;
     * where there is no element to choose, the step waits. Only that step knows the element: let it store what later
     * ones need.
     *
     * @param name what the element is called
     * @param domain what to choose from: a set, a kind or a family
     * @param body the step, and what follows
     * @param <R> what an element is read as
     */
    protected final <R> void with_(String name, Domain<R> domain, Consumer<R> body) {
        Recorder recorder = recorder("with_(\"" + name + "\")");
        recorder.add(Statements.with(name, domain, element -> recorder.block(() -> body.accept(element))));
    }

    /**
     * Statements that happen together, as one step, whatever way they take.
     *
     * @param name name of the step
     * @param body statements without a name
     * @return the step, to say more about it
     */
    protected final StepHandle atomic(String name, Runnable body) {
        return atomic(Statements.label(name), body);
    }

    /**
     * Statements that happen together, as one step that is referred to, whatever way they take.
     *
     * @param label name of the step
     * @param body statements without a name
     * @return the step, to say more about it
     */
    protected final StepHandle atomic(Label label, Runnable body) {
        Recorder recorder = recorder("atomic(" + label + ")");
        return handle(recorder.add(Statements.atomic(label, recorder.block(body))));
    }

    /**
     * Writes statements out under a name, so that one process can call a C function twice: the names of their steps and
     * locals end with it, as in {@code up_read_again}.
     *
     * @param name what their names end with
     * @param statements calls the function
     */
    protected final void as_(String name, Runnable statements) {
        recorder("as_(\"" + name + "\")").expansion(name, statements);
    }

    /**
     * Writes statements out under a name, so that one process can call a C function twice, and look at its result each
     * time.
     *
     * @param name what the names of their steps and locals end with
     * @param statements calls the function
     * @param <T> the result
     * @return the result
     */
    protected final <T> T as_(String name, Supplier<T> statements) {
        List<T> result = new ArrayList<>();
        as_(name, () -> {
            result.add(statements.get());
        });
        return result.get(0);
    }

    /**
     * Says what a process does by rules: for ever, one of those that can be taken is taken. Such a process stands at one
     * place only. Each statement of the body is a rule, usually a {@link #rule}, or a {@link #with_} around one.
     *
     * @param rules the rules
     */
    protected final void rules(Runnable rules) {
        Recorder recorder = recorder("rules");
        recorder.add(Statements.rules(recorder.block(rules)));
    }

    /**
     * A rule of {@link #rules}: a step.
     *
     * @param name its name
     * @param operations when it can be taken, and what it does, in order
     * @return the rule, to say more about it
     */
    protected final StepHandle rule(String name, Op... operations) {
        return step("rule(\"" + name + "\")", Statements.step(name, operations));
    }

    /**
     * A rule that is referred to.
     *
     * @param label its name
     * @param operations when it can be taken, and what it does, in order
     * @return the rule, to say more about it
     */
    protected final StepHandle rule(Label label, Op... operations) {
        return step("rule(" + label + ")", Statements.step(label, operations));
    }

    private static String firstStep(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !(statement instanceof Statement.Local))
                .findFirst()
                .map(SourceStatements::firstStep)
                .orElse("nothing");
    }

    private static String firstStep(Statement first) {
        if (first instanceof Statement.Step step) {
            return step.info().label().name();
        }
        if (first instanceof Statement.Atomic atomic) {
            return atomic.info().label().name();
        }
        if (first instanceof Statement.Either either) {
            return either.info().label().name();
        }
        if (first instanceof Statement.Branch branch) {
            return branch.info().map(info -> info.label().name()).orElse("nothing");
        }
        boolean beginsInside = first instanceof Statement.Function
                || first instanceof Statement.With
                || first instanceof Statement.Loop;
        return beginsInside ? firstStep(first.inside()) : "nothing";
    }

    /**
     * Does something together with the step before.
     *
     * @param operations what is done, in order
     */
    protected final void also(Op... operations) {
        recorder("also").add(Statements.also(operations));
    }

    /**
     * Jumps.
     *
     * @param label the step at which the process goes on
     */
    protected final void goto_(Label label) {
        recorder("goto_").add(Statements.goTo(label));
    }

    /** Leaves the innermost loop. */
    protected final void break_() {
        recorder("break_").add(Statements.breakLoop());
    }

    /** Goes on with the next round of the innermost loop. */
    protected final void continue_() {
        recorder("continue_").add(Statements.continueLoop());
    }

    /** Leaves the innermost C function; outside of one, ends the process. */
    protected final void return_() {
        recorder("return_").add(Statements.returnFrom());
    }

    // Locals

    /**
     * A boolean local of the C function that is running.
     *
     * @param name its name, as in C
     * @param value its first value
     * @return the variable
     */
    protected final Bool local(String name, boolean value) {
        return local(name, Kinds.bool(), Cond.of(value));
    }

    /**
     * An integer local of the C function that is running.
     *
     * @param name its name, as in C
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param value its first value
     * @return the variable
     */
    protected final Int local(String name, Num low, Num high, int value) {
        return local(name, Kinds.range(low, high), Num.of(value));
    }

    /**
     * An integer local of the C function that is running.
     *
     * @param name its name, as in C
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @param value its first value
     * @return the variable
     */
    protected final Int local(String name, int low, int high, int value) {
        return local(name, Num.of(low), Num.of(high), value);
    }

    /**
     * A local of the C function that is running, over a Java enum.
     *
     * @param name its name, as in C
     * @param value its first value
     * @param <E> the enum
     * @return the variable
     */
    protected final <E extends Enum<E>> Var<E> local(String name, E value) {
        return local(name, Kinds.anyOf(value.getDeclaringClass()), Val.of(value));
    }

    /**
     * A local of any kind of the C function that is running.
     *
     * @param name its name, as in C
     * @param kind what values it can hold
     * @param value its first value, which reads no variable
     * @param <R> what its value is read as
     * @param <V> the variable
     * @return the variable
     */
    protected final <R, V> V local(String name, Kind<R, V> kind, R value) {
        Recorder recorder = recorder("local(\"" + name + "\")");
        SourceLocation here = CallSite.here();
        Expression initial = kind.expression(value);
        Cell cell = recorder.process().declare(recorder.localName(name), kind.type(), List.of(initial), false, here);
        if (Expressions.reads(initial).findAny().isPresent()) {
            cell.mistake(
                    "the first value of the local " + name + " depends on the state",
                    "give it a first value that is known beforehand, and assign it in a step");
        }
        Expression first = cell.written(initial);
        Recorder.Slot slot = recorder.add(new Statement.Local(cell.variable(), first, false, here));
        cell.draft().local(() -> slot.replace(new Statement.Local(cell.variable(), first, true, here)));
        return kind.holderOf(cell);
    }

    // Parts of statements

    /**
     * The step can be taken only when a condition holds.
     *
     * @param condition the condition
     * @return the operation
     */
    protected static Op await(Cond condition) {
        return Op.await(condition);
    }

    /** {@return does nothing; for what one version of a protocol does and another does not} */
    protected static Op nothing() {
        return Op.nothing();
    }

    /**
     * Several operations as one, for macros: {@code await} and what is done then.
     *
     * @param parts the operations, in order
     * @return the operation
     */
    protected static Op together(Op... parts) {
        return Op.together(parts);
    }

    /**
     * Does something only where a condition holds.
     *
     * @param condition the condition, over what the step did so far
     * @param what what is done
     * @return the operation
     */
    protected static Op when(Cond condition, Op... what) {
        return Op.when(condition, what);
    }

    /**
     * Negation.
     *
     * @param condition any condition
     * @return holds where it does not
     */
    protected static Cond not(Cond condition) {
        return Cond.not(condition);
    }

    /**
     * The test whose branch is taken when another fails: {@code if (!trylock())}.
     *
     * @param test any test
     * @return the negated test
     */
    protected static Test not(Test test) {
        return test.negated();
    }

    /** {@return the process that takes the step in which this stands} */
    protected static Pid self() {
        return Pid.self();
    }

    private StepHandle handle(Recorder.Slot slot) {
        return new StepHandle(protocol(), slot);
    }

    private static Recorder recorder(String call) {
        return Recorder.current(call);
    }
}
