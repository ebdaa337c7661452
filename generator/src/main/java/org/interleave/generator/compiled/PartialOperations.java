package org.interleave.generator.compiled;

import java.util.Arrays;

/**
 * What compiled protocols call, most of which has no value for some operands. The exceptions know no action yet: it is
 * -1.
 */
public final class PartialOperations {
    private PartialOperations() {}

    /**
     * A value that is written where only a range fits.
     *
     * @param value the value
     * @param low the lowest that fits
     * @param high the highest that fits
     * @param what what is written
     * @return the value
     * @throws OutOfRangeException if it does not fit
     */
    public static long inRange(long value, long low, long high, String what) {
        if (value < low || value > high) {
            throw outside(what + " = " + value + ", which is not in " + low + " .. " + high);
        }
        return value;
    }

    /**
     * A key of a function whose keys are a range.
     *
     * @param key the key
     * @param low the lowest of the function's keys
     * @param high the highest of the function's keys
     * @param what what is asked for the key
     * @return the key
     * @throws OutOfRangeException if the function has no value for it
     */
    public static long inDomain(long key, long low, long high, String what) {
        if (key < low || key > high) {
            throw missing(what + " is " + key + ", which is not in " + low + " .. " + high);
        }
        return key;
    }

    /**
     * An integer of 32 bits, as TLC's are.
     *
     * @param value the value of an operation on such integers
     * @return the value
     * @throws OutOfRangeException if it has more bits
     */
    public static long exact(long value) {
        if (value != (int) value) {
            throw missing("an integer comes to " + value + ", which has more than 32 bits");
        }
        return value;
    }

    /**
     * A quotient, rounded down.
     *
     * @param dividend what is divided
     * @param divisor by what
     * @return the quotient
     * @throws OutOfRangeException for a division by zero
     */
    public static long quotient(long dividend, long divisor) {
        if (divisor == 0) {
            throw missing(dividend + " is divided by zero");
        }
        return Math.floorDiv(dividend, divisor);
    }

    /**
     * A remainder, never negative.
     *
     * @param dividend what is divided
     * @param divisor by what
     * @return the remainder
     * @throws OutOfRangeException if the divisor is not positive
     */
    public static long remainder(long dividend, long divisor) {
        if (divisor <= 0) {
            throw missing("the divisor of % is " + divisor + ", not positive");
        }
        return Math.floorMod(dividend, divisor);
    }

    /**
     * Whether a value stands in a list for the first time.
     *
     * @param values the list
     * @param index which of them
     * @return whether none before it is the same
     */
    public static boolean isFirst(long[] values, int index) {
        for (int i = 0; i < index; i++) {
            if (values[i] == values[index]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a value of several longs stands in a list for the first time.
     *
     * @param values the list
     * @param index which of them
     * @return whether none before it is the same
     */
    public static boolean isFirst(long[][] values, int index) {
        for (int i = 0; i < index; i++) {
            if (Arrays.equals(values[i], values[index])) {
                return false;
            }
        }
        return true;
    }

    /**
     * An expression without a value.
     *
     * @param what what is wrong
     * @return the exception that tells it
     */
    public static OutOfRangeException missing(String what) {
        return new OutOfRangeException(-1, what, false);
    }

    /**
     * A value outside of the type of what it is written to.
     *
     * @param what what is wrong
     * @return the exception that tells it
     */
    public static OutOfRangeException outside(String what) {
        return new OutOfRangeException(-1, what, true);
    }
}
