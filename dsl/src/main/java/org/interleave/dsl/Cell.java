package org.interleave.dsl;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.MistakeCode;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/** A place that holds a value: a variable, an element of an array, a member's own variable. */
@Library
final class Cell {
    private final Optional<VariableDraft> draft;
    private final Expression value;
    /** From a new value of this place to the new value of the variable it is a part of. */
    private final UnaryOperator<Expression> written;
    /** From a first value of this place to the first value of its variable; empty for a part of a variable. */
    private final Optional<UnaryOperator<Expression>> first;
    /** Whether what is said of this place is said of its variable: it was declared as one of each. */
    private final boolean declared;

    private Cell(
            Optional<VariableDraft> draft,
            Expression value,
            UnaryOperator<Expression> written,
            Optional<UnaryOperator<Expression>> first,
            boolean declared) {
        this.draft = draft;
        this.value = value;
        this.written = written;
        this.first = first;
        this.declared = declared;
    }

    /** A whole variable. */
    static Cell whole(VariableDraft draft) {
        UnaryOperator<Expression> itself = UnaryOperator.identity();
        return new Cell(Optional.of(draft), new Expression.Read(draft.variable()), itself, Optional.of(itself), true);
    }

    /** The element of a variable that belongs to the member of a family that takes the step. */
    static Cell ofSelf(VariableDraft draft, Type members) {
        Expression array = new Expression.Read(draft.variable());
        Expression self = new Expression.Self();
        return new Cell(
                Optional.of(draft),
                new Expression.Element(array, self),
                value -> new Expression.ElementUpdate(array, self, value),
                Optional.of(value -> forEach(members, value)),
                true);
    }

    /** A value that is no variable: it can be read and not changed. */
    static Cell value(Expression value) {
        return new Cell(Optional.empty(), value, UnaryOperator.identity(), Optional.empty(), false);
    }

    /** The array whose element is the same for every member, but for what it says of {@code self}. */
    static Expression forEach(Type members, Expression value) {
        BoundVariable self = new BoundVariable("self", CallSite.here());
        return new Expression.FunctionLiteral(
                self, new Expression.AllValues(members), Expressions.as(new Expression.Bound(self), value));
    }

    /** An element of the array, or a component of the pair, that this place holds. */
    Cell element(Expression key) {
        return part(
                new Expression.Element(value, key),
                element -> written.apply(new Expression.ElementUpdate(value, key, element)));
    }

    /**
     * The element of a key that was declared as one of each: what is said of it is said of the whole array.
     *
     * @param all from a first value of the element to that of the array, where it is said of all of them
     */
    Cell ofEach(Expression key, Optional<UnaryOperator<Expression>> all) {
        Cell element = element(key);
        return new Cell(
                element.draft,
                element.value,
                element.written,
                first.flatMap(array -> all.map(each -> value -> array.apply(each.apply(value)))),
                declared);
    }

    /** The same variable, with another value in its stead, and another way to write it. */
    Cell instead(Expression other, UnaryOperator<Expression> write) {
        return part(other, write);
    }

    private Cell part(Expression read, UnaryOperator<Expression> write) {
        return new Cell(draft, read, write, Optional.empty(), false);
    }

    /** What it holds now. */
    Expression value() {
        return value;
    }

    Variable variable() {
        return draft().variable();
    }

    /** The new value of its variable when this place gets a new value. */
    Expression written(Expression changed) {
        return written.apply(changed);
    }

    /** The new value of its variable when this place goes back to its first value. */
    Expression reset() {
        Expression initial = draft().initial().get(0);
        boolean ofMember = value instanceof Expression.Element;
        return ofMember && initial instanceof Expression.FunctionLiteral each
                ? written(ofSelf(each.variable(), each.value()))
                : initial;
    }

    private static Expression ofSelf(BoundVariable member, Expression expression) {
        return expression.equals(new Expression.Bound(member))
                ? new Expression.Self()
                : Expressions.mapParts(expression, part -> ofSelf(member, part));
    }

    Op assign(Expression changed) {
        return Op.assign(variable(), written(changed));
    }

    StartClause initially(Expression at) {
        if (isPart("initially(...)")) {
            return StartClause.value(variable(), new Expression.Read(variable()));
        }
        return StartClause.value(variable(), first.orElseThrow().apply(at));
    }

    void comment(String text) {
        if (declared || !isPart("comment(...)")) {
            draft().comment(text);
        }
    }

    void dropAtEnd() {
        if (!isPart("dropAtEnd()")) {
            draft().dropAtEnd();
        }
    }

    /** The rules of use of what it holds; they belong to its variable. */
    KernelObjectRules rules() {
        return draft().rules();
    }

    void mistake(MistakeCode code, String problem, String advice) {
        draft().mistake(new Mistake(code, CallSite.here(), problem, advice));
    }

    VariableDraft draft() {
        return draft.orElseThrow(() -> new ProtocolException(
                "The protocol",
                List.of(new Mistake(
                        ProtocolMistake.VALUE_ASSIGNED,
                        CallSite.here(),
                        "this is a value and no variable, so it cannot be changed",
                        "assign a variable, or an element of one"))));
    }

    private boolean isPart(String said) {
        if (first.isPresent()) {
            return false;
        }
        mistake(
                ProtocolMistake.SAID_OF_A_PART,
                said + " is said of a part of " + variable(),
                declared
                        ? "say it of every key: with initially((key, one) -> ...) of what each has"
                        : "say it of " + variable() + " itself");
        return true;
    }
}
