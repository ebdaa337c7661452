package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Quantifier;

/**
 * Turns what is done to one element of an array into what is done to all of them.
 *
 * @param keys the keys, and how one of them is read
 * @param values what the elements are
 * @param array the array
 * @param <K> what a key is read as
 * @param <V> the variable that each key has
 */
@Library
record EachElement<K, V>(Elements<K> keys, Kind<?, V> values, Cell array) {
    /** The assignment of the whole array. */
    Op assign(BiFunction<K, V, Op> change) {
        return Binding.named(Binding.freeName(keys.names()), key -> {
            Op one = one(key, change);
            List<Operation> all = new ArrayList<>();
            for (Operation operation : one.operations()) {
                if (operation instanceof Operation.Misuse misuse) {
                    Expression anyWrong = new Expression.Quantified(Quantifier.EXISTS, key, keys.set(), misuse.wrong());
                    all.add(new Operation.Misuse(misuse.object(), anyWrong, misuse.message(), misuse.location()));
                }
            }
            Expression function = function(key, one);
            all.add(new Operation.Assign(array.variable(), array.written(function), one.location()));
            return new Op(all, one.location());
        });
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
        Op one = change.apply(keys.of(key), values.holderOf(array.unwritten(old(key))));
        Recorder.used(one);
        return one;
    }

    private Expression old(BoundVariable key) {
        return new Expression.Element(array.value(), new Expression.Bound(key));
    }

    /** The value of the element after operations, each of which assigns it. */
    private Expression after(List<Operation> operations, Expression before) {
        Expression value = before;
        boolean assigned = false;
        for (Operation operation : operations) {
            if (operation instanceof Operation.Assign assign && assign.variable() == array.variable() && !assigned) {
                value = assign.value();
                assigned = true;
            } else if (operation instanceof Operation.When when && !assigned) {
                value = new Expression.IfThenElse(when.condition(), after(when.operations(), before), before);
                assigned = true;
            } else if (!(operation instanceof Operation.Misuse)) {
                array.mistake(
                        "only the element itself can be assigned here, and only once",
                        "write one assignment of the element, such as flag -> flag.set(false)");
            }
        }
        return value;
    }
}
