package org.interleave.checker.fuzz.make;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The decisions behind a random protocol: a list of numbers, from a seed or played again. What is made of 0 is the
 * simplest, so that a shorter list of smaller numbers makes a simpler protocol; behind the end of a list every number
 * is 0.
 */
public final class Choices {
    /** So many decisions are free; a protocol that asks for more gets zeros, and ends soon. */
    private static final int MOST = 4_000;

    private final Random random;
    private final List<Integer> replayed;
    private final List<Integer> made = new ArrayList<>();
    /** The names that were borrowed; nothing where none are. */
    private Optional<Set<String>> borrowed = Optional.empty();

    private Choices(Random random, List<Integer> replayed) {
        this.random = random;
        this.replayed = replayed;
    }

    /**
     * Decisions by chance.
     *
     * @param seed where chance begins; the same seed brings the same decisions
     * @return the decisions
     */
    public static Choices ofSeed(long seed) {
        // Neighbours among seeds begin alike, so they are mixed first.
        return new Choices(new Random(seed * 0x9E3779B97F4A7C15L), List.of());
    }

    /**
     * Decisions that were made before.
     *
     * @param choices the numbers; one that is too large for what is asked becomes the largest
     * @return the decisions
     */
    public static Choices replaying(List<Integer> choices) {
        return new Choices(null, choices);
    }

    /**
     * A number from 0 on.
     *
     * @param bound one more than the largest, at least 1
     * @return the number
     */
    public int below(int bound) {
        int index = made.size();
        int number;
        if (random == null) {
            number = index < replayed.size() ? Math.min(replayed.get(index), bound - 1) : 0;
        } else {
            number = index < MOST ? random.nextInt(bound) : 0;
        }
        made.add(number);
        return number;
    }

    /**
     * A number between two others; the low one is the simplest.
     *
     * @param low the smallest
     * @param high the largest
     * @return the number
     */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /**
     * Whether something happens; in the simplest case it does not.
     *
     * @param percent in how many of a hundred cases it does
     * @return whether it does now
     */
    public boolean chance(int percent) {
        return below(100) >= 100 - percent;
    }

    /**
     * One of some things, of which the first is the simplest.
     *
     * @param things at least one
     * @param <T> what they are
     * @return one of them
     */
    public <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    /**
     * One of some things, of which the first is the simplest.
     *
     * @param first the simplest
     * @param more the others
     * @param <T> what they are
     * @return one of them
     */
    @SafeVarargs
    public final <T> T of(T first, T... more) {
        int index = below(1 + more.length);
        return index == 0 ? first : more[index - 1];
    }

    /** From now on names are borrowed from those who use them for things of their own. */
    void borrowNames() {
        borrowed = Optional.of(new HashSet<>());
    }

    /**
     * A name, borrowed now and then.
     *
     * @param plain a name that nothing else has
     * @return that name, or another one that no call has returned
     */
    String name(String plain) {
        if (borrowed.isEmpty() || !chance(60)) {
            return plain;
        }
        String name = of(BorrowedNames.all());
        return borrowed.orElseThrow().add(name) ? name : plain;
    }

    /**
     * What was decided so far; without the zeros at the end, which are there anyway.
     *
     * @return the numbers
     */
    public List<Integer> made() {
        int length = made.size();
        while (length > 0 && made.get(length - 1) == 0) {
            length--;
        }
        return List.copyOf(made.subList(0, length));
    }
}
