package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.dsl.ProtocolSource;
import org.interleave.generator.java.JavaGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Variables of more than 64 bits")
class WideVariablesTest {
    @TestFactory
    @Tag("tlc")
    Stream<DynamicTest> are_for_the_fast_checker_what_they_are_for_TLC() {
        return Stream.of(
                        new WideArray(),
                        new WideProtocols.Sets(),
                        new WideProtocols.Pairs(),
                        new WideProtocols.Records(),
                        new WideProtocols.Nested(),
                        new WideProtocols.Leaving(false),
                        new WideProtocols.Leaving(true),
                        new WideProtocols.Beginning(),
                        new WideProtocols.Missing(),
                        new WideProtocols.Widest(),
                        new WideProtocols.Extremes(),
                        new LamportMutex(2, true),
                        new LamportMutex(2, false))
                .map(protocol -> dynamicTest(protocol.build().name() + " " + width(protocol), () -> {
                    ProtocolResult tlc = check(protocol, Engine.TLC);
                    ProtocolResult fast = check(protocol, Engine.FAST);

                    assertThat(EngineComparison.differences(tlc, fast)).isEmpty();
                    assertThat(EngineComparison.undecided(tlc, fast)).isEmpty();
                    assertThat(fast.warnings()).isEqualTo(tlc.warnings());
                    assertThat(Replay.refused(fast)).isEmpty();
                }));
    }

    private static int width(ProtocolSource protocol) {
        return JavaGenerator.generate(protocol.build()).layout().slots().stream()
                .mapToInt(slot -> slot.encoding().width())
                .max()
                .orElseThrow();
    }

    private static ProtocolResult check(ProtocolSource protocol, Engine engine) {
        return ProtocolAssertions.check(protocol, CheckOptions.DEFAULT.by(engine))
                .result();
    }

    @Test
    void hold_what_holds() {
        ProtocolResult result = check(new WideArray(), Engine.FAST);

        assertThat(result.properties())
                .filteredOn(property -> property.property().equals("Bounded"))
                .extracting(PropertyResult::verdict)
                .containsExactly(Verdict.HOLDS);
    }
}
