package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.interleave.checker.assertion.CheckedProtocol;

/** What is said of an object that was misused. */
final class Misused {
    private Misused() {}

    static PropertyResult property(CheckedProtocol checked, String name) {
        return checked.result().properties().stream()
                .filter(result -> result.property().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rules of an object are broken, and the message begins as it should. */
    static void says(CheckedProtocol checked, String name, String message) {
        assertThat(property(checked, name).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(checked, name).message()).startsWith(message);
    }
}
