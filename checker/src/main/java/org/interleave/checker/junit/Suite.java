package org.interleave.checker.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/** The cases of a protocol: one a property, and one more for its warnings, if it has any. */
record Suite(String protocol, List<Case> cases) {
    private static final String WARNINGS = "(warnings)";

    static Suite of(ProtocolResult result) {
        List<Case> cases = new ArrayList<>();
        for (PropertyResult property : result.properties()) {
            cases.add(Case.of(property, result.session(), share(property, result.properties())));
        }
        List<String> warnings = result.warnings();
        if (!warnings.isEmpty()) {
            cases.add(new Case(
                    WARNINGS,
                    Case.Kind.FAILURE,
                    "warning",
                    warnings.get(0),
                    String.join("\n", warnings.subList(1, warnings.size())),
                    Duration.ZERO));
        }
        return new Suite(result.protocol().name(), cases);
    }

    /** Properties decided in one run have its time, to the nanosecond. Each has its share, since readers add them up. */
    private static Duration share(PropertyResult property, List<PropertyResult> all) {
        long together = all.stream()
                .filter(other -> other.time().equals(property.time()))
                .count();
        return property.time().dividedBy(together);
    }
}
