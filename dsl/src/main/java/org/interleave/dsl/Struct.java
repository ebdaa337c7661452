package org.interleave.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Type;

/**
 * A record type with named operators, made once by a library class: its fields first, then its operators. An operator
 * is a guard ({@link #predicate}) or a new value ({@link #update}); it is printed once, and used by its name.
 */
@Library
public final class Struct {
    private static final String TASK = "who";

    private final String name;
    private final String parameter;
    private final String comment;
    private final String initialName;
    private final List<StructDefinition.Field> fields = new ArrayList<>();
    private final List<Operator> operators = new ArrayList<>();

    private Struct(String name, String parameter, String comment, String initialName) {
        this.name = name;
        this.parameter = parameter;
        this.comment = comment;
        this.initialName = initialName;
    }

    /**
     * A struct without fields yet.
     *
     * @param name its TLA+ name, for example {@code RwSem}
     * @param parameter what its operators call a value of it, for example {@code rwsem}
     * @param comment the sentence printed above its operators
     * @param initialName name of the operator for its first value, for example {@code UnlockedRwSem}
     * @return the struct
     */
    public static Struct of(String name, String parameter, String comment, String initialName) {
        return new Struct(name, parameter, comment, initialName);
    }

    /**
     * Adds a field that holds a process or none, and begins with none.
     *
     * @param field its name
     * @return the field
     */
    public StructField<Pid> pidOrNone(String field) {
        fields.add(new StructDefinition.Field(
                field, new Type.ProcessIdType(true), Pid.none().expression()));
        return new StructField<>(field, Pid::new, Pid::expression);
    }

    /**
     * Adds a field that holds a set of processes, and begins empty.
     *
     * @param field its name
     * @return the field
     */
    public StructField<SetOf<Pid>> pidSet(String field) {
        fields.add(new StructDefinition.Field(
                field, new Type.SetType(new Type.ProcessIdType(false)), new Expression.SetLiteral(List.of())));
        return new StructField<>(field, expression -> new SetOf<>(expression, Kinds.processes()), SetOf::expression);
    }

    /**
     * Adds a field that holds a boolean, and begins with FALSE.
     *
     * @param field its name
     * @return the field
     */
    public StructField<Cond> bool(String field) {
        fields.add(new StructDefinition.Field(field, new Type.BooleanType(), new Expression.BooleanLiteral(false)));
        return new StructField<>(field, Cond::new, Cond::expression);
    }

    /**
     * Adds a field that holds an integer, and begins with the smallest.
     *
     * @param field its name
     * @param low the smallest value it may have
     * @param high the largest value it may have
     * @return the field
     */
    public StructField<Num> integer(String field, int low, int high) {
        Expression smallest = new Expression.IntegerLiteral(low);
        fields.add(new StructDefinition.Field(
                field, new Type.IntegerType(smallest, new Expression.IntegerLiteral(high)), smallest));
        return new StructField<>(field, Num::new, Num::expression);
    }

    /**
     * Adds a guard.
     *
     * @param operator its TLA+ name, for example {@code CanDownRead}
     * @param body its definition
     * @return applies it to a struct
     */
    public Function<StructValue, Cond> predicate(String operator, Function<StructValue, Cond> body) {
        Operator added =
                add(operator, List.of(parameter), body.apply(argument()).expression());
        return struct -> new Cond(new Expression.Apply(added, List.of(struct.expression())));
    }

    /**
     * Adds a guard about a task.
     *
     * @param operator its TLA+ name, for example {@code Holds}
     * @param body its definition
     * @return applies it to a struct and a task
     */
    public BiFunction<StructValue, Pid, Cond> predicate(String operator, BiFunction<StructValue, Pid, Cond> body) {
        Operator added = add(
                operator,
                List.of(parameter, TASK),
                body.apply(argument(), task()).expression());
        return (struct, pid) -> new Cond(new Expression.Apply(added, List.of(struct.expression(), pid.expression())));
    }

    /**
     * Adds a new value.
     *
     * @param operator its TLA+ name, for example {@code UpWrite}
     * @param body its definition
     * @return applies it to a struct
     */
    public Function<StructValue, StructValue> update(String operator, Function<StructValue, StructValue> body) {
        Operator added =
                add(operator, List.of(parameter), body.apply(argument()).expression());
        return struct -> new StructValue(new Expression.Apply(added, List.of(struct.expression())));
    }

    /**
     * Adds a new value that depends on a task.
     *
     * @param operator its TLA+ name, for example {@code DownRead}
     * @param body its definition
     * @return applies it to a struct and a task
     */
    public BiFunction<StructValue, Pid, StructValue> update(
            String operator, BiFunction<StructValue, Pid, StructValue> body) {
        Operator added = add(
                operator,
                List.of(parameter, TASK),
                body.apply(argument(), task()).expression());
        return (struct, pid) ->
                new StructValue(new Expression.Apply(added, List.of(struct.expression(), pid.expression())));
    }

    StructDefinition definition() {
        return new StructDefinition(name, parameter, comment, fields, initialName, operators);
    }

    private Operator add(String operator, List<String> parameters, Expression body) {
        Operator added = new Operator(operator, parameters, body, SourceLocation.NONE);
        operators.add(added);
        return added;
    }

    private StructValue argument() {
        return new StructValue(new Expression.Parameter(parameter));
    }

    private static Pid task() {
        return new Pid(new Expression.Parameter(TASK));
    }
}
