package org.interleave.checker.cli;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.check.Fingerprint;
import org.interleave.checker.check.ProtocolResult;

/**
 * A state of the sources that could be checked, and what came out.
 *
 * @param protocols the protocols, by their names
 * @param again how many of them were checked anew for this
 * @param time how long that took
 */
record Checked(Map<String, One> protocols, int again, Duration time) {
    /** Nothing has been checked. */
    static final Checked NOTHING = new Checked(Map.of(), 0, Duration.ZERO);

    Checked {
        protocols = Collections.unmodifiableMap(new LinkedHashMap<>(protocols));
    }

    /**
     * A protocol.
     *
     * @param fingerprint what it was
     * @param result what came out
     */
    record One(Fingerprint fingerprint, ProtocolResult result) {}

    /** What came out of a protocol, if it was then what it is now. */
    Optional<ProtocolResult> resultOf(String protocol, Fingerprint now) {
        return Optional.ofNullable(protocols.get(protocol))
                .filter(one -> one.fingerprint().equals(now))
                .map(One::result);
    }

    List<ProtocolResult> results() {
        return protocols.values().stream().map(One::result).toList();
    }
}
