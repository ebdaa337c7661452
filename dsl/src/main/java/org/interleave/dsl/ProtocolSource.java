package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Type;
import org.jspecify.annotations.Nullable;

/**
 * A protocol written as a class: its fields are the state, its methods are the C functions, a line of a method is a
 * line of C. While {@link #build()} runs the methods of the processes, this class records what they say.
 *
 * <ul>
 *   <li>A line with a name is a step: atomic, and a place where the process can be seen to stand. A kernel primitive
 *       brings its name from C.
 *   <li>A line without a name happens together with the step that led to it. Where several steps lead to it, it may
 *       touch only locals and ghosts.
 *   <li>{@code either} stands in front of a step: the choice is made by the first step that is taken.
 * </ul>
 */
@Library
public abstract class ProtocolSource extends Declarations {
    private final ProtocolBuilder builder;
    private final Map<Process, Runnable> bodies = new LinkedHashMap<>();
    private @Nullable Protocol built;
    private @Nullable ProtocolException failed;

    /**
     * A protocol named after its class.
     *
     * @param title what it is, in one sentence
     */
    protected ProtocolSource(String title) {
        builder = new ProtocolBuilder(getClass().getSimpleName(), title);
    }

    /** Declares the properties, with {@link #always}, {@link #never}, {@link #eventually} and the like. */
    protected abstract void properties();

    /**
     * Tells the reader of the generated module more about the protocol. Does nothing unless it is overridden.
     *
     * @param about takes what is told
     */
    protected void about(AboutBuilder about) {}

    /** Declares the ways to begin, with {@link #start}, where there are several. None unless it is overridden. */
    protected void starts() {}

    /**
     * Builds the protocol: runs the methods of its processes, then {@link #properties()}.
     *
     * @return the protocol; the same one each time, as are its mistakes
     * @throws ProtocolException if anything is wrong with it; it names every mistake
     */
    public final Protocol build() {
        if (failed != null) {
            throw failed;
        }
        Protocol protocol = built;
        if (protocol == null) {
            guarded(() -> about(builder.about()));
            bodies.forEach((process, body) -> guarded(() -> {
                List<Mistake> loose = new ArrayList<>();
                try {
                    process.body(Recorder.record(process, body, loose));
                } finally {
                    loose.forEach(builder::mistake);
                }
            }));
            guarded(this::starts);
            guarded(this::properties);
            try {
                protocol = builder.build();
            } catch (ProtocolException e) {
                failed = e;
                throw e;
            }
            built = protocol;
        }
        return protocol;
    }

    /** Turns what goes wrong in the author's methods into mistakes with a place, so that the rest is still read. */
    private void guarded(Runnable methods) {
        try {
            methods.run();
        } catch (ProtocolException e) {
            builder.unread();
            e.mistakes().forEach(builder::mistake);
        } catch (StackOverflowError e) {
            builder.mistake(new Mistake(
                    authorsLine(e),
                    "a C function calls itself, and calls are written out in place",
                    "write it as a loop; there is no call stack"));
            builder.unread();
        } catch (RuntimeException e) {
            builder.unread();
            builder.mistake(
                    new Mistake(
                            authorsLine(e),
                            "Java says: " + e,
                            "mend the method; if a field is null, set it where it is declared: a method runs when build() does"));
        }
    }

