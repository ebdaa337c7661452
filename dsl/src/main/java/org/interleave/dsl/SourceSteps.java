package org.interleave.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Statement;

/**
 * The steps of a protocol that is written as a class, with branches, jumps and locals: each records itself when it is
 * called.
 */
@Library
abstract class SourceSteps extends ProtocolDeclarations {
    /** The process that has a local first; in the others its name ends with theirs. */
    private final Map<String, AnyProcess<?>> owners = new HashMap<>();

    SourceSteps() {}

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

    /**
     * An atomic step that is a call in C. It bears the name of the function that the text calls, and the first of them
     * where there are several: {@code c("vma = remove_vma(vma);")} is the step {@code remove_vma}.
     *
     * @param text the C text, on one line
     * @param operations what it does, in order
     * @return the step, to say more about it
     */
    protected final StepHandle c(String text, Op... operations) {
        SourceLocation here = CallSite.here();
        String name = Names.calledBy(text).orElseGet(() -> {
            protocol()
                    .mistake(new Mistake(
                            ProtocolMistake.CALLS_NOTHING,
                            here,
                            "this C text calls no function, so the step has no name: " + text,
                            "write step(\"name\", ...).c(\"...\"), with a name for the step"));
            return protocol().placeholder();
        });
        return step("c(\"" + text + "\")", Statements.step(name, operations)).c(text);
    }

    final StepHandle step(String call, Statement statement) {
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
        Cell cell =
                recorder.process().declare(localName(recorder, name, here), kind.type(), List.of(initial), false, here);
        recorder.local(cell, kind.type());
        if (Expressions.reads(initial).findAny().isPresent()) {
            cell.mistake(
                    ProtocolMistake.UNKNOWN_BEFOREHAND,
                    "the first value of the local " + name + " depends on the state",
                    "give it a first value that is known beforehand, and assign it in a step");
        }
        Expression first = cell.written(initial);
        Recorder.Slot slot = recorder.add(new Statement.Local(cell.variable(), first, false, here));
        cell.draft().local(() -> slot.replace(new Statement.Local(cell.variable(), first, true, here)));
        return kind.holderOf(cell);
    }

    /** The name of a local in the module: it is one for each process that calls its function. */
    private String localName(Recorder recorder, String name, SourceLocation here) {
        String full = recorder.declaredName(name);
        AnyProcess<?> first = owners.computeIfAbsent(full + " " + here, local -> recorder.process());
        return first.equals(recorder.process()) ? full : ofProcess(full, recorder.process());
    }

    static String ofProcess(String local, AnyProcess<?> process) {
        return local + "_" + process.name();
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
        Recorder.recorded()
                .filter(Numbered.class::isInstance)
                .ifPresent(process -> process.protocol()
                        .mistake(new Mistake(
                                ProtocolMistake.SELF_IS_A_NUMBER,
                                CallSite.here(),
                                "the members of " + process.name() + " are numbers, and self() is a name",
                                "write " + process.name() + ".self(), with the field that " + process.name()
                                        + " is declared in")));
        return Pid.self();
    }

    final StepHandle handle(Recorder.Slot slot) {
        return new StepHandle(protocol(), slot);
    }

    static Recorder recorder(String call) {
        return Recorder.current(call);
    }
}
