package org.interleave.generator.compiled;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the values of a type become bits. A value without parts is its number in the order of the type; a value with
 * parts is the bits of its parts, the first part lowest. What is not used is zero, so that equal values have equal
 * bits.
 */
public sealed interface Encoding {
    /** What a width is at most said to be; nothing that wide is ever packed. */
    int WIDEST = 1 << 20;

    /** {@return how many bits a value takes} */
    int width();

    /** {@return one more than the largest number that the bits of a value come to; not more than {@link #WIDEST}} */
    default long span() {
        return width() >= 20 ? WIDEST : 1L << width();
    }

    /**
     * Whether some bits mean a value.
     *
     * @param bits bits of this width
     * @return whether there is a value of which they are the bits
     */
    default boolean means(long bits) {
        return bits < span();
    }

    /** {@return how many values there are at least room for; not more than {@link #WIDEST}} */
    default long count() {
        return span();
    }

    /**
     * The number of a value, where no number is left out that need not be.
     *
     * @param bits the bits of a value
     * @return its number, less than {@link #count()}
     */
    default long number(long bits) {
        return bits;
    }

    /**
     * The value with a number.
     *
     * @param number the number
     * @return the bits of the value
     */
    default long numbered(long number) {
        return number;
    }

    /** FALSE is 0, TRUE is 1. */
    record Booleans() implements Encoding {
        @Override
        public int width() {
            return 1;
        }
    }

    /**
     * Integers of a closed range; the lowest is 0.
     *
     * @param low the lowest
     * @param high the highest, not less
     */
    record Range(long low, long high) implements Encoding {
        @Override
        public int width() {
            return bits(high - low + 1);
        }

        @Override
        public long span() {
            return Math.min(WIDEST, high - low + 1);
        }
    }

    /**
     * Values by name, each by its place in the list.
     *
     * @param atoms the values, by their numbers; none where there is no value at all
     */
    record Names(List<Atom> atoms) implements Encoding {
        /**
         * Copies the atoms.
         *
         * @param atoms copied
         */
        public Names {
            atoms = List.copyOf(atoms);
        }

        @Override
        public int width() {
            return bits(atoms.size());
        }

        @Override
        public long span() {
            return atoms.size();
        }
    }

    /**
     * Sets: a bit for each possible element. Where a long holds them, an element's place is its bits; else it is its
     * number.
     *
     * @param element the elements
     */
    record SetOf(Encoding element) implements Encoding {
        @Override
        public int width() {
            return (int) (isNumbered() ? element.count() : element.span());
        }

        /** {@return whether the place of an element is its number} */
        public boolean isNumbered() {
            return element.span() > Long.SIZE;
        }

        /**
         * Where an element is.
         *
         * @param bits the bits of the element
         * @return its bit in the set
         */
        public long place(long bits) {
            return isNumbered() ? element.number(bits) : bits;
        }

        /**
         * The element at a place.
         *
         * @param place a bit of the set
         * @return the bits of the element
         */
        public long at(long place) {
            return isNumbered() ? element.numbered(place) : place;
        }
    }

    /**
     * Sequences: the length, then the elements.
     *
     * @param element the elements
     * @param most how many at most
     */
    record SequenceOf(Encoding element, int most) implements Encoding {
        @Override
        public int width() {
            return sum(lengthWidth(), (long) most * element.width());
        }

        @Override
        public boolean means(long bits) {
            long length = piece(bits, 0, lengthWidth());
            int width = element.width();
            boolean known = length <= most;
            for (int i = 0; i < most && known; i++) {
                long one = piece(bits, lengthWidth() + i * width, width);
                known = i < length ? element.means(one) : one == 0;
            }
            return known;
        }

        /** {@return how many bits the length takes} */
        public int lengthWidth() {
            return bits(most + 1L);
        }
    }

    /**
     * Pairs and longer tuples of one length.
     *
     * @param components the components, in order
     */
    record TupleOf(List<Encoding> components) implements Encoding {
        /**
         * Copies the components.
         *
         * @param components copied
         */
        public TupleOf {
            components = List.copyOf(components);
        }

        @Override
        public int width() {
            return sum(0, components.stream().mapToLong(Encoding::width).sum());
        }

