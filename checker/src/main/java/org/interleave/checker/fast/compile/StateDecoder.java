package org.interleave.checker.fast.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.interleave.checker.value.BooleanValue;
import org.interleave.checker.value.FunctionValue;
import org.interleave.checker.value.IntegerValue;
import org.interleave.checker.value.ModelValue;
import org.interleave.checker.value.RecordValue;
import org.interleave.checker.value.SequenceValue;
import org.interleave.checker.value.SetValue;
import org.interleave.checker.value.StringValue;
import org.interleave.checker.value.Value;
import org.interleave.generator.compiled.Atom;
import org.interleave.generator.compiled.Encoding;
import org.interleave.generator.compiled.StateLayout;

/** What packed states mean: the same values that TLC's traces have. */
public final class StateDecoder {
    private final StateLayout layout;

    /**
     * For the states of one protocol.
     *
     * @param layout where its variables are
     */
    public StateDecoder(StateLayout layout) {
        this.layout = layout;
    }

    /**
     * The values of a state.
     *
     * @param states holds the state
     * @param at where its first long is
     * @return the value of every variable, by name, places of processes included
     */
    public Map<String, Value> values(long[] states, int at) {
        return values(states, at, slot -> true);
    }

    /**
     * The values of some variables of a state.
     *
     * @param states holds the state
     * @param at where its first long is
     * @param which which variables
     * @return the value of each of them, by name
     */
    public Map<String, Value> values(long[] states, int at, Predicate<StateLayout.Slot> which) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (StateLayout.Slot slot : layout.slots()) {
            if (which.test(slot)) {
                values.put(
                        slot.name(),
                        value(piece(states[at + slot.word()], slot.shift(), slot.encoding()), slot.encoding()));
            }
        }
        return values;
    }

    private static long piece(long bits, int shift, Encoding encoding) {
        int width = encoding.width();
        if (width == 0) {
            return 0;
        }
        return (bits >>> shift) & (width == Long.SIZE ? -1L : (1L << width) - 1);
    }

    private static Value value(long bits, Encoding encoding) {
        if (encoding instanceof Encoding.Booleans) {
            return new BooleanValue(bits != 0);
        }
        if (encoding instanceof Encoding.Range range) {
            return new IntegerValue((int) (range.low() + bits));
        }
        if (encoding instanceof Encoding.Names names) {
            Atom atom = names.atoms().get((int) bits);
            return atom.model() ? new ModelValue(atom.text()) : new StringValue(atom.text());
        }
        if (encoding instanceof Encoding.SetOf set) {
            List<Value> elements = new ArrayList<>();
            for (int bit = 0; bit < set.width(); bit++) {
                if (((bits >>> bit) & 1) != 0) {
                    elements.add(value(bit, set.element()));
                }
            }
            return new SetValue(elements);
        }
        if (encoding instanceof Encoding.SequenceOf sequence) {
            List<Value> elements = new ArrayList<>();
            long length = bits & ((1L << sequence.lengthWidth()) - 1);
            for (int i = 0; i < length; i++) {
                int shift = sequence.lengthWidth() + i * sequence.element().width();
                elements.add(part(bits, shift, sequence.element()));
            }
            return new SequenceValue(elements);
        }
        return compound(bits, encoding);
    }

    private static Value compound(long bits, Encoding encoding) {
        if (encoding instanceof Encoding.TupleOf tuple) {
            List<Value> components = new ArrayList<>();
            for (int i = 0; i < tuple.components().size(); i++) {
                components.add(part(bits, tuple.shift(i), tuple.components().get(i)));
            }
            return new SequenceValue(components);
        }
        if (encoding instanceof Encoding.RecordOf fields) {
            Map<String, Value> values = new TreeMap<>();
            fields.fields()
                    .forEach(field -> values.put(field.name(), part(bits, fields.shift(field.name()), field.value())));
            return new RecordValue(values);
        }
        Encoding.FunctionOf function = (Encoding.FunctionOf) encoding;
        Map<Value, Value> mapping = new TreeMap<>();
        for (int key = 0; key < function.key().span(); key++) {
            if (function.key().means(key)) {
                mapping.put(
                        value(key, function.key()),
                        part(bits, key * function.value().width(), function.value()));
            }
        }
        return FunctionValue.canonical(mapping);
    }

    private static Value part(long bits, int shift, Encoding encoding) {
        return value(piece(bits, shift, encoding), encoding);
    }
}
