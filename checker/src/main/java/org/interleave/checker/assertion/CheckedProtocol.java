package org.interleave.checker.assertion;

import org.interleave.checker.check.ProtocolResult;

/**
 * A protocol that was checked, for {@link ProtocolAssertions#assertThat}.
 *
 * @param result what came out
 */
public record CheckedProtocol(ProtocolResult result) {}
