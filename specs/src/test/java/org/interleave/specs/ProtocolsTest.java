package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.FastChecker;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property of every protocol comes out as expected. */
@DisplayName("Protocols")
class ProtocolsTest {
    @TestFactory
    Stream<DynamicContainer> as_expected_for_the_fast_checker() {
        return new FastChecker(CheckOptions.DEFAULT, CheckListener.NONE)
                .check(Expectations.all()).stream().map(ProtocolsTest::protocol);
    }

    /** Slow: it runs TLC some forty times. */
    @TestFactory
    @Tag("tlc")
    Stream<DynamicContainer> as_expected_for_TLC() {
        return Decided.BY_TLC.stream().map(ProtocolsTest::protocol);
    }

    private static DynamicContainer protocol(ProtocolResult result) {
        String name = result.protocol().name();
        Stream<DynamicNode> properties = result.properties().stream()
                .map(property -> dynamicTest(
                        name + " " + property.property() + " " + property.expected(),
                        () -> ProtocolAssertions.assertAsExpected(result, property)));
        DynamicNode teeth = dynamicTest(
                name + " takes every step and reaches every premise",
                () -> ProtocolAssertions.assertThat(result).leavesNothingUntested());
        return dynamicContainer(name, Stream.concat(properties, Stream.of(teeth)));
    }

    @Test
    void are_found() {
        assertThat(Expectations.all())
                .extracting(ProtocolEntry::name)
                .contains("OomReaperV4_13", "OomReaperNaive", "OomReaperArcangeli25July2017", "OomReaperV4_14");
    }
}
