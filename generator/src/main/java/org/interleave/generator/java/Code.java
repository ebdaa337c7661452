package org.interleave.generator.java;

import java.util.regex.Pattern;
import org.interleave.generator.compiled.Encoding;

/**
 * A Java expression.
 *
 * @param text its text
 * @param precedence how tightly its outermost operator binds
 * @param encoding the values it may have
 */
record Code(String text, Precedence precedence, Encoding encoding) {
    private static final Pattern CALL = Pattern.compile("\\w\\(");

    static final Encoding BOOLEAN = new Encoding.Booleans();
    /** For bits of which it is known elsewhere what they mean. */
    static final Encoding BITS = new Encoding.Range(0, Integer.MAX_VALUE);

    /** How tightly operators bind, from the loosest. */
    enum Precedence {
        CONDITIONAL,
        OR,
        AND,
        BIT_OR,
        BIT_AND,
        EQUALITY,
        RELATION,
        SHIFT,
        SUM,
        PRODUCT,
        UNARY,
        PRIMARY
    }

    /** A name, a number or a call: nothing that needs parentheses. */
    static Code primary(String text, Encoding encoding) {
        return new Code(text, Precedence.PRIMARY, encoding);
    }

    /** A number that is known. */
    static Code number(long value, Encoding encoding) {
        boolean isInt = value == (int) value;
        return new Code(value + (isInt ? "" : "L"), value < 0 ? Precedence.UNARY : Precedence.PRIMARY, encoding);
    }

    static Code truth(boolean value) {
        return primary(String.valueOf(value), BOOLEAN);
    }

    static Code call(String method, String arguments, Encoding encoding) {
        return primary(method + "(" + arguments + ")", encoding);
    }

    /** Two operands of an operator that is associative or stands alone between them. */
    static Code infix(Code left, String operator, Code right, Precedence precedence, Encoding encoding) {
        return new Code(left.in(precedence) + " " + operator + " " + right.inRight(precedence), precedence, encoding);
    }

    /** The same with other values. */
    Code as(Encoding other) {
        return new Code(text, precedence, other);
    }

    /** The same as a condition; an element of what is always empty is none, and is never asked. */
    Code truth() {
        return encoding.equals(BOOLEAN)
                ? this
                : new Code(in(Precedence.EQUALITY) + " != 0", Precedence.EQUALITY, BOOLEAN);
    }

    /** The text as an operand of an operator, or the left one of several. */
    String in(Precedence least) {
        return precedence.compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    /** The text as the right operand of an operator. */
    String inRight(Precedence of) {
        return precedence.compareTo(of) <= 0 ? "(" + text + ")" : text;
    }

    boolean isLiteral() {
        return text.matches("-?\\d+L?");
    }

    /** The same as a long: of ints Java makes ints, and shifts them modulo 32. */
    Code asLong() {
        if (isLiteral()) {
            return text.endsWith("L") ? this : new Code(text + "L", precedence, encoding);
        }
        boolean named = precedence == Precedence.PRIMARY && Character.isLowerCase(text.charAt(0));
        boolean moved = text.contains("<<") || text.contains(">>>");
        boolean bits = moved
                && (precedence == Precedence.SHIFT
                        || precedence == Precedence.BIT_AND
                        || precedence == Precedence.BIT_OR);
        return named || bits || text.startsWith("(long) ")
                ? this
                : new Code("(long) " + in(Precedence.UNARY), Precedence.UNARY, encoding);
    }

    /** Whether a method is called in it: only such a one can find that there is no value. */
    boolean calls() {
        return CALL.matcher(text).find();
    }

    boolean isText(String other) {
        return text.equals(other);
    }

    /** A sum with a number, which is left out where it is zero. */
    Code plus(long number) {
        if (number == 0) {
            return this;
        }
        if (isLiteral()) {
            return number(Long.parseLong(text.replace("L", "")) + number, encoding);
        }
        return new Code(in(Precedence.SUM) + (number < 0 ? " - " + -number : " + " + number), Precedence.SUM, encoding);
    }

    /** A product with a number, which is left out where it is one. */
    Code times(long number) {
        if (number == 1) {
            return this;
        }
        if (isLiteral()) {
            return number(Long.parseLong(text.replace("L", "")) * number, encoding);
        }
        return new Code(in(Precedence.PRODUCT) + " * " + number, Precedence.PRODUCT, encoding);
    }

    /** A sum of two. */
    Code plus(Code other) {
        if (other.isText("0")) {
            return this;
        }
        return isText("0") ? other : infix(this, "+", other, Precedence.SUM, encoding);
    }
}
