package org.interleave.checker.fast.liveness;

import java.util.Set;
import org.interleave.checker.fast.StateSpace;
import org.interleave.generator.compiled.CompiledProtocol;

/** The conditions of fairness as masks, and which of them can be met in a state. */
final class Conditions {
    private final StateSpace space;
    private final CompiledProtocol protocol;
    private final long[] weak;
    private final long[] strong;

    Conditions(StateSpace space, Fairness fairness) {
        this.space = space;
        this.protocol = space.protocol();
        int blocks = Math.max(blocks(fairness.weak()), blocks(fairness.strong()));
        this.weak = masks(blocks, fairness.weak());
        this.strong = masks(blocks, fairness.strong());
    }

    private static int blocks(Set<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number / Long.SIZE + 1).max().orElse(0);
    }

    private static long[] masks(int blocks, Set<Integer> numbers) {
        long[] masks = new long[blocks];
        for (int number : numbers) {
            masks[number / Long.SIZE] |= 1L << number;
        }
        return masks;
    }

    /** Conditions come in blocks of 64. */
    int blocks() {
        return weak.length;
    }

    long weak(int block) {
        return weak[block];
    }

    long strong(int block) {
        return strong[block];
    }

    /** Which conditions, of those that are asked for, can be met in a state. */
    long enabled(int block, int index) {
        long asked = weak[block] | strong[block];
        return asked == 0 ? 0 : asked & protocol.enabled(block, space.array(index), space.at(index));
    }

    /** Which conditions a step meets that changes the state. */
    long met(int block, int action) {
        long asked = weak[block] | strong[block];
        return asked == 0 ? 0 : asked & protocol.met(block, action);
    }

    /** Whether a behaviour that stays in a state for ever is fair. */
    boolean mayStay(int index) {
        for (int block = 0; block < weak.length; block++) {
            if (enabled(block, index) != 0) {
                return false;
            }
        }
        return true;
    }
}