        @Override
        public boolean means(long bits) {
            return IntStream.range(0, components.size())
                    .allMatch(i -> components
                            .get(i)
                            .means(piece(bits, shift(i), components.get(i).width())));
        }

        @Override
        public long count() {
            long count = 1;
            for (Encoding component : components) {
                count = Math.min(WIDEST, count * component.count());
            }
            return count;
        }

        @Override
        public long number(long bits) {
            long number = 0;
            for (int i = 0; i < components.size(); i++) {
                Encoding component = components.get(i);
                number = number * component.count() + component.number(piece(bits, shift(i), component.width()));
            }
            return number;
        }

        @Override
        public long numbered(long number) {
            long rest = number;
            long bits = 0;
            for (int i = components.size() - 1; i >= 0; i--) {
                long count = components.get(i).count();
                bits |= components.get(i).numbered(rest % count) << shift(i);
                rest /= count;
            }
            return bits;
        }

        /**
         * Where a component is.
         *
         * @param component which, from 0
         * @return its first bit
         */
        public int shift(int component) {
            return components.subList(0, component).stream()
                    .mapToInt(Encoding::width)
                    .sum();
        }
    }

    /**
     * Functions: a value for every key. Where a long holds them, the place of a key's value is the key's bits; else it is
     * the key's number.
     *
     * @param key the keys
     * @param value the values
     */
    record FunctionOf(Encoding key, Encoding value) implements Encoding {
        @Override
        public int width() {
            return sum(0, places() * value.width());
        }

        @Override
        public boolean means(long bits) {
            int width = value.width();
            return IntStream.range(0, (int) places())
                    .allMatch(i -> key.means(at(i))
                            ? value.means(piece(bits, i * width, width))
                            : piece(bits, i * width, width) == 0);
        }

        /** {@return whether the place of a key's value is the number of the key} */
        public boolean isNumbered() {
            return key.span() * value.width() > Long.SIZE;
        }

        /** {@return how many values there is room for} */
        public long places() {
            return isNumbered() ? key.count() : key.span();
        }

        /**
         * The key whose value is at a place.
         *
         * @param place which value, from 0
         * @return the bits of the key; they may mean none
         */
        public long at(long place) {
            return isNumbered() ? key.numbered(place) : place;
        }

        /**
         * Where the value of a key is.
         *
         * @param bits the bits of the key
         * @return which value it is, from 0
         */
        public long place(long bits) {
            return isNumbered() ? key.number(bits) : bits;
        }
    }

    /**
     * Records.
     *
     * @param fields the fields, by name
     */
    record RecordOf(List<Field> fields) implements Encoding {
        /**
         * Copies the fields and sorts them.
         *
         * @param fields copied, sorted by name
         */
        public RecordOf {
            fields = fields.stream().sorted(Comparator.comparing(Field::name)).toList();
        }

        @Override
        public int width() {
            return sum(
                    0, fields.stream().mapToLong(field -> field.value().width()).sum());
        }

        @Override
        public boolean means(long bits) {
            return fields.stream()
                    .allMatch(field -> field.value()
                            .means(piece(
                                    bits, shift(field.name()), field.value().width())));
        }

        /**
         * Where a field is.
         *
         * @param name its name
         * @return its first bit
         */
        public int shift(String name) {
            return fields.stream()
                    .takeWhile(field -> !field.name().equals(name))
                    .mapToInt(field -> field.value().width())
                    .sum();
        }

        /**
         * What a field holds.
         *
         * @param name its name
         * @return how its values become bits
         * @throws IllegalArgumentException if there is no such field
         */
        public Encoding field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Field::value)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no field " + name));
        }
    }

    /**
     * A field of a record.
     *
     * @param name its name
     * @param value its values
     */
    record Field(String name, Encoding value) {}

    private static long piece(long bits, int shift, int width) {
        return width == 0 ? 0 : (bits >>> shift) & (-1L >>> (Long.SIZE - width));
    }

    private static int bits(long count) {
        return count <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(count - 1);
    }

    private static int sum(long one, long other) {
        return (int) Math.min(WIDEST, one + other);
    }
}
