package org.interleave.checker.fast.liveness;

import java.util.Arrays;

/** A list of numbers that grows, and a stack. */
final class Ints {
    private int[] numbers = new int[64];
    private int size;

    void push(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int pop() {
        return numbers[--size];
    }

    int top() {
        return numbers[size - 1];
    }

    void setTop(int number) {
        numbers[size - 1] = number;
    }

    int get(int place) {
        return numbers[place];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Forgets all but the first ones. */
    void cut(int newSize) {
        size = newSize;
    }

    /** A copy of the first ones. */
    int[] first(int count) {
        return Arrays.copyOf(numbers, count);
    }

    /** A copy that begins with the last one. */
    int[] reversed() {
        int[] reversed = new int[size];
        for (int place = 0; place < size; place++) {
            reversed[size - 1 - place] = numbers[place];
        }
        return reversed;
    }
}
