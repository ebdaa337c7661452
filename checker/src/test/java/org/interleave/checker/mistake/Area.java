package org.interleave.checker.mistake;

import java.util.List;
import org.interleave.checker.expectation.ExpectationMistake;
import org.interleave.dsl.tree.MistakeCode;

/**
 * Mistakes that are about the same thing.
 *
 * @param title what they are about
 * @param status what the program does when it has told of them
 * @param codes all of them, in the order of the page
 */
record Area(String title, String status, List<MistakeCode> codes) {
    private static Area of(String title, String status, MistakeCode... codes) {
        return new Area(title, status, List.of(codes));
    }

    /** All areas, in the order of their numbers. */
    static List<Area> all() {
        return List.of(
                of("Expectations", "The program ends with 2.", ExpectationMistake.values()),
                of("Compiling protocols", "The program ends with 3.", CompileMistake.values()),
                of("Arguments", "The program ends with 2.", ArgumentMistake.values()),
                of(
                        "Which protocols",
                        "The program ends with 2; a watch that has begun goes on.",
                        SelectionMistake.values()),
                of(
                        "Files",
                        "The program ends with 2, and with 1 where generated files are compared.",
                        FileMistake.values()),
                of("Checks without a verdict", "The program ends with 3.", RunMistake.values()),
                of(
                        "Complaints",
                        "A result is right and worth little. The program ends with 1.",
                        ComplaintMistake.values()));
    }
}
