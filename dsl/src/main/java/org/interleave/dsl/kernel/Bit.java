package org.interleave.dsl.kernel;

import org.interleave.dsl.Bool;
import org.interleave.dsl.Cond;
import org.interleave.dsl.Declarations;
import org.interleave.dsl.Library;
import org.interleave.dsl.Primitive;
import org.interleave.dsl.Test;

/** One bit of a flags word, changed atomically. See Documentation/atomic_bitops.txt. */
@Library
public final class Bit {
    private final String name;
    private final String c;
    private final Bool bit;

    /**
     * A bit that is clear.
     *
     * @param place where it is declared
     * @param name its name, as in C
     * @param word the flags word it is in, for example {@code mm->flags}
     */
    public Bit(Declarations place, String name, String word) {
        this.name = name;
        c = "(" + name + ", &" + word + ")";
        bit = place.bool(name, false).comment("bit of " + word);
    }

    /** {@return sets it} */
    public Primitive setBit() {
        return Primitive.of("set_bit_" + name, "set_bit" + c + ";", bit.set(true));
    }

    /** {@return clears it} */
    public Primitive clearBit() {
        return Primitive.of("clear_bit_" + name, "clear_bit" + c + ";", bit.set(false));
    }

    /** {@return whether it is set; reads it and is no step} */
    public Cond testBit() {
        return bit;
    }

    /** {@return sets it; succeeds if it was set before} */
    public Test testAndSetBit() {
        return Test.of("test_and_set_bit_" + name, "test_and_set_bit" + c, bit, "set", "clear")
                .onSuccess(bit.set(true))
                .onFailure(bit.set(true));
    }

    /** {@return clears it; succeeds if it was set before} */
    public Test testAndClearBit() {
        return Test.of("test_and_clear_bit_" + name, "test_and_clear_bit" + c, bit, "set", "clear")
                .onSuccess(bit.set(false))
                .onFailure(bit.set(false));
    }
}
