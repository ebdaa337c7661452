package org.interleave.checker.check;

import java.util.List;
import org.interleave.dsl.tree.Protocol;

/**
 * What came out of the check of a protocol.
 *
 * @param protocol the protocol
 * @param properties a result for each property that was checked
 * @param complaints what makes the results worth less than they look: steps that no behaviour takes, premises that
 *     are never reached; each in one sentence that names the DSL line
 */
public record ProtocolResult(Protocol protocol, List<PropertyResult> properties, List<String> complaints) {
    /**
     * Copies the lists.
     *
     * @param protocol kept as it is
     * @param properties copied
     * @param complaints copied
     */
    public ProtocolResult {
        properties = List.copyOf(properties);
        complaints = List.copyOf(complaints);
    }

    /** {@return whether every property came out as expected, and there is no complaint} */
    public boolean isAsExpected() {
        return complaints.isEmpty() && properties.stream().allMatch(PropertyResult::isAsExpected);
    }
}
