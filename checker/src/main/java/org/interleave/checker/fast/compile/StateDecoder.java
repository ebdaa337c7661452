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
import org.interleave.generator.compiled.WideBits;

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
                long bit = (long) (at + slot.word()) * Long.SIZE + slot.shift();
                values.put(slot.name(), value(states, bit, slot.encoding()));
            }
        }
        return values;
    }

    /** The value that is at a bit of some longs. */
    private static Value value(long[] longs, long at, Encoding encoding) {
        if (encoding instanceof Encoding.Booleans) {
            return new BooleanValue(WideBits.wideHas(longs, at));
        }
        if (encoding instanceof Encoding.Range range) {
            return new IntegerValue((int) (range.low() + WideBits.widePiece(longs, at, range.width())));
        }
        if (encoding instanceof Encoding.Names names) {
            Atom atom = names.atoms().get((int) WideBits.widePiece(longs, at, names.width()));
            return atom.model() ? new ModelValue(atom.text()) : new StringValue(atom.text());
        }
        if (encoding instanceof Encoding.SetOf set) {
            List<Value> elements = new ArrayList<>();
            for (int place = 0; place < set.width(); place++) {
                if (WideBits.wideHas(longs, at + place)) {
                    elements.add(value(set.at(place), set.element()));
                }
            }
            return new SetValue(elements);
        }
        if (encoding instanceof Encoding.SequenceOf sequence) {
            List<Value> elements = new ArrayList<>();
            long length = WideBits.widePiece(longs, at, sequence.lengthWidth());
            for (int i = 0; i < length; i++) {
                int shift = sequence.lengthWidth() + i * sequence.element().width();
                elements.add(value(longs, at + shift, sequence.element()));
            }
            return new SequenceValue(elements);
        }
        return compound(longs, at, encoding);
    }

    private static Value compound(long[] longs, long at, Encoding encoding) {
        if (encoding instanceof Encoding.TupleOf tuple) {
            List<Value> components = new ArrayList<>();
            for (int i = 0; i < tuple.components().size(); i++) {
                components.add(
                        value(longs, at + tuple.shift(i), tuple.components().get(i)));
            }
            return new SequenceValue(components);
        }
        if (encoding instanceof Encoding.RecordOf fields) {
            Map<String, Value> values = new TreeMap<>();
            fields.fields()
                    .forEach(field ->
                            values.put(field.name(), value(longs, at + fields.shift(field.name()), field.value())));
            return new RecordValue(values);
        }
        Encoding.FunctionOf function = (Encoding.FunctionOf) encoding;
        Map<Value, Value> mapping = new TreeMap<>();
        for (int place = 0; place < function.places(); place++) {
            long key = function.at(place);
            if (function.key().means(key)) {
                mapping.put(
                        value(key, function.key()),
                        value(longs, at + (long) place * function.value().width(), function.value()));
            }
        }
        return FunctionValue.canonical(mapping);
    }

    /** The value that some bits mean. */
    private static Value value(long bits, Encoding encoding) {
        return value(new long[] {bits}, 0, encoding);
    }
}
