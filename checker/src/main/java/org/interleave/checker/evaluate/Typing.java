package org.interleave.checker.evaluate;

import java.util.List;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Type;

/** Tells whether a value is of a type. */
public final class Typing {
    private final Evaluator evaluator;
    private final List<String> processes;

    /**
     * For one protocol.
     *
     * @param evaluator evaluates the bounds of ranges
     * @param processes names of all processes
     */
    public Typing(Evaluator evaluator, List<String> processes) {
        this.evaluator = evaluator;
        this.processes = List.copyOf(processes);
    }

    /**
     * Whether a value is of a type.
     *
     * @param value any value
     * @param type any type
     * @return whether it is
     */
    public boolean isOf(Value value, Type type) {
        if (type instanceof Type.BooleanType) {
            return value instanceof BooleanValue;
        }
        if (type instanceof Type.IntegerType range) {
            return value instanceof IntegerValue number
                    && bound(range.low()) <= number.value()
                    && number.value() <= bound(range.high());
        }
        if (type instanceof Type.EnumType members) {
            return value instanceof StringValue name
                    && (members.members().contains(name.value())
                            || (members.orNone() && name.value().equals(Type.NONE)));
        }
        if (type instanceof Type.ProcessIdType ids) {
            return value instanceof StringValue name
                    && (processes.contains(name.value())
                            || (ids.orNone() && name.value().equals(Type.NONE)));
        }
        if (type instanceof Type.SetType set) {
            return value instanceof SetValue elements
                    && elements.elements().stream().allMatch(element -> isOf(element, set.element()));
        }
        return value instanceof RecordValue fields
                && ((Type.StructType) type).definition().fields().stream().allMatch(field -> {
                    Value part = fields.fields().get(field.name());
                    return part != null && isOf(part, field.type());
                });
    }

    /**
     * A type in words.
     *
     * @param type any type
     * @return for example {@code 0 .. 3}
     */
    public String words(Type type) {
        if (type instanceof Type.IntegerType range) {
            return bound(range.low()) + " .. " + bound(range.high());
        }
        if (type instanceof Type.EnumType members) {
            return members.name() + " " + members.members();
        }
        return type instanceof Type.BooleanType ? "the booleans" : "its type";
    }

    private int bound(Expression expression) {
        return ((IntegerValue) evaluator.value(expression)).value();
    }
}
