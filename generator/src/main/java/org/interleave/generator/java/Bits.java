package org.interleave.generator.java;

import com.palantir.javapoet.CodeBlock;
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

    /** A value with another part. */
    static Code put(Code whole, Code shift, Encoding encoding, Code bits) {
        return Encodings.isWide(whole.encoding())
                ? set(whole.in(Code.Precedence.PRIMARY) + ".clone()", shift, encoding, bits)
                : put(whole.text(), shift, encoding, bits);
    }

    private static Code set(String whole, Code shift, Encoding encoding, Code bits) {
        return Code.call(
                "wideSet", whole + ", " + shift.text() + ", " + encoding.width() + ", " + bits.text(), Code.BITS);
    }

    /** A part of a value. */
    static Code part(Code whole, Code shift, Encoding encoding) {
        if (!Encodings.isWide(whole.encoding())) {
            return piece(whole.in(Code.Precedence.SHIFT), shift, encoding.width(), false);
        }
        String where = whole.text() + ", " + shift.text() + ", " + encoding.width();
        return Encodings.isWide(encoding)
                ? Code.call("wideCut", where, encoding)
                : Code.call("widePiece", where, Code.BITS);
    }

    /** A value of which no bit is set yet. */
    static Code zero(Encoding encoding) {
        return Encodings.isWide(encoding)
                ? Code.call("wideZero", String.valueOf(encoding.width()), encoding)
                : Code.number(0, encoding);
    }

    /** A value that was made here, with a part that it does not have yet. */
    static Code with(Code made, Code shift, Encoding encoding, Code bits) {
        if (!Encodings.isWide(made.encoding())) {
            return or(made, up(bits, shift)).as(made.encoding());
        }
        return bits.isText("0") ? made : set(made.text(), shift, encoding, bits).as(made.encoding());
    }

    /** Adds a part to a local variable that was made here. */
    static CodeBlock add(String made, Encoding whole, Code shift, Encoding encoding, Code bits) {
        return Encodings.isWide(whole)
                ? CodeBlock.builder()
                        .addStatement("$L", set(made, shift, encoding, bits).text())
                        .build()
                : CodeBlock.builder()
                        .addStatement("$L |= $L", made, up(bits, shift).text())
                        .build();
    }

    /** A value as several longs, whatever its width. */
    static String wide(Code value) {
        return Encodings.isWide(value.encoding())
                ? value.text()
                : "wideOf(" + value.text() + ", " + value.encoding().width() + ")";
    }

    /** What was made of several longs, as the value that it is. */
    static String narrow(String made, Encoding encoding) {
        return Encodings.isWide(encoding) ? made : made + "[0]";
    }
}
