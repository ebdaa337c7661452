package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/**
 * Where variables are declared: the protocol itself, a {@link Group} of shared variables, or a {@link Process}. A
 * variable that is given several first values may begin with any of them.
 */
@Library
public abstract non-sealed class Declarations extends Terms {
    Declarations() {}

    abstract ProtocolBuilder protocol();

    abstract void add(VariableDraft draft);

    /** {@return the same place, for variables that properties may read and guards may not} */
    public Declarations ghost() {
        return new Ghosts(this);
    }

    /**
     * Declares a boolean.
     *
     * @param name its name, as in C
     * @param first its first value
     * @param more further values that it may begin with
     * @return the variable
     */
    public final Bool bool(String name, boolean first, boolean... more) {
        List<Expression> initial = new ArrayList<>();
        initial.add(new Expression.BooleanLiteral(first));
        for (boolean value : more) {
            initial.add(new Expression.BooleanLiteral(value));
        }
        return declare(name, Kinds.bool(), initial);
    }

    /**
     * Declares an integer.
     *
     * @param name its name, as in C
     * @param low the smallest value it may have
     * @param high the largest value it may have, not less than {@code low}
     * @param first its first value
     * @param more further values that it may begin with
     * @return the variable
     */
    public final Int integer(String name, int low, int high, int first, int... more) {
        return integer(name, Num.of(low), Num.of(high), first, more);
    }

    /**
     * Declares an integer with a range that depends on constants.
     *
     * @param name its name, as in C
     * @param low the smallest value it may have: a number or a named constant
     * @param high the largest value it may have, not less than {@code low}: a number or a named constant
     * @param first its first value
     * @param more further values that it may begin with
     * @return the variable
     */
    public final Int integer(String name, Num low, Num high, int first, int... more) {
        List<Expression> initial = new ArrayList<>();
        initial.add(new Expression.IntegerLiteral(first));
        for (int value : more) {
            initial.add(new Expression.IntegerLiteral(value));
        }
        return declare(name, Kinds.range(low, high), initial);
    }

    /**
     * Declares a variable over a Java enum.
     *
     * @param name its name, as in C
     * @param first its first value
     * @param more further values that it may begin with
     * @param <E> the enum
     * @return the variable
     */
    @SafeVarargs
    public final <E extends Enum<E>> Var<E> variable(String name, E first, E... more) {
        List<Expression> initial = new ArrayList<>();
        initial.add(Val.literal(first));
        for (E value : more) {
            initial.add(Val.literal(value));
        }
        return declare(name, Kinds.anyOf(first.getDeclaringClass()), initial);
    }

    /**
     * Declares a variable over a Java enum that may also be none, and begins so.
     *
     * @param name its name, as in C
     * @param members the enum
     * @param <E> the enum
     * @return the variable
     */
    public final <E extends Enum<E>> Var<E> variableOrNone(String name, Class<E> members) {
        return declare(name, Kinds.anyOrNoneOf(members), List.of(new Expression.NameLiteral(Type.NONE)));
    }

    /**
     * Declares a variable that holds a process.
     *
     * @param name its name, as in C
     * @param first the process it holds first
     * @param more further processes that it may begin with
     * @return the variable
     */
    public final PidVar pid(String name, Process first, Process... more) {
        return pid(name, first.id(), Arrays.stream(more).map(Process::id).toArray(Pid[]::new));
    }

    /**
     * Declares a variable that holds a process, such as a member of a family.
     *
     * @param name its name, as in C
     * @param first the process it holds first
     * @param more further processes that it may begin with
     * @return the variable
     */
    public final PidVar pid(String name, Pid first, Pid... more) {
        return variable(name, Kinds.processes(), first, more);
    }

    /**
     * Declares a variable that holds a process or none, and begins with none.
     *
     * @param name its name, as in C
     * @return the variable
     */
    public final PidVar pidOrNone(String name) {
        return variable(name, Kinds.processesOrNone(), Pid.none());
    }

    /**
     * Declares a variable that holds a set of processes, and begins empty.
     *
     * @param name its name, as in C
     * @return the variable
     */
    public final SetVar<Pid> pidSet(String name) {
        return set(name, Kinds.processes());
    }

    /**
     * Declares a variable of any kind.
     *
     * @param name its name, as in C
     * @param kind what values it can hold
     * @param first its first value
     * @param more further values that it may begin with
     * @param <R> what its value is read as
     * @param <V> the variable
     * @return the variable
     */
    @SafeVarargs
    public final <R, V> V variable(String name, Kind<R, V> kind, R first, R... more) {
        List<Expression> initial = new ArrayList<>();
        initial.add(kind.expression(first));
        for (R value : more) {
            initial.add(kind.expression(value));
        }
        return declare(name, kind, initial);
    }

    /**
     * Declares a variable that may begin with any value of its kind.
     *
     * @param name its name, as in C
     * @param kind what values it can hold
     * @param <V> the variable
     * @return the variable
     */
    public final <V> V anything(String name, Kind<?, V> kind) {
        return declare(name, kind, List.of(new Expression.AllValues(kind.type())));
    }

    /**
     * Declares a variable that holds a set, and begins empty.
     *
     * @param name its name, as in C
     * @param kind what the elements are
     * @param <R> what an element is read as
     * @return the variable
     */
    public final <R> SetVar<R> set(String name, Kind<R, ?> kind) {
        return declare(name, Kinds.setOf(kind), List.of(new Expression.SetLiteral(List.of())));
    }

    /**
     * Declares a queue, which begins empty.
     *
     * @param name its name, as in C
     * @param kind what the elements are
     * @param bound how many it can hold, at least 1
     * @param <R> what an element is read as
     * @return the variable
     */
    public final <R> Fifo<R> fifo(String name, Kind<R, ?> kind, int bound) {
        return fifo(name, kind, Num.of(bound));
    }

    /**
     * Declares a queue, which begins empty.
     *
     * @param name its name, as in C
     * @param kind what the elements are
     * @param bound how many it can hold, at least 1: a number or a named constant
     * @param <R> what an element is read as
     * @return the variable
     */
    public final <R> Fifo<R> fifo(String name, Kind<R, ?> kind, Num bound) {
        return declare(name, Kinds.fifoOf(kind, bound), List.of(Seq.EMPTY));
    }

    /**
     * Declares a stack, which begins empty.
     *
     * @param name its name, as in C
     * @param kind what the elements are
     * @param bound how many it can hold, at least 1
     * @param <R> what an element is read as
     * @return the variable
     */
    public final <R> Lifo<R> lifo(String name, Kind<R, ?> kind, int bound) {
        return lifo(name, kind, Num.of(bound));
    }

    /**
     * Declares a stack, which begins empty.
     *
     * @param name its name, as in C
     * @param kind what the elements are
     * @param bound how many it can hold, at least 1: a number or a named constant
     * @param <R> what an element is read as
     * @return the variable
     */
    public final <R> Lifo<R> lifo(String name, Kind<R, ?> kind, Num bound) {
        return declare(name, Kinds.lifoOf(kind, bound), List.of(Seq.EMPTY));
    }

    /**
     * Declares a variable that holds one value or none, and begins with none.
     *
     * @param name its name, as in C
     * @param kind what the value is
     * @param <R> what the value is read as
     * @return the variable
     */
    public final <R> MaybeVar<R> maybe(String name, Kind<R, ?> kind) {
        return declare(name, Kinds.optional(kind), List.of(Seq.EMPTY));
    }

    /**
     * Declares an array whose elements all begin alike.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param first the first value of each element
     * @param <K> what a key is read as
     * @param <R> what an element is read as
     * @param <V> the variable that each key has
     * @return the array
     */
    public final <K, R, V> Array<K, V> array(String name, Kind<K, ?> keys, Kind<R, V> kind, R first) {
        return arrayBy(name, keys, kind, key -> first);
    }

    /**
     * Declares an array of booleans that all begin alike.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param first the first value of each element
     * @param <K> what a key is read as
     * @return the array
     */
    public final <K> Array<K, Bool> array(String name, Kind<K, ?> keys, Kind<Cond, Bool> kind, boolean first) {
        return array(name, keys, kind, Cond.of(first));
    }

    /**
     * Declares an array of numbers that all begin alike.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param first the first value of each element
     * @param <K> what a key is read as
     * @return the array
     */
    public final <K> Array<K, Int> array(String name, Kind<K, ?> keys, Kind<Num, Int> kind, int first) {
        return array(name, keys, kind, Num.of(first));
    }

    /**
     * Declares an array of members of an enum that all begin alike.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param first the first value of each element
     * @param <K> what a key is read as
     * @param <E> the enum
     * @return the array
     */
    public final <K, E extends Enum<E>> Array<K, Var<E>> array(
            String name, Kind<K, ?> keys, Kind<Val<E>, Var<E>> kind, E first) {
        return array(name, keys, kind, Val.of(first));
    }

    /**
     * Declares an array whose elements begin with values that depend on the key.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param first the first value of the element of a key
     * @param <K> what a key is read as
     * @param <R> what an element is read as
     * @param <V> the variable that each key has
     * @return the array
     */
    public final <K, R, V> Array<K, V> arrayBy(String name, Kind<K, ?> keys, Kind<R, V> kind, Function<K, R> first) {
        Expression initial = Binding.over(
                keys,
                (variable, key) -> new Expression.FunctionLiteral(
                        variable, new Expression.AllValues(keys.type()), kind.expression(first.apply(key))));
        return declare(name, Kinds.arrayOf(keys, kind), List.of(initial));
    }

    /**
     * Declares an array of which every element may begin with any value of its kind.
     *
     * @param name its name, as in C
     * @param keys what the keys are; a family of processes for one element for each member
     * @param kind what the elements are
     * @param <K> what a key is read as
     * @param <V> the variable that each key has
     * @return the array
     */
    public final <K, V> Array<K, V> anyArray(String name, Kind<K, ?> keys, Kind<?, V> kind) {
        return anything(name, Kinds.arrayOf(keys, kind));
    }

    /**
     * Declares what every key has, such as a lock or a struct of several variables: {@code each(task, Mm::new)}.
     *
     * @param keys what the keys are; a family of processes for one for each member
     * @param make makes it at a place; runs once more whenever {@link Each#of} is asked
     * @param <K> what a key is read as
     * @param <T> what each key has
     * @return what each key has
     */
    public final <K, T> Each<K, T> each(Kind<K, ?> keys, Function<Declarations, T> make) {
        return Each.in(this, keys, make);
    }

    /**
     * Declares a variable of a library's struct. For library classes.
     *
     * @param name its name, as in C
     * @param struct the struct
     * @return the variable
     */
    public final StructVariable struct(String name, Struct struct) {
        SourceLocation here = CallSite.here();
        protocol().use(struct.definition());
        return new StructVariable(declare(
                name,
                new Type.StructType(struct.definition()),
                List.of(new Expression.FirstStruct(struct.definition())),
                false,
                here));
    }

    /**
     * Registers an object with rules of use, such as a lock. For library classes.
     *
     * @param name its name, as in C
     * @return the object, to which rules are added
     */
    public final KernelObjectRules object(String name) {
        return rules(name, CallSite.here());
    }

    /** The rules of use of an object that is declared here. */
    KernelObjectRules rules(String name, SourceLocation here) {
        return protocol().object(name, here);
    }

    final <R, V> V declare(String name, Kind<R, V> kind, List<Expression> initial) {
        return kind.holderOf(declare(name, kind.type(), initial, false, CallSite.here()));
    }

    /** Declares a variable and returns where its value is. */
    Cell declare(String name, Type type, List<Expression> initial, boolean ghost, SourceLocation here) {
        return Cell.whole(draft(name, type, initial, ghost, here));
    }

    final VariableDraft draft(String name, Type type, List<Expression> initial, boolean ghost, SourceLocation here) {
        Variable variable = new Variable(name, type, protocol(), here);
        VariableDraft draft = new VariableDraft(protocol(), variable, initial, ghost);
        add(draft);
        return draft;
    }

    private static final class Ghosts extends Declarations {
        private final Declarations place;

        Ghosts(Declarations place) {
            this.place = place;
        }

        @Override
        ProtocolBuilder protocol() {
            return place.protocol();
        }

        @Override
        void add(VariableDraft draft) {
            place.add(draft);
        }

        @Override
        Cell declare(String name, Type type, List<Expression> initial, boolean ghost, SourceLocation here) {
            return place.declare(name, type, initial, true, here);
        }

        @Override
        KernelObjectRules rules(String name, SourceLocation here) {
            return place.rules(name, here);
        }
    }
}
