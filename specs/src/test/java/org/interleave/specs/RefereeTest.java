package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.EngineComparison;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.Replay;
import org.interleave.checker.expectation.Expectations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * TLC is the referee of the fast checker: on every protocol both say the same of every property, with as many states, and
 * TLC accepts every behaviour that the fast checker shows.
 * Slow: TLC decides everything once, and replays the behaviours of each protocol.
 */
@Tag("tlc")
@DisplayName("TLC and the fast checker")
class RefereeTest {
    @TestFactory
    List<DynamicNode> agree() {
        List<ProtocolResult> all = new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE).check(Expectations.all());
        List<List<String>> refused = all.parallelStream().map(Replay::refused).toList();
        List<DynamicNode> tests = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ProtocolResult tlc = Decided.BY_TLC.get(i);
            ProtocolResult fast = all.get(i);
            List<String> notAccepted = refused.get(i);
            String name = fast.protocol().name();
            tests.add(dynamicContainer(
                    name,
                    List.of(
                            dynamicTest(
                                    name + " has the same verdicts and states",
                                    () -> assertThat(EngineComparison.differences(tlc, fast))
                                            .isEmpty()),
                            dynamicTest(
                                    name + " leaves nothing undecided that TLC decides",
                                    () -> assertThat(EngineComparison.undecided(tlc, fast))
                                            .isEmpty()),
                            dynamicTest(
                                    name + " leaves the same untested",
                                    () -> assertThat(fast.warnings()).isEqualTo(tlc.warnings())),
                            dynamicTest(
                                    name + " takes steps that TLC accepts",
                                    () -> assertThat(notAccepted).isEmpty()))));
        }
        return tests;
    }
}
