package org.interleave.checker.ablation;

import java.util.Optional;
import org.interleave.checker.check.PropertyResult;
import org.interleave.checker.check.ProtocolResult;

/** What came of a patch with some of its hunks. */
public sealed interface Trial {
    /** {@return the hunks} */
    Subset subset();

    /**
     * What came out of a property.
     *
     * @param property its name
     * @return what came out, if it was checked
     */
    Optional<PropertyResult> of(String property);

    /**
     * It was checked.
     *
     * @param subset the hunks
     * @param result what came out
     */
    record Checked(Subset subset, ProtocolResult result) implements Trial {
        @Override
        public Optional<PropertyResult> of(String property) {
            return result.properties().stream()
                    .filter(known -> known.property().equals(property))
                    .findFirst();
        }
    }

    /**
     * These hunks make no sense together.
     *
     * @param subset the hunks
     * @param reason why not
     */
    record Refused(Subset subset, String reason) implements Trial {
        @Override
        public Optional<PropertyResult> of(String property) {
            return Optional.empty();
        }
    }
}
