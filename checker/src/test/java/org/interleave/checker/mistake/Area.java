package org.interleave.checker.mistake;

import java.util.List;
import org.interleave.checker.expectation.ExpectationMistake;
import org.interleave.dsl.tree.MistakeCode;

/**
 * Mistakes that are about the same thing.
 *
 * @param title what they are about
 * @param status with which numbers the program may end when it tells of them
 * @param codes all of them, in the order of the page
 */
record Area(String title, String status, List<MistakeCode> codes) {
    private static Area of(String title, String status, MistakeCode... codes) {
        return new Area(title, status, List.of(codes));
    }

    /** All areas, in the order of their numbers. */
    static List<Area> all() {
        return List.of(
                of("Expectations", "2", ExpectationMistake.values()),
                of("Arguments", "2", ArgumentMistake.values()),
                of("Which protocols", "2", SelectionMistake.values()),
                of("Files", "2, and 1 where generated files are compared", FileMistake.values()));
    }
}
