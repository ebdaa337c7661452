package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Quantifier;

/**
 * Turns what is done to one element of an array into what is done to all of them.
 *
 * @param <K> what a key is read as
 * @param <V> the variable that each key has
 */
@Library
final class EachElement<K, V> {
    private final Elements<K> keys;
    private final Kind<?, V> values;
    private final Cell array;
    /** New values of the element itself. */
    private final Set<Expression> its = Collections.newSetFromMap(new IdentityHashMap<>());

    /** All elements of an array, by their keys, each of a kind. */
    EachElement(Elements<K> keys, Kind<?, V> values, Cell array) {
        this.keys = keys;
        this.values = values;
        this.array = array;
    }

    /** The assignment of the whole array. */
    Op assign(BiFunction<K, V, Op> change) {
        return Binding.named(Binding.freeName(keys.names()), key -> {
            Op one = one(key, change);
            List<Operation> all = new ArrayList<>();
            for (Operation.Misuse misuse : misuses(one.operations())) {
                Expression anyWrong = new Expression.Quantified(Quantifier.EXISTS, key, keys.set(), misuse.wrong());
                all.add(new Operation.Misuse(misuse.object(), anyWrong, misuse.message(), misuse.location()));
            }
            Expression function = function(key, one);
            all.add(new Operation.Assign(array.variable(), array.written(function), one.location()));
            return new Op(all, one.location());
        });
    }

    /** The misuses of one element, each with the conditions under which it is come to. */
    private static List<Operation.Misuse> misuses(List<Operation> operations) {
        List<Operation.Misuse> misuses = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Misuse misuse) {
                misuses.add(misuse);
            } else if (operation instanceof Operation.When when) {
                for (Operation.Misuse misuse : misuses(when.operations())) {
                    Expression both = new Expression.And(List.of(when.condition(), misuse.wrong()));
                    misuses.add(new Operation.Misuse(misuse.object(), both, misuse.message(), misuse.location()));
                }
            }
        }
        return misuses;
    }

    /** The array that holds for every key what is assigned to its element. */
    Expression function(BiFunction<K, V, Op> change) {
        return Binding.named(Binding.freeName(keys.names()), key -> function(key, one(key, change)));
    }

    private Expression function(BoundVariable key, Op one) {
        return new Expression.FunctionLiteral(key, keys.set(), after(one.operations(), old(key)));
    }

    /** What is done to one element. Its cell is cut off from the array, so that what is written to it is seen. */
    private Op one(BoundVariable key, BiFunction<K, V, Op> change) {
        Op one = change.apply(keys.of(key), values.holderOf(array.instead(old(key), this::noted)));
        Recorder.used(one);
        return one;
    }

    private Expression noted(Expression value) {
        its.add(value);
        return value;
    }

    private Expression old(BoundVariable key) {
        return new Expression.Element(array.value(), new Expression.Bound(key));
    }

    /** The value of the element after operations, each of which assigns it. */
    private Expression after(List<Operation> operations, Expression before) {
        Expression value = before;
        boolean assigned = false;
        for (Operation operation : operations) {
            if (operation instanceof Operation.Assign assign && its.contains(assign.value()) && !assigned) {
                value = assign.value();
                assigned = true;
            } else if (operation instanceof Operation.When when && !assigned) {
                value = new Expression.IfThenElse(when.condition(), after(when.operations(), before), before);
                assigned = true;
            } else if (!(operation instanceof Operation.Misuse)) {
                array.mistake(
                        ProtocolMistake.ONE_ELEMENT_ONLY,
                        "only the element itself can be assigned here, and only once",
                        "write one assignment of the element, such as flag -> flag.set(false)");
            }
        }
        return value;
    }
}
