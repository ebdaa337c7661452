package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.interleave.checker.check.CheckListener;
import org.interleave.checker.check.CheckOptions;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.checker.check.TwinChecker;
import org.interleave.checker.expectation.Expectations;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.generator.lower.SearchBounds;
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
    private static final String TYPES = SearchBounds.TYPE_OK;

    /** Where there are more states, only these and their types are compared: fairness takes TLC many times as long. */
    private static final long MANY_STATES = 5000;

    @TestFactory
    List<DynamicTest> agree() {
        List<ProtocolEntry> all = Expectations.all();
        List<DynamicTest> tests = new ArrayList<>();
        tests.addAll(agree(all, CheckOptions.DEFAULT, result -> !isLarge(result), UnaryOperator.identity()));
        tests.addAll(agree(all, CheckOptions.DEFAULT.only(TYPES), TwinsTest::isLarge, TwinsTest::typesOnly));
        assertThat(tests).hasSameSizeAs(all);
        return tests;
    }

    private static List<DynamicTest> agree(
            List<ProtocolEntry> all,
            CheckOptions how,
            Predicate<ProtocolResult> which,
            UnaryOperator<ProtocolResult> compared) {
        List<ProtocolResult> modules = new ArrayList<>();
        List<ProtocolEntry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (which.test(Decided.BY_TLC.get(i))) {
                modules.add(compared.apply(Decided.BY_TLC.get(i)));
                entries.add(all.get(i));
            }
        }
        List<ProtocolResult> twins = new TwinChecker(how, CheckListener.NONE).check(entries);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < twins.size(); i++) {
            ProtocolResult module = modules.get(i);
            ProtocolResult twin = compared.apply(twins.get(i));
            tests.add(dynamicTest(
                    twin.protocol().name(),
                    () -> assertThat(TwinComparison.differences(module, twin)).isEmpty()));
        }
        return tests;
    }

    private static boolean isLarge(ProtocolResult module) {
        return module.properties().stream()
                .flatMap(property -> property.search().stream())
                .anyMatch(search -> search.distinctStates() > MANY_STATES);
    }

    private static ProtocolResult typesOnly(ProtocolResult result) {
        List<PropertyResult> types = result.properties().stream()
                .filter(property -> property.property().equals(TYPES))
                .toList();
        return new ProtocolResult(result.session(), types, List.of(), Optional.empty());
    }
}
