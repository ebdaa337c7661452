package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;

/**
 * Several updates of one function or record, as one EXCEPT. Inside of it the old value is {@code @}.
 *
 * @param of what is updated
 * @param changes what changes, in order
 */
record Update(Expression of, List<Change> changes) {
    private static final Expression OLD = new Expression.Parameter("@");

    /**
     * One of the changes.
     *
     * @param path the way to the part that changes
     * @param value the new value
     */
    record Change(List<Part> path, Expression value) {}

    /** One step on the way to a part. */
    sealed interface Part {}

    /** The element of a key. */
    record Key(Expression key) implements Part {}

    /** A field. */
    record Field(String name) implements Part {}

    static Update of(Expression update) {
        if (update instanceof Expression.ElementUpdate element) {
            return behind(
                    element.function(),
                    new Key(element.key()),
                    new Expression.Element(element.function(), element.key()),
                    element.value());
        }
        if (update instanceof Expression.FieldUpdate field) {
            return behind(
                    field.struct(),
                    new Field(field.field()),
                    new Expression.FieldRead(field.struct(), field.field()),
                    field.value());
        }
        return new Update(update, List.of());
    }

    private static Update behind(Expression of, Part step, Expression old, Expression value) {
        Update before = of(of);
        List<Change> changes = new ArrayList<>(before.changes());
        Change change = change(List.of(step), old, value);
        while (!changes.isEmpty() && overwrites(change, changes.get(changes.size() - 1))) {
            changes.remove(changes.size() - 1);
        }
        changes.add(change);
        return new Update(before.of(), changes);
    }

    /** Whether nothing is left of the change right before another one. */
    private static boolean overwrites(Change change, Change before) {
        int length = change.path().size();
        return length <= before.path().size()
                && before.path().subList(0, length).equals(change.path())
                && Expressions.everything(change.value()).noneMatch(OLD::equals);
    }

    /** A change of a part of what is changed goes further down the path. */
    private static Change change(List<Part> path, Expression old, Expression value) {
        if (value instanceof Expression.ElementUpdate inner && inner.function().equals(old)) {
            return change(longer(path, new Key(inner.key())), new Expression.Element(old, inner.key()), inner.value());
        }
        if (value instanceof Expression.FieldUpdate inner && inner.struct().equals(old)) {
            return change(
                    longer(path, new Field(inner.field())),
                    new Expression.FieldRead(old, inner.field()),
                    inner.value());
        }
        return new Change(path, replace(value, old));
    }

    private static List<Part> longer(List<Part> path, Part step) {
        List<Part> all = new ArrayList<>(path);
        all.add(step);
        return all;
    }

    /** The sign for the old value; inside of the new values of another update it would mean that one's. */
    private static Expression replace(Expression expression, Expression old) {
        if (expression.equals(old)) {
            return OLD;
        }
        if (expression instanceof Expression.ElementUpdate inner) {
            return updateOf(replace(inner.function(), old), inner.function(), inner);
        }
        if (expression instanceof Expression.FieldUpdate inner) {
            return updateOf(replace(inner.struct(), old), inner.struct(), inner);
        }
        return Expressions.mapParts(expression, part -> replace(part, old));
    }

    /** An update, if it is one of some value, as one of what stands in the place of that value. */
    private static Expression updateOf(Expression instead, Expression of, Expression value) {
        if (value instanceof Expression.ElementUpdate update
                && update.function().equals(of)) {
            Expression part = new Expression.Element(instead, update.key());
            Expression before = new Expression.Element(of, update.key());
            return new Expression.ElementUpdate(instead, update.key(), updateOf(part, before, update.value()));
        }
        if (value instanceof Expression.FieldUpdate update && update.struct().equals(of)) {
            Expression part = new Expression.FieldRead(instead, update.field());
            Expression before = new Expression.FieldRead(of, update.field());
            return new Expression.FieldUpdate(instead, update.field(), updateOf(part, before, update.value()));
        }
        return value;
    }
}
