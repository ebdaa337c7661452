package org.interleave.generator.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * Gives the members of symmetric families each other's names in a packed state: the state that it becomes differs only in
 * who is who.
 */
final class Relabelling {
    /** Up to so many bits there is a table of what they become. */
    private static final int TABULATED = 12;

    private final Map<String, String> names;
    private final List<Change> changes = new ArrayList<>();
    private final long[] kept;

    /** What becomes of a value: it is read at a bit of some longs, and written at a bit of others, which is zero. */
    private interface Renaming {
        void apply(long[] from, long fromAt, long[] to, long toAt);
    }

    /** What becomes of a variable. */
    private record Change(int at, Renaming value) {}

    private Relabelling(StateLayout layout, Map<String, String> names) {
        this.names = names;
        this.kept = new long[layout.words()];
        for (StateLayout.Slot slot : layout.slots()) {
            int at = slot.word() * Long.SIZE + slot.shift();
            Optional<Renaming> value = renaming(slot.encoding());
            if (value.isPresent()) {
                changes.add(new Change(at, value.orElseThrow()));
            } else {
                slot.mark(kept);
            }
        }
    }

    /**
     * All ways to do it but the one that changes nothing.
     *
     * @param layout where the variables are
     * @param families the names of the members of each symmetric family
     * @return the ways
     */
    static List<Relabelling> all(StateLayout layout, List<List<String>> families) {
        List<Map<String, String>> all = List.of(Map.of());
        for (List<String> family : families) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> one : all) {
                for (List<String> order : orders(family)) {
                    Map<String, String> names = new HashMap<>(one);
                    IntStream.range(0, family.size()).forEach(i -> names.put(family.get(i), order.get(i)));
                    more.add(names);
                }
            }
            all = more;
        }
        return all.stream()
                .filter(names -> names.entrySet().stream()
                        .anyMatch(name -> !name.getKey().equals(name.getValue())))
                .map(names -> new Relabelling(layout, names))
                .toList();
    }

    private static List<List<String>> orders(List<String> members) {
        if (members.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : members) {
            List<String> rest = new ArrayList<>(members);
            rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    /**
     * Writes what a state becomes.
     *
     * @param states holds the state
     * @param at where its first long is
     * @param to where it is written, from 0
     */
    void apply(long[] states, int at, long[] to) {
        for (int word = 0; word < kept.length; word++) {
            to[word] = states[at + word] & kept[word];
        }
        for (Change change : changes) {
            change.value().apply(states, (long) at * Long.SIZE + change.at(), to, change.at());
        }
    }

    private Optional<Renaming> renaming(Encoding encoding) {
        int width = encoding.width();
        return width > Long.SIZE
                ? wide(encoding)
                : of(encoding)
                        .map(value -> (from, fromAt, to, toAt) -> WideBits.wideSet(
                                to, toAt, width, value.applyAsLong(WideBits.widePiece(from, fromAt, width))));
    }

    /** What becomes of a value of several longs; nothing where no member is in it. */
    private Optional<Renaming> wide(Encoding encoding) {
        if (encoding instanceof Encoding.SetOf set) {
            return of(set.element()).map(element -> (from, fromAt, to, toAt) -> {
                for (int place = 0; place < set.width(); place++) {
                    if (WideBits.wideHas(from, fromAt + place)) {
                        WideBits.wideAdd(to, toAt + set.place(element.applyAsLong(set.at(place))));
                    }
                }
            });
        }
        if (encoding instanceof Encoding.SequenceOf sequence) {
            int width = sequence.element().width();
            int first = sequence.lengthWidth();
            return renaming(sequence.element()).map(element -> (from, fromAt, to, toAt) -> {
                long length = WideBits.widePiece(from, fromAt, first);
                WideBits.wideSet(to, toAt, first, length);
                for (int i = 0; i < length; i++) {
                    int shift = first + i * width;
                    element.apply(from, fromAt + shift, to, toAt + shift);
                }
            });
        }
        if (encoding instanceof Encoding.FunctionOf function) {
            return wideFunction(function);
        }
        List<Piece> pieces = parts(encoding);
        if (pieces.stream().allMatch(piece -> renaming(piece.encoding()).isEmpty())) {
            return Optional.empty();
        }
        List<Renaming> values =
                pieces.stream().map(piece -> orKept(piece.encoding())).toList();
        return Optional.of((from, fromAt, to, toAt) -> {
            for (int i = 0; i < pieces.size(); i++) {
                int shift = pieces.get(i).shift();
                values.get(i).apply(from, fromAt + shift, to, toAt + shift);
            }
        });
    }

    private Renaming orKept(Encoding encoding) {
        int width = encoding.width();
        return renaming(encoding)
                .orElse((from, fromAt, to, toAt) ->
                        WideBits.wideSet(to, toAt, width, WideBits.wideCut(from, fromAt, width)));
    }

    private Optional<Renaming> wideFunction(Encoding.FunctionOf function) {
        Optional<LongUnaryOperator> key = of(function.key());
        if (key.isEmpty() && renaming(function.value()).isEmpty()) {
            return Optional.empty();
        }
        LongUnaryOperator otherKey = key.orElse(LongUnaryOperator.identity());
        Renaming value = orKept(function.value());
        int width = function.value().width();
        int[] places = IntStream.range(0, (int) function.places())
                .filter(place -> function.key().means(function.at(place)))
                .toArray();
        return Optional.of((from, fromAt, to, toAt) -> {
            for (int place : places) {
                long other = function.place(otherKey.applyAsLong(function.at(place)));
                value.apply(from, fromAt + (long) place * width, to, toAt + other * width);
            }
        });
    }

    /** The parts of a value, if they are always at the same places. */
    private static List<Piece> parts(Encoding encoding) {
        if (encoding instanceof Encoding.TupleOf tuple) {
            return IntStream.range(0, tuple.components().size())
                    .mapToObj(i -> new Piece(tuple.shift(i), tuple.components().get(i)))
                    .toList();
        }
        return encoding instanceof Encoding.RecordOf fields
                ? fields.fields().stream()
                        .map(field -> new Piece(fields.shift(field.name()), field.value()))
                        .toList()
                : List.of();
    }

    /** What becomes of a value; nothing where no member is in it. */
    private Optional<LongUnaryOperator> of(Encoding encoding) {
        return narrow(encoding).map(value -> encoding.width() <= TABULATED ? tabulated(encoding, value) : value);
    }

    private static LongUnaryOperator tabulated(Encoding encoding, LongUnaryOperator value) {
        long[] table = new long[1 << encoding.width()];
        for (int bits = 0; bits < table.length; bits++) {
            table[bits] = encoding.means(bits) ? value.applyAsLong(bits) : bits;
        }
        return bits -> table[(int) bits];
    }

    private Optional<LongUnaryOperator> narrow(Encoding encoding) {
        if (encoding instanceof Encoding.Names atoms) {
            return ofNames(atoms);
        }
        if (encoding instanceof Encoding.SetOf set) {
            return of(set.element()).map(element -> bits -> {
                long changed = 0;
                for (long rest = bits; rest != 0; rest &= rest - 1) {
                    changed |= 1L << set.place(element.applyAsLong(set.at(Long.numberOfTrailingZeros(rest))));
                }
                return changed;
            });
        }
        if (encoding instanceof Encoding.SequenceOf sequence) {
            return of(sequence.element()).map(element -> bits -> changed(sequence, element, bits));
        }
        if (encoding instanceof Encoding.TupleOf || encoding instanceof Encoding.RecordOf) {
            return pieces(parts(encoding));
        }
        return encoding instanceof Encoding.FunctionOf function ? ofFunction(function) : Optional.empty();
    }

    private Optional<LongUnaryOperator> ofNames(Encoding.Names atoms) {
        List<String> texts = atoms.atoms().stream()
                .map(atom -> atom.model() ? atom.text() : "")
                .toList();
        if (texts.stream().noneMatch(names::containsKey)) {
            return Optional.empty();
        }
        long[] others = IntStream.range(0, texts.size())
                .mapToLong(i -> names.containsKey(texts.get(i)) ? texts.indexOf(names.get(texts.get(i))) : i)
                .toArray();
        return Optional.of(bits -> others[(int) bits]);
    }

    private static long changed(Encoding.SequenceOf sequence, LongUnaryOperator element, long bits) {
        int width = sequence.element().width();
        long length = bits & mask(sequence.lengthWidth());
        long changed = length;
        for (int i = 0; i < length; i++) {
            int shift = sequence.lengthWidth() + i * width;
            changed |= element.applyAsLong((bits >>> shift) & mask(width)) << shift;
        }
        return changed;
    }

    /** A part of a value that is always at the same place. */
    private record Piece(int shift, Encoding encoding) {}

    private Optional<LongUnaryOperator> pieces(List<Piece> pieces) {
        List<Optional<LongUnaryOperator>> values =
                pieces.stream().map(piece -> of(piece.encoding())).toList();
        if (values.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(bits -> {
            long changed = 0;
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                long value = (bits >>> piece.shift()) & mask(piece.encoding().width());
                changed |= values.get(i).orElse(LongUnaryOperator.identity()).applyAsLong(value) << piece.shift();
            }
            return changed;
        });
    }

    private Optional<LongUnaryOperator> ofFunction(Encoding.FunctionOf function) {
        Optional<LongUnaryOperator> key = of(function.key());
        Optional<LongUnaryOperator> value = of(function.value());
        if (key.isEmpty() && value.isEmpty()) {
            return Optional.empty();
        }
        LongUnaryOperator otherKey = key.orElse(LongUnaryOperator.identity());
        LongUnaryOperator otherValue = value.orElse(LongUnaryOperator.identity());
        int width = function.value().width();
        int[] places = IntStream.range(0, (int) function.places())
                .filter(place -> function.key().means(function.at(place)))
                .toArray();
        return Optional.of(bits -> {
            long changed = 0;
            for (int place : places) {
                long held = (bits >>> (place * width)) & mask(width);
                long other = function.place(otherKey.applyAsLong(function.at(place)));
                changed |= otherValue.applyAsLong(held) << (other * width);
            }
            return changed;
        });
    }

    private static long mask(int width) {
        return width == 0 ? 0 : -1L >>> (Long.SIZE - width);
    }
}
