package org.interleave.dsl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Variable;

/**
 * Where variables are declared: the protocol itself, a {@link Group} of shared variables, or a {@link Process}. A
 * variable that is given several first values may begin with any of them.
 */
@Library
public abstract class Declarations {
    Declarations() {}

    abstract ProtocolBuilder protocol();

    abstract void add(VariableDraft draft);

    boolean declaresGhosts() {
        return false;
    }

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
        return new Bool(declare(name, new Type.BooleanType(), initial));
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
        return new Int(declare(name, new Type.IntegerType(low.expression(), high.expression()), initial));
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
        return new Var<>(declare(name, enumType(first.getDeclaringClass(), false), initial));
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
        return new Var<>(declare(name, enumType(members, true), List.of(new Expression.NameLiteral(Type.NONE))));
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
        List<Expression> initial = new ArrayList<>();
        initial.add(first.id().expression());
        for (Process process : more) {
            initial.add(process.id().expression());
        }
        return new PidVar(declare(name, new Type.ProcessIdType(false), initial));
    }

    /**
     * Declares a variable that holds a process or none, and begins with none.
     *
     * @param name its name, as in C
     * @return the variable
     */
    public final PidVar pidOrNone(String name) {
        return new PidVar(declare(name, new Type.ProcessIdType(true), List.of(new Expression.NameLiteral(Type.NONE))));
    }

    /**
     * Declares a variable that holds a set of processes, and begins empty.
     *
     * @param name its name, as in C
     * @return the variable
     */
    public final PidSetVar pidSet(String name) {
        return new PidSetVar(declare(
                name, new Type.SetType(new Type.ProcessIdType(false)), List.of(new Expression.SetLiteral(List.of()))));
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
                here));
    }

    /**
     * Registers an object with rules of use, such as a lock. For library classes.
     *
     * @param name its name, as in C
     * @return the object, to which rules are added
     */
    public final KernelObjectRules object(String name) {
        return protocol().object(name, CallSite.here());
    }

    private VariableDraft declare(String name, Type type, List<Expression> initial) {
        return declare(name, type, initial, CallSite.here());
    }

    final VariableDraft declare(String name, Type type, List<Expression> initial, SourceLocation here) {
        Variable variable = new Variable(name, type, protocol(), here);
        VariableDraft draft = new VariableDraft(protocol(), variable, initial, declaresGhosts());
        add(draft);
        return draft;
    }

    static <E extends Enum<E>> Type.EnumType enumType(Class<E> members, boolean orNone) {
        return new Type.EnumType(
                members.getSimpleName(),
                EnumSet.allOf(members).stream().map(Names::member).toList(),
                orNone);
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
        boolean declaresGhosts() {
            return true;
        }
    }
}
