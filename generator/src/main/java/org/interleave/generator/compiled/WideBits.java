package org.interleave.generator.compiled;

import java.util.Arrays;

/**
 * What compiled protocols call for values of more than 64 bits. Such a value is several longs, the lowest bits first; what
 * is behind its width is zero. Only {@link #wideSet}, {@link #wideAdd} and {@link #wideDrop} change what they are given.
 */
public final class WideBits {
    private WideBits() {}

    private static long mask(long width) {
        return width <= 0 ? 0 : -1L >>> (Long.SIZE - width);
    }

    /**
     * A part of a value.
     *
     * @param value the value
     * @param shift the first bit of the part
     * @param width how many bits it has, at most 64
     * @return the part
     */
    public static long widePiece(long[] value, long shift, int width) {
        if (width == 0) {
            return 0;
        }
        int word = (int) (shift >>> 6);
        int from = (int) (shift & 63);
        long bits = value[word] >>> from;
        if (from + width > Long.SIZE) {
            bits |= value[word + 1] << (Long.SIZE - from);
        }
        return bits & mask(width);
    }

    /**
     * A part of a value that is in the state.
     *
     * @param shift the first bit of the part
     * @param width how many bits it has, at most 64
     * @param value the value
     * @return the part
     */
    public static long wideRead(long shift, int width, long... value) {
        return widePiece(value, shift, width);
    }

    /**
     * A part of a value that is wide itself.
     *
     * @param value the value
     * @param shift the first bit of the part
     * @param width how many bits it has
     * @return the part
     */
    public static long[] wideCut(long[] value, long shift, int width) {
        long[] part = wideZero(width);
        wideMove(value, shift, part, 0, width);
        return part;
    }

    /**
     * A value without bits.
     *
     * @param width how many bits there is room for
     * @return a value that is not used elsewhere
     */
    public static long[] wideZero(int width) {
        return new long[(width + Long.SIZE - 1) / Long.SIZE];
    }

    /**
     * A narrow value as a wide one.
     *
     * @param bits its bits
     * @param width how many bits there is room for
     * @return a value that is not used elsewhere
     */
    public static long[] wideOf(long bits, int width) {
        long[] value = new long[Math.max(1, (width + Long.SIZE - 1) / Long.SIZE)];
        value[0] = bits;
        return value;
    }

    /** Writes bits over those of a value. */
    private static void wideMove(long[] from, long fromAt, long[] to, long toAt, long width) {
        for (long done = 0; done < width; done += Long.SIZE) {
            int some = (int) Math.min(Long.SIZE, width - done);
            wideSet(to, toAt + done, some, widePiece(from, fromAt + done, some));
        }
    }

    /**
     * Changes a part of a value.
     *
     * @param value the value, which is changed
     * @param shift the first bit of the part
     * @param width how many bits it has, at most 64
     * @param bits what the part becomes
     * @return the value
     */
    public static long[] wideSet(long[] value, long shift, int width, long bits) {
        if (width > 0) {
            int word = (int) (shift >>> 6);
            int from = (int) (shift & 63);
            long mask = mask(width);
            value[word] = (value[word] & ~(mask << from)) | (bits << from);
            if (from + width > Long.SIZE) {
                int rest = Long.SIZE - from;
                value[word + 1] = (value[word + 1] & ~(mask >>> rest)) | (bits >>> rest);
            }
        }
        return value;
    }

    /**
     * Changes a part of a value.
     *
     * @param value the value, which is changed
     * @param shift the first bit of the part
     * @param width how many bits it has
     * @param bits what the part becomes
     * @return the value
     */
    public static long[] wideSet(long[] value, long shift, int width, long[] bits) {
        wideMove(bits, 0, value, shift, width);
        return value;
    }

    /**
     * One long of a value after a part of the value has changed.
     *
     * @param word the long before
     * @param first the value's bit that is this long's lowest
     * @param shift the first bit of the part
     * @param width how many bits it has, at most 64
     * @param bits what the part becomes
     * @return the long
     */
    public static long wideWord(long word, int first, long shift, int width, long bits) {
        long from = shift - first;
        if (from <= -width || from >= Long.SIZE) {
            return word;
        }
        long mask = mask(width);
        return from >= 0 ? (word & ~(mask << from)) | (bits << from) : (word & ~(mask >>> -from)) | (bits >>> -from);
    }

    /**
     * One long of a value after a part of the value has changed.
     *
     * @param word the long before
     * @param first the value's bit that is this long's lowest
     * @param shift the first bit of the part
     * @param width how many bits it has
     * @param bits what the part becomes
     * @return the long
     */
    public static long wideWord(long word, int first, long shift, int width, long[] bits) {
        long changed = word;
        for (int done = 0; done < width; done += Long.SIZE) {
            int some = Math.min(Long.SIZE, width - done);
            changed = wideWord(changed, first, shift + done, some, bits[done / Long.SIZE]);
        }
        return changed;
    }

    /**
     * Whether two values of the same width are one.
     *
     * @param one the one
     * @param other the other
     * @return whether they are equal
     */
    public static boolean wideEquals(long[] one, long[] other) {
        return Arrays.equals(one, other);
    }

    /**
     * The elements of both.
     *
     * @param one the one set
     * @param other the other, of the same width
     * @return a value that is not used elsewhere
     */
    public static long[] wideUnion(long[] one, long[] other) {
        long[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other[i];
        }
        return both;
    }

