package org.interleave.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.Statement;

/**
 * Records statements from a library class: a macro of several steps, such as {@code spin_lock_irq()}, which turns
 * interrupts off and then waits for the lock. Like the statements of a {@link ProtocolSource}, they stand in the process
 * whose method runs; names and locals are told apart by {@code as_}.
 */
@Library
public final class Macro {
    private Macro() {}

    /**
     * A step.
     *
     * @param name its name
     * @param operations what it does, in order
     * @return the step, to say more about it
     */
    public static StepHandle step(String name, Op... operations) {
        return step("step(\"" + name + "\")", Statements.step(label(name), operations));
    }

    /**
     * A step that bears the name of a primitive.
     *
     * @param primitive what it does first
     * @param more what it does besides, in order
     * @return the step, to say more about it
     */
    public static StepHandle step(Primitive primitive, Op... more) {
        Op[] operations =
                Stream.concat(Stream.of(primitive), Arrays.stream(more)).toArray(Op[]::new);
        return step("step(" + primitive.name() + ")", Statements.step(label(primitive.name()), operations));
    }

    private static Label label(String name) {
        return Label.ofPrimitive(name, CallSite.here());
    }

    private static StepHandle step(String call, Statement statement) {
        Recorder recorder = Recorder.current(call);
        return new StepHandle(recorder.process().protocol(), recorder.add(statement));
    }

    /**
     * A loop without end.
     *
     * @param body what is repeated
     */
    public static void loop(Runnable body) {
        Recorder recorder = Recorder.current("loop");
        recorder.add(Statements.loop(recorder.block(body)));
    }

    /**
     * A choice that the step which follows makes.
     *
     * @param name what the element is called
     * @param domain where it is taken from
     * @param body the step
     * @param <R> what the element is read as
     */
    public static <R> void with(String name, Domain<R> domain, Consumer<R> body) {
        Recorder recorder = Recorder.current("with");
        recorder.add(Statements.with(name, domain, element -> recorder.block(() -> body.accept(element))));
    }

    /**
     * A branch that is a step.
     *
     * @param name name of the step
     * @param condition what decides
     * @param then what is done where it holds
     * @return the step, to say more about it
     */
    public static StepHandle if_(String name, Cond condition, Runnable then) {
        String call = "if_(\"" + name + "\")";
        List<Statement> body = Recorder.current(call).block(then);
        return step(call, Statements.branch(label(name), condition, body, List.of()));
    }

    /**
     * A branch on a test, which is a step that bears its name.
     *
     * @param test what decides
     * @param then what is done when it succeeds
     * @param otherwise what is done when it fails
     * @return the step, to say more about it
     */
    public static StepHandle if_(Test test, Runnable then, Runnable otherwise) {
        String call = "if_(" + test.name() + ")";
        Recorder recorder = Recorder.current(call);
        return step(call, Statements.branch(label(test.name()), test, recorder.block(then), recorder.block(otherwise)));
    }

    /**
     * A choice that nobody controls, between named ways of one step.
     *
     * @param name name of the step
     * @param ways the ways, made by {@link #way}
     * @return the step, to say more about it
     */
    public static StepHandle either(String name, Way... ways) {
        String call = "either(\"" + name + "\")";
        Recorder recorder = Recorder.current(call);
        return step(
                call,
                Statements.either(
                        label(name),
                        Arrays.stream(ways).map(way -> way.recorded(recorder)).toList()));
    }

    /**
     * A named way of a choice.
     *
     * @param name its name
     * @param operations what its first step does, in order
     * @return the way
     */
    public static Way way(String name, Op... operations) {
        return new Way(name, operations);
    }

    /** Leaves the loop around it. */
    public static void break_() {
        Recorder.current("break_").add(Statements.breakLoop());
    }
}
