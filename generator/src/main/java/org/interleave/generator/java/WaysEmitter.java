package org.interleave.generator.java;

import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Quantifier;

/**
 * Emits in how many ways a guard holds: TLC generates a successor once for each operand of a disjunction that holds, and
 * once for each element that there is said to be.
 */
final class WaysEmitter {
    private static final Code ONE = Code.number(1, Code.BITS);
    private static final Code NONE = Code.number(0, Code.BITS);

    private final ExpressionEmitter expressions;

    WaysEmitter(ExpressionEmitter expressions) {
        this.expressions = expressions;
    }

    /** The ways of a guard that holds; empty where there is never more than one. */
    Optional<Code> of(Expression guard, JavaScope scope) {
        if (guard instanceof Expression.And and) {
            return product(and.operands(), scope);
        }
        if (guard instanceof Expression.Or or) {
            return or.operands().stream()
                    .map(operand -> ifHolds(operand, scope))
                    .reduce((one, other) -> Code.infix(one, "+", other, Code.Precedence.SUM, Code.BITS));
        }
        if (guard instanceof Expression.Quantified quantified && canBeMore(quantified)) {
            return Optional.of(expressions
                    .calls()
                    .ways(quantified, here -> of(quantified.condition(), here).orElse(ONE), scope));
        }
        if (guard instanceof Expression.Apply apply) {
            return of(Expressions.inlined(apply), scope);
        }
        if (guard instanceof Expression.IfThenElse choice) {
            Optional<Code> then = of(choice.then(), scope);
            Optional<Code> otherwise = of(choice.otherwise(), scope);
            return then.isEmpty() && otherwise.isEmpty()
                    ? Optional.empty()
                    : Optional.of(conditional(
                            expressions.condition(choice.condition(), scope), then.orElse(ONE), otherwise.orElse(ONE)));
        }
        if (guard instanceof Expression.Implies implies) {
            return of(implies.conclusion(), scope)
                    .map(ways -> conditional(expressions.condition(implies.premise(), scope), ways, ONE));
        }
        if (guard instanceof Expression.Reference reference) {
            return of(Expressions.inlined(reference), scope);
        }
        if (guard instanceof Expression.Let let) {
            return of(Expressions.inlined(let), scope);
        }
        return Optional.empty();
    }

    /**
     * The ways of a guard that may have no value; 0 where it does not hold. In an action TLC looks for all ways, and so it
     * asks for what stands behind one that it has found.
     */
    Code asked(Expression guard, JavaScope scope) {
        if (!canBeMore(guard)) {
            return conditional(expressions.condition(guard, scope), ONE, NONE);
        }
        if (guard instanceof Expression.And and) {
            return expressions.calls().asked(and, this::asked, scope);
        }
        if (guard instanceof Expression.Or or) {
            return or.operands().stream()
                    .map(operand -> asked(operand, scope))
                    .map(ways -> Code.primary("(" + ways.text() + ")", Code.BITS))
                    .reduce((one, other) -> Code.infix(one, "+", other, Code.Precedence.SUM, Code.BITS))
                    .orElse(NONE);
        }
        if (guard instanceof Expression.Quantified quantified) {
            return expressions.calls().asked(quantified, here -> asked(quantified.condition(), here), scope);
        }
        if (guard instanceof Expression.Apply apply) {
            return asked(Expressions.inlined(apply), scope);
        }
        if (guard instanceof Expression.Reference reference) {
            return asked(Expressions.inlined(reference), scope);
        }
        if (guard instanceof Expression.Let let) {
            return asked(Expressions.inlined(let), scope);
        }
        if (guard instanceof Expression.IfThenElse choice) {
            return conditional(
                    expressions.condition(choice.condition(), scope),
                    asked(choice.then(), scope),
                    asked(choice.otherwise(), scope));
        }
        Expression.Implies implies = (Expression.Implies) guard;
        return conditional(expressions.condition(implies.premise(), scope), asked(implies.conclusion(), scope), ONE);
    }

    /** Whether TLC may find more than one way. */
    static boolean canBeMore(Expression guard) {
        if (guard instanceof Expression.Quantified quantified) {
            return quantified.quantifier() == Quantifier.EXISTS || canBeMore(quantified.condition());
        }
        if (guard instanceof Expression.Reference reference) {
            return canBeMore(Expressions.inlined(reference));
        }
        if (guard instanceof Expression.Let let) {
            return canBeMore(Expressions.inlined(let));
        }
        if (guard instanceof Expression.Apply apply) {
            return canBeMore(apply.operator().body());
        }
        return guard instanceof Expression.Or
                || (guard instanceof Expression.And and
                        && and.operands().stream().anyMatch(WaysEmitter::canBeMore))
                || (guard instanceof Expression.Implies implies && canBeMore(implies.conclusion()))
                || (guard instanceof Expression.IfThenElse choice
                        && (canBeMore(choice.then()) || canBeMore(choice.otherwise())));
    }

    private Optional<Code> product(List<Expression> operands, JavaScope scope) {
        return operands.stream()
                .flatMap(operand -> of(operand, scope).stream())
                .reduce((one, other) -> Code.infix(one, "*", other, Code.Precedence.PRODUCT, Code.BITS));
    }

    private Code ifHolds(Expression operand, JavaScope scope) {
        Code holds = expressions.condition(operand, scope);
        return Code.primary(
                "("
                        + conditional(holds, of(operand, scope).orElse(ONE), Code.number(0, Code.BITS))
                                .text() + ")",
                Code.BITS);
    }

    private static Code conditional(Code condition, Code then, Code otherwise) {
        return new Code(
                condition.in(Code.Precedence.OR) + " ? " + then.in(Code.Precedence.OR) + " : "
                        + otherwise.in(Code.Precedence.CONDITIONAL),
                Code.Precedence.CONDITIONAL,
                Code.BITS);
    }
}
