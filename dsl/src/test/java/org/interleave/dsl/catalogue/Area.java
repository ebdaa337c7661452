package org.interleave.dsl.catalogue;

import java.util.List;
import org.interleave.dsl.tree.MistakeCode;

/**
 * Mistakes that are about the same thing.
 *
 * @param title what they are about
 * @param codes all of them, in the order of the page
 */
record Area(String title, List<MistakeCode> codes) {
    private static Area of(String title, MistakeCode... codes) {
        return new Area(title, List.of(codes));
    }

    /** All areas, in the order of their numbers. */
    static List<Area> all() {
        return List.of(
                of("Names", NameMistake.values()),
                of("Control flow", FlowMistake.values()),
                of("Steps", StepMistake.values()),
                of("Values", ValueMistake.values()),
                of("Records", RecordMistake.values()),
                of("What is known where", ScopeMistake.values()),
                of("Families", FamilyMistake.values()),
                of("Properties", PropertyMistake.values()),
                of("Refinements", RefinementMistake.values()),
                of("Beginnings", StartMistake.values()),
                of("Patches", PatchMistake.values()),
                of("Texts", TextMistake.values()));
    }
}
