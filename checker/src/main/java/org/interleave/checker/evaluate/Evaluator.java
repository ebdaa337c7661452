package org.interleave.checker.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.StructDefinition;

/** Evaluates expressions in one state. */
public final class Evaluator {
    /** The name under which a state may say which process takes a step. */
    public static final String SELF = "self";

    private static final String DONE = "Done";

    private final ControlFlow flow;
    private final Map<String, Value> names;

    /**
     * An evaluator for a state.
     *
     * @param flow the control flow of the protocol
     * @param state the value of every variable, by name, places of processes included
     */
    public Evaluator(ControlFlow flow, Map<String, Value> state) {
        this.flow = flow;
        this.names = Map.copyOf(state);
    }

    /**
     * Whether a condition holds.
     *
     * @param condition a condition over the protocol's variables
     * @return whether it holds in this state
     */
    public boolean holds(Expression condition) {
        return truth(value(condition));
    }

    /**
     * The value of an expression.
     *
     * @param expression an expression over the protocol's variables
     * @return its value in this state
     * @throws IllegalArgumentException if it has none, for example because a variable has no value
     */
    public Value value(Expression expression) {
        if (expression instanceof Expression.BooleanLiteral literal) {
            return new BooleanValue(literal.value());
        }
        if (expression instanceof Expression.IntegerLiteral literal) {
            return new IntegerValue(literal.value());
        }
        if (expression instanceof Expression.NameLiteral literal) {
            return new StringValue(literal.text());
        }
        if (expression instanceof Expression.SetLiteral set) {
            return new SetValue(set.elements().stream().map(this::value).toList());
        }
        if (expression instanceof Expression.Read read) {
            return named(read.variable().name());
        }
        if (expression instanceof Expression.ConstantRead read) {
            return new IntegerValue(read.constant().value());
        }
        if (expression instanceof Expression.Parameter parameter) {
            return named(parameter.name());
        }
        if (expression instanceof Expression.Self) {
            return named(SELF);
        }
        if (expression instanceof Expression.FirstStruct first) {
            return first(first.struct());
        }
        if (expression instanceof Expression.At at) {
            return new BooleanValue(stands(at.process(), at.labels()));
        }
        if (expression instanceof Expression.Ended ended) {
            return new BooleanValue(named(ended.process()).equals(new StringValue(DONE)));
        }
        if (expression instanceof Expression.Reference reference) {
            return value(reference.definition().condition());
        }
        return compound(expression);
    }

    private Value compound(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return new BooleanValue(!holds(not.operand()));
        }
        if (expression instanceof Expression.And and) {
            return new BooleanValue(and.operands().stream().allMatch(this::holds));
        }
        if (expression instanceof Expression.Or or) {
            return new BooleanValue(or.operands().stream().anyMatch(this::holds));
        }
        if (expression instanceof Expression.Implies implies) {
            return new BooleanValue(!holds(implies.premise()) || holds(implies.conclusion()));
        }
        if (expression instanceof Expression.IfThenElse choice) {
            return value(holds(choice.condition()) ? choice.then() : choice.otherwise());
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Expression.FieldRead read) {
            return field(value(read.struct()), read.field());
        }
        if (expression instanceof Expression.FieldUpdate update) {
            Map<String, Value> fields = new TreeMap<>(((RecordValue) value(update.struct())).fields());
            fields.put(update.field(), value(update.value()));
            return new RecordValue(fields);
        }
        if (expression instanceof Expression.Apply apply) {
            return apply(apply);
        }
        throw new IllegalArgumentException("no value for " + expression);
    }

    private Value apply(Expression.Apply apply) {
        Map<String, Value> arguments = new HashMap<>(names);
        for (int i = 0; i < apply.arguments().size(); i++) {
            arguments.put(
                    apply.operator().parameters().get(i),
                    value(apply.arguments().get(i)));
        }
        return new Evaluator(flow, arguments).value(apply.operator().body());
    }

    private Value binary(Expression.Binary binary) {
        Value left = value(binary.left());
        Value right = value(binary.right());
        return switch (binary.operator()) {
            case EQUAL -> new BooleanValue(left.equals(right));
            case NOT_EQUAL -> new BooleanValue(!left.equals(right));
            case LESS -> new BooleanValue(number(left) < number(right));
            case LESS_OR_EQUAL -> new BooleanValue(number(left) <= number(right));
            case GREATER -> new BooleanValue(number(left) > number(right));
            case GREATER_OR_EQUAL -> new BooleanValue(number(left) >= number(right));
            case IN -> new BooleanValue(elements(right).contains(left));
            case NOT_IN -> new BooleanValue(!elements(right).contains(left));
            case PLUS -> new IntegerValue(number(left) + number(right));
            case MINUS -> new IntegerValue(number(left) - number(right));
            case UNION -> {
                List<Value> union = new ArrayList<>(elements(left));
                union.addAll(elements(right));
                yield new SetValue(union);
            }
            case DIFFERENCE ->
                new SetValue(elements(left).stream()
                        .filter(element -> !elements(right).contains(element))
                        .toList());
            default -> throw new IllegalArgumentException("no value for " + binary);
        };
    }

    private RecordValue first(StructDefinition struct) {
        Map<String, Value> fields = new TreeMap<>();
        struct.fields().forEach(field -> fields.put(field.name(), value(field.initial())));
        return new RecordValue(fields);
    }

    private boolean stands(String process, List<Label> labels) {
        Value place = named(process);
        return labels.stream()
                .flatMap(label -> flow.process(process).placesOf().getOrDefault(label, List.of()).stream())
                .anyMatch(known -> place.equals(new StringValue(known.name())));
    }

    private Value named(String name) {
        Value value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return value;
    }

    private static Value field(Value struct, String name) {
        Value value = struct instanceof RecordValue fields ? fields.fields().get(name) : null;
        if (value == null) {
            throw new IllegalArgumentException("no field " + name + " in " + struct);
        }
        return value;
    }

    private static boolean truth(Value value) {
        return value instanceof BooleanValue truth && truth.value();
    }

    private static int number(Value value) {
        if (value instanceof IntegerValue number) {
            return number.value();
        }
        throw new IllegalArgumentException(value + " is no number");
    }

    private static List<Value> elements(Value value) {
        if (value instanceof SetValue set) {
            return set.elements();
        }
        throw new IllegalArgumentException(value + " is no set");
    }
}
