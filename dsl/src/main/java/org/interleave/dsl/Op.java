package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Variable;

/** Something that a step does. A value like any other: it does nothing until a step is given it. */
@Library
public sealed class Op permits Primitive {
    private final List<Operation> operations;
    private final SourceLocation location;
    private final boolean waitsItsTurn;

    Op(List<Operation> operations, SourceLocation location) {
        this(operations, location, false);
    }

    Op(List<Operation> operations, SourceLocation location, boolean waitsItsTurn) {
        this.operations = List.copyOf(operations);
        this.location = location;
        this.waitsItsTurn = waitsItsTurn;
        Recorder.made(this);
    }

    /**
     * The step can be taken only when a condition holds.
     *
     * @param condition the condition
     * @return the operation
     */
    public static Op await(Cond condition) {
        SourceLocation here = CallSite.here();
        return new Op(List.of(new Operation.Await(condition.expression(), here)), here);
    }

    /**
     * Part of a primitive that does something, and then waits for what comes of it, as {@code flush_work()} does: what
     * follows is a step of its own. It is called after the first one, and stands for it where it is asked whether the
     * process is there.
     *
     * @param suffix what the name of the second step ends with, for example {@code wait}
     * @param c its C text, a statement with its semicolon
     * @return the operation, for the top level of a {@code step(...)} or of a named way
     */
    public static Op pause(String suffix, String c) {
        SourceLocation here = CallSite.here();
        return new Op(List.of(new Operation.Pause(suffix, c, here)), here);
    }

    /** {@return does nothing} */
    public static Op nothing() {
        return new Op(List.of(), CallSite.here());
    }

    /**
     * Does something only where a condition holds.
     *
     * @param condition the condition, over what the step did so far; looked at once, before the first operation
     * @param what what is done
     * @return the operation
     */
    public static Op when(Cond condition, Op... what) {
        SourceLocation here = CallSite.here();
        return new Op(List.of(new Operation.When(condition.expression(), join(what), here)), here, anyWaits(what));
    }

    /**
     * Several operations as one, for macros: {@code await} and what is done then.
     *
     * @param parts the operations, in order
     * @return the operation
     */
    public static Op together(Op... parts) {
        return new Op(join(parts), CallSite.here(), anyWaits(parts));
    }

    /**
     * Keeps an old value, and then does something, as {@code atomic_xchg()} does it.
     *
     * @param into what gets the old value
     * @param old the old value
     * @param then what is done then, in order; it cannot read {@code into} any more, which has the old value by now
     * @param <R> what the value is read as
     * @return the operation
     */
    public static <R> Op fetch(Assignable<R> into, R old, Op... then) {
        Expression gone = into.cell().value();
        if (join(then).stream().flatMap(Op::expressions).anyMatch(gone::equals)) {
            into.cell()
                    .mistake(
                            ProtocolMistake.OLD_VALUE_GONE,
                            "what is written depends on " + into.cell().variable()
                                    + ", which gets the old value in the same step, before that",
                            "keep the old value in another local");
        }
        return together(
                Stream.concat(Stream.of(into.set(old)), Arrays.stream(then)).toArray(Op[]::new));
    }

    /** Every expression that an operation looks at, with all that it is made of. */
    private static Stream<Expression> expressions(Operation operation) {
        if (operation instanceof Operation.When when) {
            return Stream.concat(
                    Expressions.everything(when.condition()),
                    when.operations().stream().flatMap(Op::expressions));
        }
        return operation instanceof Operation.Assign assign ? Expressions.everything(assign.value()) : Stream.empty();
    }

    static Op assign(Variable variable, Expression value) {
        SourceLocation here = CallSite.here();
        return new Op(List.of(new Operation.Assign(variable, value, here)), here);
    }

    /** Whether one of them is a blocking acquisition. */
    static boolean anyWaits(Op... parts) {
        return Arrays.stream(parts).anyMatch(Op::waitsItsTurn);
    }

    /** The operations of all, in order. */
    static List<Operation> join(Op... parts) {
        List<Operation> all = new ArrayList<>();
        for (Op part : parts) {
            Recorder.used(part);
            all.addAll(part.operations);
        }
        return all;
    }

    /** {@return what is done, in order} */
    public final List<Operation> operations() {
        return operations;
    }

    /** {@return whether who waits for it gets a turn at last} */
    public final boolean waitsItsTurn() {
        return waitsItsTurn;
    }

    /** {@return where it was made} */
    public final SourceLocation location() {
        return location;
    }
}
