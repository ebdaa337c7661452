package org.interleave.generator.compiled;

/** What compiled protocols do that has no value for some operands. The exceptions know no action yet: it is -1. */
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
            throw missing(what + " = " + value + ", which is not in " + low + " .. " + high);
        }
        return value;
    }

    /**
     * A value that is used only where there is one.
     *
     * @param value the value
     * @param known whether there is one
     * @param what what is wrong otherwise
     * @return the value
     * @throws OutOfRangeException if there is none
     */
    public static long known(long value, boolean known, String what) {
        if (!known) {
            throw missing(what);
        }
        return value;
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
     * An expression without a value.
     *
     * @param what what is wrong
     * @return the exception that tells it
     */
    public static OutOfRangeException missing(String what) {
        return new OutOfRangeException(-1, what);
    }
}
