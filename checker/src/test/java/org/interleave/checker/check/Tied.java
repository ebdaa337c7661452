package org.interleave.checker.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interleave.checker.assertion.CheckedProtocol;
import org.interleave.checker.assertion.ProtocolAssertions;
import org.interleave.dsl.ProtocolSource;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.SearchBounds;

/**
 * The fast checker, tied to TLC: it decides, and TLC explores the same protocol once and must find as many states. That is
 * one run of TLC, where it would make one for each property that breaks.
 */
public final class Tied {
    private Tied() {}

    /** Checks a protocol by the fast checker, and has TLC count its states. */
    public static CheckedProtocol check(ProtocolSource source) {
        Protocol protocol = source.build();
        CheckedProtocol fast = ProtocolAssertions.check(protocol, CheckOptions.DEFAULT.by(Engine.FAST));
        CheckedProtocol tlc = ProtocolAssertions.check(protocol, CheckOptions.DEFAULT.only(SearchBounds.TYPE_OK));
        assertThat(explored(fast))
                .as("what the fast checker explored of " + protocol.name())
                .isEqualTo(explored(tlc));
        return fast;
    }

    /** The verdict on types, and how much was explored for it, if all was. */
    private static List<Object> explored(CheckedProtocol checked) {
        PropertyResult types = checked.result().properties().stream()
                .filter(property -> property.property().equals(SearchBounds.TYPE_OK))
                .findFirst()
                .orElseThrow();
        Optional<Search> all = types.verdict() == Verdict.VIOLATED ? Optional.empty() : types.search();
        return List.of(types.verdict(), all);
    }
}
