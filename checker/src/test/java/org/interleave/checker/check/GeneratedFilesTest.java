package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.interleave.checker.expectation.ExpectationsBuilder;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.tla.Theorem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The generated files of a protocol")
class GeneratedFilesTest {
    private static Map<String, String> files(ProtocolSource protocol) {
        return GeneratedFiles.of(ExpectationsBuilder.everythingHolds(protocol.build()));
    }

    @Test
    @DisplayName("hold a module and a cfg for each property that counts")
    void monitors() {
        Map<String, String> files = files(new Peterson(true));

        assertThat(files)
                .containsOnlyKeys(
                        "Peterson.tla",
                        "Peterson.cfg",
                        "PetersonLiveness.cfg",
                        "PetersonNotOvertaken.tla",
                        "PetersonNotOvertaken.cfg",
                        "PetersonOvertakenOnce.tla",
                        "PetersonOvertakenOnce.cfg");
        assertThat(files.get("PetersonOvertakenOnce.cfg")).isEqualTo("""
                        \\* OvertakenOnce: nobody is overtaken twice.
                        SPECIFICATION WatchSpec
                        INVARIANTS
                          OvertakenOnce
                        CHECK_DEADLOCK FALSE
                        """);
        assertThat(files.get("Peterson.cfg")).doesNotContain("OvertakenOnce").contains("Exclusion");
        assertThat(files.get("PetersonLiveness.cfg")).contains("StarvationFree", "FlagOfOwner");
    }

    @Test
    @DisplayName("hold a cfg with symmetry, and the members of alike processes in every cfg")
    void symmetry() {
        Map<String, String> files = files(new Buffer(2).symmetric());

        assertThat(files)
                .containsOnlyKeys(
                        "Buffer.tla",
                        "Buffer.cfg",
                        "BufferSymmetry.cfg",
                        "BufferLiveness.cfg",
                        "BufferReachability.tla",
                        "BufferReachability.cfg");
        assertThat(files.get("BufferSymmetry.cfg")).isEqualTo("""
                        \\* Safety, whoever is who. Not for liveness.
                        SPECIFICATION Spec
                        CONSTANTS
                          Producers = {producer_1, producer_2}
                        SYMMETRY
                          Symmetry
                        INVARIANTS
                          TypeOK
                          Short
                        CHECK_DEADLOCK TRUE
                        """);
        assertThat(files.get("Buffer.cfg")).contains("Producers = {producer_1, producer_2}");
        assertThat(files.get("BufferLiveness.cfg"))
                .contains("Producers = {producer_1, producer_2}")
                .doesNotContain("SYMMETRY");
    }

    @Test
    @DisplayName("hold the modules of the protocols that it refines")
    void specifications() {
        Map<String, String> files = files(new Halves(0, 1));

        assertThat(files).containsOnlyKeys("Halves.tla", "Halves.cfg", "HalvesLiveness.cfg", "Counting.tla");
        assertThat(files.get("HalvesLiveness.cfg")).contains("Counts", "CountsSafely");
    }

    @Test
    @DisplayName("hold a module that denies what must be possible, and a theorem of the rest")
    void bell() {
        Map<String, String> files = files(new Bell());

        assertThat(files)
                .containsOnlyKeys(
                        "Bell.tla", "Bell.cfg", "BellLiveness.cfg", "BellReachability.tla", "BellReachability.cfg");
        assertThat(files.get("Bell.tla")).endsWith("""
                        \\* What TLC checks, with the constants of the cfg files.
                        THEOREM
                          Spec => /\\ []TypeOK
                                  /\\ []RungAtTheEnd
                                  /\\ Rings
                        """ + "=".repeat(79) + "\n");
        assertThat(files.get("BellReachability.tla")).contains("EXTENDS Bell\n").contains("""

                        NeverCanRing ==
                          ~CanRing
                        """);
        assertThat(files.get("BellReachability.cfg")).contains("INVARIANTS\n  NeverCanRing\n");
    }

    @Test
    @DisplayName("claim of a protocol with a misuse what is so in front of it")
    void misuse() {
        Theorem theorem = new Theorem(List.of("TypeOK", "Safe"), List.of("Ends"), true);

        assertThat(theorem.in(Checks.of(ExpectationsBuilder.everythingHolds(new Buffer(2).build()))
                        .get(0)
                        .module()))
                .contains("[](NotBroken => Safe)")
                .doesNotContain("Ends\n");
    }
}
