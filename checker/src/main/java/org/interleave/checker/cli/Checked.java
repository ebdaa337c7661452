package org.interleave.checker.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interleave.checker.check.Fingerprint;
import org.interleave.checker.check.ProtocolResult;
import org.interleave.dsl.tree.ProtocolException;

/**
 * A state of the sources, and what came out.
 *
 * @param protocols the protocols that could be checked, by their names
 * @param kept what came out last of protocols that cannot be checked now, by their names
 * @param mistakes why these cannot be checked
 * @param again how many protocols were checked anew for this
 * @param time how long that took
 */
record Checked(
        Map<String, One> protocols, Map<String, One> kept, List<ProtocolException> mistakes, int again, Duration time) {
    /** Nothing has been checked. */
    static final Checked NOTHING = new Checked(Map.of(), Map.of(), List.of(), 0, Duration.ZERO);

    Checked {
        protocols = Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        mistakes = List.copyOf(mistakes);
    }

    /**
     * A protocol.
     *
     * @param fingerprint what it was
     * @param result what came out
     */
    record One(Fingerprint fingerprint, ProtocolResult result) {}

    /** What is known of a protocol, checked now or kept. */
    Optional<One> of(String protocol) {
        return Optional.ofNullable(protocols.getOrDefault(protocol, kept.get(protocol)));
    }

    /** What came out of a protocol, if it was then what it is now. */
    Optional<ProtocolResult> resultOf(String protocol, Fingerprint now) {
        return of(protocol).filter(one -> one.fingerprint().equals(now)).map(One::result);
    }

    List<ProtocolResult> results() {
        return protocols.values().stream().map(One::result).toList();
    }

    /** What came out before another state, to compare with it: that of a protocol which cannot be checked then is not. */
    List<ProtocolResult> before(Checked now) {
        return Stream.concat(protocols.entrySet().stream(), kept.entrySet().stream())
                .filter(one -> !now.kept.containsKey(one.getKey()))
                .map(one -> one.getValue().result())
                .toList();
    }
}
