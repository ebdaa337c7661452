package org.interleave.checker.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.interleave.checker.ablation.Ablator;
import org.interleave.checker.expectation.Expectation;
import org.interleave.checker.expectation.ProtocolEntry;
import org.interleave.dsl.Patch;
import org.interleave.dsl.ProtocolSource;

/** Makes what checks the hunks of protocols that are patches. */
final class Ablations {
    private Ablations() {}

    /** What checks the hunks of a protocol, if it is a patch. */
    static Optional<Ablator> ablator(ProtocolEntry entry) {
        return patch(entry).map(first -> new Ablator(() -> patch(entry).orElse(first), notApplicable(entry)));
    }

    /** A new object of the patch, if the protocol is one. */
    static Optional<Patch<?>> patch(ProtocolEntry entry) {
        return entry.maker().map(Supplier::get).flatMap(Ablations::patch);
    }

    private static Optional<Patch<?>> patch(ProtocolSource source) {
        return source instanceof Patch<?> patch ? Optional.of(patch) : Optional.empty();
    }

    private static Map<String, String> notApplicable(ProtocolEntry entry) {
        Map<String, String> reasons = new LinkedHashMap<>();
        entry.expectations().forEach((property, expected) -> {
            if (expected.kind() == Expectation.Kind.NOT_APPLICABLE) {
                reasons.put(property, expected.reason().orElse(""));
            }
        });
        return reasons;
    }
}