    /**
     * The elements that are in both.
     *
     * @param one the one set
     * @param other the other, of the same width
     * @return a value that is not used elsewhere
     */
    public static long[] wideIntersection(long[] one, long[] other) {
        long[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other[i];
        }
        return both;
    }

    /**
     * The elements that are not in another set.
     *
     * @param one the set
     * @param other the other, of the same width
     * @return a value that is not used elsewhere
     */
    public static long[] wideWithout(long[] one, long[] other) {
        long[] rest = one.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~other[i];
        }
        return rest;
    }

    /**
     * Whether all elements are in another set.
     *
     * @param one the set
     * @param other the other, of the same width
     * @return whether it has all of them
     */
    public static boolean wideIsSubset(long[] one, long[] other) {
        long rest = 0;
        for (int i = 0; i < one.length; i++) {
            rest |= one[i] & ~other[i];
        }
        return rest == 0;
    }

    /**
     * How many elements a set has.
     *
     * @param set the set
     * @return their number
     */
    public static long wideCount(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /**
     * Whether an element is in a set.
     *
     * @param set the set
     * @param place the element's bit
     * @return whether it is
     */
    public static boolean wideHas(long[] set, long place) {
        return ((set[(int) (place >>> 6)] >>> place) & 1) != 0;
    }

    /**
     * Adds an element to a set.
     *
     * @param set the set, which is changed
     * @param place the element's bit
     * @return the set
     */
    public static long[] wideAdd(long[] set, long place) {
        set[(int) (place >>> 6)] |= 1L << place;
        return set;
    }

    /**
     * The first element of a set.
     *
     * @param set the set
     * @return its bit; -1 if the set is empty
     */
    public static long wideFirst(long[] set) {
        for (int i = 0; i < set.length; i++) {
            if (set[i] != 0) {
                return (long) i * Long.SIZE + Long.numberOfTrailingZeros(set[i]);
            }
        }
        return -1;
    }

    /**
     * Takes the first element out of a set that has one.
     *
     * @param set the set, which is changed
     */
    public static void wideDrop(long[] set) {
        int word = (int) (wideFirst(set) >>> 6);
        set[word] &= set[word] - 1;
    }

    /**
     * The elements from one to another.
     *
     * @param low the bit of the first
     * @param high the bit of the last; less than that of the first if there is none
     * @param width how many bits there is room for
     * @return a value that is not used elsewhere
     */
    public static long[] wideBetween(long low, long high, int width) {
        long[] set = wideZero(width);
        for (long place = low; place <= high; place++) {
            wideAdd(set, place);
        }
        return set;
    }

    /**
     * A set over other elements.
     *
     * @param set the set
     * @param places for each bit, which it becomes; -1 where there is no such element
     * @param width how many bits there is room for
     * @param what what takes the set
     * @return a value that is not used elsewhere
     * @throws OutOfRangeException if it has an element that has no place
     */
    public static long[] wideMoved(long[] set, long[] places, int width, String what) {
        long[] moved = wideOf(0, width);
        for (int i = 0; i < places.length; i++) {
            if (wideHas(set, i)) {
                if (places[i] < 0) {
                    throw PartialOperations.outside(what + " has an element that is not of its type");
                }
                wideAdd(moved, places[i]);
            }
        }
        return moved;
    }

    /**
     * A sequence without elements, or with some of those of another.
     *
     * @param from the other sequence
     * @param fromAt the bit of the first element taken
     * @param count how many are taken
     * @param element how many bits an element takes
     * @param length how many bits the length takes
     * @param width how many bits there is room for
     * @return a sequence that is not used elsewhere
     */
    public static long[] wideSequence(long[] from, long fromAt, long count, int element, int length, int width) {
        long[] sequence = wideOf(0, width);
        wideSet(sequence, 0, length, count);
        wideMove(from, fromAt, sequence, length, count * element);
        return sequence;
    }

    /**
     * Puts elements behind those of a sequence.
     *
     * @param sequence the sequence, which is changed
     * @param length how many bits its length takes
     * @param from another sequence, of equal elements
     * @param fromLength how many bits the other's length takes
     * @param element how many bits an element takes
     * @return the sequence
     */
    public static long[] wideAppend(long[] sequence, int length, long[] from, int fromLength, int element) {
        long before = widePiece(sequence, 0, length);
        long added = widePiece(from, 0, fromLength);
        wideMove(from, fromLength, sequence, length + before * element, added * element);
        return wideSet(sequence, 0, length, before + added);
    }

    /**
     * The place of the least element of a set.
     *
     * @param set the set
     * @param missing what is wrong where it is empty
     * @return its place
     */
    public static long wideLeast(long[] set, String missing) {
        long first = wideFirst(set);
        if (first < 0) {
            throw PartialOperations.missing(missing);
        }
        return first;
    }

    /**
     * The place of the greatest element of a set.
     *
     * @param set the set
     * @param missing what is wrong where it is empty
     * @return its place
     */
    public static long wideGreatest(long[] set, String missing) {
        for (int word = set.length - 1; word >= 0; word--) {
            if (set[word] != 0) {
                return word * (long) Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(set[word]);
            }
        }
        throw PartialOperations.missing(missing);
    }
}
