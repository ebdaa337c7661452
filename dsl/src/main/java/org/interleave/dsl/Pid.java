package org.interleave.dsl;

import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/** An expression whose values are processes. */
@Library
public sealed class Pid permits PidVar {
    private final Expression expression;

    /**
     * A process id from its expression, for libraries.
     *
     * @param expression an expression over processes
     */
    public Pid(Expression expression) {
        this.expression = expression;
    }

    /** {@return the process that takes the step in which this stands} */
    public static Pid self() {
        return new Pid(new Expression.Self());
    }

    /** {@return no process} */
    public static Pid none() {
        return new Pid(new Expression.NameLiteral(Type.NONE));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Whether both are one process.
     *
     * @param other another process id
     * @return the condition
     */
    public final Cond is(Pid other) {
        return compare(BinaryOperator.EQUAL, other);
    }

    /**
     * Whether they are different processes.
     *
     * @param other another process id
     * @return the condition
     */
    public final Cond isNot(Pid other) {
        return compare(BinaryOperator.NOT_EQUAL, other);
    }

    /**
     * Whether it is this process.
     *
     * @param process a process
     * @return the condition
     */
    public final Cond is(Process process) {
        return is(process.id());
    }

    /**
     * Whether it is another process.
     *
     * @param process a process
     * @return the condition
     */
    public final Cond isNot(Process process) {
        return isNot(process.id());
    }

    /** {@return whether it is no process} */
    public final Cond isNone() {
        return is(none());
    }

    private Cond compare(BinaryOperator operator, Pid other) {
        return new Cond(new Expression.Binary(operator, expression, other.expression()));
    }
}