    private SourceLocation authorsLine(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(getClass().getName()))
                .findFirst()
                .map(frame -> new SourceLocation(
                        frame.getClassName(),
                        frame.getMethodName(),
                        String.valueOf(frame.getFileName()),
                        frame.getLineNumber()))
                .orElse(SourceLocation.NONE);
    }

    // State

    /**
     * Declares a named constant.
     *
     * @param name its name, as in C
     * @param value the value the protocol is checked with
     * @param comment what it is, for example its value in the kernel
     * @param assumption name of the ASSUME that bounds it
     * @param low the smallest value it may have; not negative
     * @return the constant
     */
    protected final NamedConstant constant(String name, int value, String comment, String assumption, int low) {
        return builder.constant(name, value, comment, assumption, low);
    }

    /**
     * Declares a group of shared variables.
     *
     * @param name name of the group, as in C
     * @param heading the comment above its variables
     * @return the group, in which variables are declared
     */
    protected final Group group(String name, String heading) {
        return builder.group(name, heading);
    }

    /** {@return the place for variables that are chosen at the start and never change} */
    protected final Declarations frozen() {
        return builder.frozen();
    }

    /**
     * Declares a process.
     *
     * @param name its name, as in C
     * @param body the method that says what it does; {@code build()} runs it
     * @return the process
     */
    protected final Process process(String name, Runnable body) {
        Process process = builder.process(name);
        bodies.put(process, body);
        return process;
    }

    /**
     * Declares a label for a step that is referred to.
     *
     * @param name the step's name
     * @return the label
     */
    protected static Label label(String name) {
        return Statements.label(name);
    }

    /**
     * Adds one of several ways to begin.
     *
     * @param comment what is so in this beginning
     * @param clauses where processes stand, and what values variables have
     */
    protected final void start(String comment, StartClause... clauses) {
        builder.start(comment, clauses);
    }

    // Statements

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
        return new StepHandle(builder, recorder(call).add(statement));
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
        return new IfHandle(builder, recorder, recorder.add(around.with(recorder.block(then))));
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
        Statement.Loop loop = Statements.loop(round);
        if (continues(round) > 1) {
            builder.mistake(new Mistake(
                    loop.location(),
                    "continue_() in the body of retry(...) would try again without counting",
                    "let the body come to its end: that is how a try fails"));
        }
        recorder.add(loop);
    }

    /** How often a round of a loop goes on with the next one. */
    private static long continues(List<Statement> statements) {
        return statements.stream().mapToLong(ProtocolSource::continues).sum();
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
        return new StepHandle(builder, recorder.add(Statements.either(label, recorded)));
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

    private static String firstStep(List<Statement> statements) {
        if (statements.isEmpty()) {
            return "nothing";
        }
        Statement first = statements.get(0);
        if (first instanceof Statement.Local) {
            return firstStep(statements.subList(1, statements.size()));
        }
        if (first instanceof Statement.Step step) {
            return step.info().name();
        }
        if (first instanceof Statement.Function function) {
            return firstStep(function.body());
        }
        if (first instanceof Statement.Either either) {
            return either.info().name();
        }
        return first instanceof Statement.Branch branch && branch.info().isPresent()
                ? branch.info().orElseThrow().name()
                : "nothing";
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
        return new Bool(local(name, new Type.BooleanType(), new Expression.BooleanLiteral(value)));
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
        return new Int(local(
                name, new Type.IntegerType(low.expression(), high.expression()), new Expression.IntegerLiteral(value)));
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
        return new Var<>(local(name, enumType(value.getDeclaringClass(), false), Val.literal(value)));
    }

    private VariableDraft local(String name, Type type, Expression value) {
        Recorder recorder = recorder("local(\"" + name + "\")");
        SourceLocation here = CallSite.here();
        VariableDraft draft = recorder.process().declare(name, type, List.of(value), here);
        Recorder.Slot slot = recorder.add(new Statement.Local(draft.variable(), value, false, here));
        draft.local(() -> slot.replace(new Statement.Local(draft.variable(), value, true, here)));
        return draft;
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

    // Properties

    /**
     * Gives a condition a name, for properties to use.
     *
     * @param name its TLA+ name
     * @param condition what it stands for
     * @param comment what it means
     * @return the condition, by its name
     */
    protected final Cond define(String name, Cond condition, String comment) {
        return builder.define(name, condition, comment);
    }

    /**
     * A property: something holds in every reachable state.
     *
     * @param name its TLA+ name
     * @param condition what holds
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle always(String name, Cond condition, String reason) {
        return builder.always(name, condition, reason);
    }

    /**
     * A property: something holds in no reachable state.
     *
     * @param name its TLA+ name
     * @param condition what never holds
     * @param reason what goes wrong otherwise, in plain words
     * @return the property
     */
    protected final PropertyHandle never(String name, Cond condition, String reason) {
        return builder.never(name, condition, reason);
    }

    /**
     * A property: something holds at last, in every behaviour.
     *
     * @param name its TLA+ name
     * @param condition what holds at last
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle eventually(String name, Cond condition, String reason) {
        return builder.eventually(name, condition, reason);
    }

    /**
     * A property: whenever one thing holds, another holds then or later.
     *
     * @param name its TLA+ name
     * @param premise the one thing; that it never holds is reported
     * @param conclusion the other
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle leadsTo(String name, Cond premise, Cond conclusion, String reason) {
        return builder.leadsTo(name, premise, conclusion, reason);
    }

    /**
     * A property: something is possible.
     *
     * @param name its TLA+ name
     * @param condition what some reachable state must satisfy
     * @param reason why it must be possible, in plain words
     * @return the property
     */
    protected final PropertyHandle reachable(String name, Cond condition, String reason) {
        return builder.reachable(name, condition, reason);
    }

    /**
     * A property: every reachable state has a step, or every process has ended. It is checked of every protocol; this
     * gives it a reason, and makes it a property with an expectation.
     *
     * @param reason why it must be so, in plain words
     * @return the property
     */
    protected final PropertyHandle noDeadlock(String reason) {
        return builder.noDeadlock(reason);
    }

    /**
     * An assumption: a step that can be taken from some time on is taken.
     *
     * @param process the process
     * @param label its step
     * @return the assumption
     */
    protected static FairnessAssumption weaklyFair(Process process, Label label) {
        return ProtocolBuilder.weaklyFair(process, label);
    }

    /**
     * An assumption: a process that can go on from some time on goes on.
     *
     * @param process the process
     * @return the assumption
     */
    protected static FairnessAssumption weaklyFair(Process process) {
        return ProtocolBuilder.weaklyFair(process);
    }

    private static Recorder recorder(String call) {
        return Recorder.current(call);
    }

    @Override
    final ProtocolBuilder protocol() {
        return builder;
    }

    @Override
    final void add(VariableDraft draft) {
        builder.add(draft);
    }
}
