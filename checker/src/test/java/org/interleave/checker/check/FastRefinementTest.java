package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interleave.checker.assertion.ProtocolAssertions.check;

import java.util.stream.Stream;
import org.interleave.dsl.ProtocolSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast checker says of refinements what TLC says, in the same words, and TLC can take its counterexamples. */
@Tag("tlc")
@DisplayName("A refinement, for the fast checker and for TLC")
class FastRefinementTest {
    static Stream<Arguments> refinements() {
        return Stream.of(
                holds("holds", new Halves(0, 1), "Counts"),
                holds("holds, and is worth nothing where the mapping never changes", new Halves(0, 1), "CountsNothing"),
                breaks(
                        "breaks at the beginning",
                        new Halves(2, 1),
                        "Counts",
                        "Counting does not begin like this: there n = 1"),
                breaks(
                        "breaks at a step",
                        new Halves(1, 3),
                        "CountsSafely",
                        "step 1, add of worker \\(.*\\), is no step of Counting: there n: 0 -> 2"),
                breaks(
                        "breaks where nobody owes a step",
                        new Halves(0, 1).lazy(),
                        "Counts",
                        "Counting does not allow that nobody takes another step: there n = \\d"),
                holds("holds of safety though nobody owes a step", new Halves(0, 1).lazy(), "CountsSafely"),
                holds("holds with strong fairness", new Tickets(Tickets.Slip.NOTHING), "IsALock"),
                breaks(
                        "breaks at a step of a member",
                        new Tickets(Tickets.Slip.BARGES),
                        "IsALock",
                        "step \\d, waits of .*, is no step of Turns: there .*"),
                breaks(
                        "breaks where the mapping of places is wrong",
                        new Tickets(Tickets.Slip.TOO_EARLY),
                        "IsALock",
                        "step \\d, draw of .*, is no step of Turns: there .*"),
                breaks(
                        "breaks where strong fairness is lost",
                        new Tickets(Tickets.Slip.UNFAIR),
                        "IsALock",
                        "Turns does not allow that this goes on for ever: there .*"),
                breaks(
                        "breaks where weak fairness is lost",
                        new Tickets(Tickets.Slip.STAYS),
                        "IsALock",
                        "Turns does not allow that .*: there .*"),
                breaks(
                        "breaks at the beginning of a family",
                        new Tickets(Tickets.Slip.HELD),
                        "IsALock",
                        "Turns does not begin like this: there held = TRUE, .*"),
                holds("holds of what is chosen", new PassesOn(1, false), "DoesChoose"),
                breaks(
                        "breaks where what is chosen lies beyond the other's types, since that one's behaviour ends there",
                        new PassesOn(1, false, 1),
                        "DoesChoose",
                        "step 2, take of one \\(.*\\), is no step of Chooses: there chosen: 0 -> [23], .*"),
                breaks(
                        "breaks where too little is chosen",
                        new PassesOn(2, false),
                        "DoesChoose",
                        "step 2, take of one \\(.*\\), is no step of Chooses: there chosen: 0 -> 1, .*"),
                Arguments.of(
                        "is not decided where the mapping has no value",
                        new PassesOn(1, true),
                        "DoesChoose",
                        Verdict.SPEC_ERROR,
                        "property DoesChoose \\(PassesOn.java:\\d+\\) asks for a value that there is none of, .*"));
    }

    private static Arguments holds(String name, ProtocolSource protocol, String property) {
        return Arguments.of(name, protocol, property, Verdict.HOLDS, "");
    }

    private static Arguments breaks(String name, ProtocolSource protocol, String property, String words) {
        return Arguments.of(name, protocol, property, Verdict.VIOLATED, words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refinements")
    void is_decided_alike(String name, ProtocolSource protocol, String property, Verdict verdict, String words) {
        CheckOptions only = CheckOptions.DEFAULT.only(property);
        Checked tlc = new Checked(check(protocol, only).result());
        Checked fast = new Checked(check(protocol, only.by(Engine.FAST)).result());

        assertThat(tlc.property(property).verdict()).isEqualTo(verdict);
        assertThat(fast.property(property).verdict()).isEqualTo(verdict);
        assertThat(fast.message(property)).matches(words);
        assertThat(EngineComparison.differences(tlc.result(), fast.result())).isEmpty();
        assertThat(fast.result().warnings()).isEqualTo(tlc.result().warnings());
        assertThat(Replay.refused(fast.result())).isEmpty();
    }
}
