package org.interleave.generator.java;

import org.interleave.generator.compiled.Encoding;

/** Java text for pieces of longs. */
final class Bits {
    private Bits() {}

    /** A mask of so many low bits, as a literal. */
    static String mask(int width) {
        if (width < Integer.SIZE) {
            return String.valueOf((1L << width) - 1);
        }
        return width >= Long.SIZE ? "-1L" : "0x" + Long.toHexString((1L << width) - 1) + "L";
    }

    /** So many bits of a long from a place on. Where that is none, the long is asked for if there may be no such. */
    static Code piece(String word, Code shift, int width, boolean reachesTop) {
        if (width == 0) {
            return Code.primary(word, Code.BITS).calls()
                    ? new Code(word + " & 0", Code.Precedence.BIT_AND, Code.BITS)
                    : Code.number(0, Code.BITS);
        }
        boolean shifted = !shift.isText("0");
        Code moved = shifted
                ? new Code(word + " >>> " + shift.inRight(Code.Precedence.SHIFT), Code.Precedence.SHIFT, Code.BITS)
                : Code.primary(word, Code.BITS);
        return width >= Long.SIZE || reachesTop
                ? moved
                : new Code(moved.in(Code.Precedence.BIT_AND) + " & " + mask(width), Code.Precedence.BIT_AND, Code.BITS);
    }

    /** Bits moved up. */
    static Code up(Code bits, Code shift) {
        if (shift.isText("0") || bits.isText("0")) {
            return bits;
        }
        return new Code(
                bits.asLong().in(Code.Precedence.SHIFT) + " << " + shift.inRight(Code.Precedence.SHIFT),
                Code.Precedence.SHIFT,
                bits.encoding());
    }

    /** Bits of both. */
    static Code or(Code one, Code other) {
        if (one.isText("0")) {
            return other;
        }
        return other.isText("0") ? one : Code.infix(one, "|", other, Code.Precedence.BIT_OR, one.encoding());
    }

    /** A long with other bits in one place. */
    static Code put(String word, Code shift, Encoding encoding, Code bits) {
        return Code.call(
                "put", word + ", " + shift.text() + ", " + mask(encoding.width()) + ", " + bits.text(), Code.BITS);
    }
}
