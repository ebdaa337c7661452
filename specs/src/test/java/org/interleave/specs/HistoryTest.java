package org.interleave.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@Tag("tlc")
@DisplayName("What history found the hard way")
class HistoryTest {
    /**
     * A bug that the kernel had.
     *
     * @param commit what fixed it
     * @param before the version that has it
     * @param with the version with the fix
     * @param property what shows it
     */
    private record Fix(String commit, String before, String with, String property) {}

    private static final List<Fix> FIXES = List.of(
            new Fix("ec8d7c14ea14", "OomReaperSyncMmput", "OomReaperV4_13", "ReaperNeverStuck"),
            new Fix("212925802454", "OomReaperV4_13", "OomReaperV4_14", "NoSpuriousKill"),
            new Fix("4837fe37adff", "OomReaperV4_14", "OomReaperV4_15", "NoReapAfterTeardown"),
            new Fix("27ae357fa82b", "MunlockV4_14", "MunlockV4_17", "NoMunlockCrash"),
            new Fix("f798a1d4f94d", "OomReaperV5_17rc", "OomReaperV5_17", "NoReapAfterTeardown"),
            new Fix("5b53a6ea8867", "PageFaultV4_12", "PageFaultV4_13", "NoDoubleUnlock"));

    @TestFactory
    Stream<DynamicTest> shows_before_its_fix_and_is_gone_with_it() {
        return FIXES.stream()
                .map(fix -> dynamicTest(fix.commit() + " mends " + fix.property(), () -> {
                    assertThat(verdict(fix.before(), fix.property())).isEqualTo(Verdict.VIOLATED);
                    assertThat(verdict(fix.with(), fix.property())).isEqualTo(Verdict.HOLDS);
                }));
    }

    @Test
    void af5679fbc669_mends_nothing_and_lets_late_kills_in() {
        assertThat(verdict("OomReaperV4_17", "NoLateKill")).isEqualTo(Verdict.HOLDS);
        assertThat(verdict("OomReaperV4_19", "NoLateKill")).isEqualTo(Verdict.VIOLATED);
    }

    private static Verdict verdict(String protocol, String property) {
        return Decided.BY_TLC.stream()
                .filter(result -> result.protocol().name().equals(protocol))
                .flatMap(result -> result.properties().stream())
                .filter(result -> result.property().equals(property))
                .map(PropertyResult::verdict)
                .findFirst()
                .orElseThrow();
    }
}
