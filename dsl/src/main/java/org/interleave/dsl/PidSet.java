package org.interleave.dsl;

import java.util.List;
import org.interleave.dsl.tree.BinaryOperator;
import org.interleave.dsl.tree.Expression;

/** An expression whose values are sets of processes. */
@Library
public sealed class PidSet permits PidSetVar {
    private final Expression expression;

    /**
     * A set from its expression, for libraries.
     *
     * @param expression an expression over sets of processes
     */
    public PidSet(Expression expression) {
        this.expression = expression;
    }

    /** {@return the set without members} */
    public static PidSet empty() {
        return new PidSet(new Expression.SetLiteral(List.of()));
    }

    /** {@return its expression} */
    public final Expression expression() {
        return expression;
    }

    /**
     * Whether a process is in it.
     *
     * @param process a process id
     * @return the condition
     */
    public final Cond contains(Pid process) {
        return new Cond(new Expression.Binary(BinaryOperator.IN, process.expression(), expression));
    }

    /**
     * Whether a process is in it.
     *
     * @param process a process
     * @return the condition
     */
    public final Cond contains(Process process) {
        return contains(process.id());
    }

    /** {@return whether it has no member} */
    public final Cond isEmpty() {
        return new Cond(new Expression.Binary(BinaryOperator.EQUAL, expression, empty().expression()));
    }

    /** {@return whether it has a member} */
    public final Cond notEmpty() {
        return new Cond(new Expression.Binary(BinaryOperator.NOT_EQUAL, expression, empty().expression()));
    }

    /**
     * The set with one more member.
     *
     * @param process a process id
     * @return the larger set
     */
    public final PidSet plus(Pid process) {
        return combine(BinaryOperator.UNION, process);
    }

    /**
     * The set with one member less.
     *
     * @param process a process id
     * @return the smaller set
     */
    public final PidSet minus(Pid process) {
        return combine(BinaryOperator.DIFFERENCE, process);
    }

    private PidSet combine(BinaryOperator operator, Pid process) {
        return new PidSet(
                new Expression.Binary(operator, expression, new Expression.SetLiteral(List.of(process.expression()))));
    }
}
