package org.interleave.checker.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a list of choices simpler as long as what is made of it still fails. It knows nothing of protocols. */
final class Shrinker {
    private final Predicate<List<Integer>> fails;
    private int attempts;
    private List<Integer> best;

    private Shrinker(List<Integer> choices, Predicate<List<Integer>> fails, int attempts) {
        this.best = choices;
        this.fails = fails;
        this.attempts = attempts;
    }

    /** A list that fails too and cannot be made simpler in so many attempts. */
    static List<Integer> shrink(List<Integer> choices, Predicate<List<Integer>> fails, int attempts) {
        Shrinker shrinker = new Shrinker(choices, fails, attempts);
        List<Integer> before;
        do {
            before = shrinker.best;
            shrinker.round();
        } while (!before.equals(shrinker.best) && shrinker.attempts > 0);
        return shrinker.best;
    }

    private void round() {
        for (int length = Math.max(1, best.size() / 2); length >= 1; length /= 2) {
            delete(length);
        }
        for (int length = 16; length >= 2; length /= 2) {
            clear(length);
        }
        lower();
    }

    private void delete(int length) {
        for (int at = best.size() - length; at >= 0; at -= Math.max(1, length / 2)) {
            if (at + length <= best.size()) {
                List<Integer> shorter = new ArrayList<>(best);
                shorter.subList(at, at + length).clear();
                attempt(shorter);
            }
        }
    }

    private void clear(int length) {
        for (int at = 0; at + length <= best.size(); at += length) {
            List<Integer> cleared = new ArrayList<>(best);
            cleared.subList(at, at + length).replaceAll(number -> 0);
            if (!cleared.equals(best)) {
                attempt(cleared);
            }
        }
    }

    private void lower() {
        for (int at = 0; at < best.size(); at++) {
            int number = best.get(at);
            for (int less : new int[] {0, 1, number / 2, number - 1}) {
                if (at < best.size() && 0 <= less && less < best.get(at)) {
                    List<Integer> lowered = new ArrayList<>(best);
                    lowered.set(at, less);
                    attempt(lowered);
                }
            }
        }
    }

    private void attempt(List<Integer> simpler) {
        if (attempts > 0) {
            attempts--;
            if (fails.test(simpler)) {
                best = simpler;
            }
        }
    }
}
