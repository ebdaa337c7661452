package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.TwinChecker;
import org.interleave.checker.check.TwinComparison;
import org.interleave.checker.expectation.Expectations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every protocol has the same states and the same verdicts when its PlusCal twin is translated by the TLA+ tools. The twin
 * is printed from the statements; so what the direct module says of a step is held against other people's work.
 */
@Tag("tlc")
@DisplayName("PlusCal twins")
class TwinsTest {
    @TestFactory
    List<DynamicTest> agree() {
        List<ProtocolResult> twins =
                new TwinChecker(CheckOptions.DEFAULT, CheckListener.NONE).check(Expectations.all());
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < twins.size(); i++) {
            ProtocolResult direct = Decided.BY_TLC.get(i);
            ProtocolResult twin = twins.get(i);
            tests.add(dynamicTest(
                    twin.protocol().name(),
                    () -> assertThat(TwinComparison.differences(direct, twin)).isEmpty()));
        }
        return tests;
    }
}
