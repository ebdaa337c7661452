package org.interleave.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProtocolException;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;

/**
 * A place where what is declared is there for every key. The first time it declares arrays; from then on it finds in them
 * the elements of the key that is asked for.
 */
@Library
final class EachPlace extends Declarations {
    private final Declarations outer;
    private final Type keys;
    private final Expression key;
    /** Stands for any key, where something is said of all of them; empty where one is asked for. */
    private final Optional<BoundVariable> any;
    /** Whether the arrays are declared now. */
    private final boolean declares;

    private final Map<String, Cell> arrays;

    private EachPlace(
            Declarations outer,
            Type keys,
            Expression key,
            Optional<BoundVariable> any,
            boolean declares,
            Map<String, Cell> arrays) {
        this.outer = outer;
        this.keys = keys;
        this.key = key;
        this.any = any;
        this.declares = declares;
        this.arrays = arrays;
    }

    /** The place that declares the arrays. */
    static EachPlace declaring(Declarations outer, Type keys, BoundVariable any) {
        return new EachPlace(outer, keys, new Expression.Bound(any), Optional.of(any), true, new LinkedHashMap<>());
    }

    /** The place where the elements of one key are found. */
    EachPlace at(Expression one) {
        return new EachPlace(outer, keys, one, Optional.empty(), false, arrays);
    }

    /** The place where first values are given to the elements of all keys. */
    EachPlace first(BoundVariable every) {
        return new EachPlace(outer, keys, new Expression.Bound(every), Optional.of(every), false, arrays);
    }

    @Override
    ProtocolBuilder protocol() {
        return outer.protocol();
    }

    @Override
    void add(VariableDraft draft) {
        outer.add(draft);
    }

    @Override
    Cell declare(String name, Type type, List<Expression> initial, boolean ghost, SourceLocation here) {
        if (declares) {
            List<Expression> all =
                    initial.stream().map(value -> firstOfAll(type, value)).toList();
            arrays.put(name, outer.declare(name, new Type.ArrayType(keys, type), all, ghost, here));
        }
        Cell array = arrays.get(name);
        if (array == null) {
            throw new ProtocolException(
                    "The protocol",
                    List.of(new Mistake(
                            ProtocolMistake.NOT_THE_SAME_EACH_TIME,
                            here,
                            name + " is declared for one key and not for all",
                            "declare the same variables in each(...) every time")));
        }
        return array.ofEach(key, any.filter(every -> !declares).map(every -> value -> function(every, value)));
    }

    /** The first value of an array whose elements are declared with this one. */
    private Expression firstOfAll(Type type, Expression first) {
        return first.equals(new Expression.AllValues(type))
                ? new Expression.AllValues(new Type.ArrayType(keys, type))
                : function(any.orElseThrow(), first);
    }

    private Expression function(BoundVariable every, Expression value) {
        return new Expression.FunctionLiteral(every, new Expression.AllValues(keys), value);
    }

    @Override
    KernelObjectRules rules(String name, SourceLocation here) {
        return declares
                ? outer.rules(name, here).ofEach(any.orElseThrow(), keys)
                : KernelObjectRules.known(protocol(), name, here);
    }
}
