package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Property;

/** A property that was just declared, to say more about it. */
@Library
public final class PropertyHandle {
    private final ProtocolBuilder protocol;
    private final int index;

    PropertyHandle(ProtocolBuilder protocol, int index) {
        this.protocol = protocol;
        this.index = index;
    }

    /**
     * What this property alone takes for granted, besides the fairness of the whole. For temporal properties.
     *
     * @param assumptions made by {@code weaklyFair(...)}
     * @return this property
     */
    public PropertyHandle assuming(FairnessAssumption... assumptions) {
        Property property = protocol.property(index);
        List<FairnessAssumption> all = new ArrayList<>(property.assumptions());
        all.addAll(Arrays.asList(assumptions));
        protocol.property(
                index,
                new Property(
                        property.name(),
                        property.formula(),
                        property.reason(),
                        all,
                        property.vacuous(),
                        property.location()));
        return this;
    }

    /**
     * Says that it is right that the premise is never reached. Without this, such a property fails its check.
     *
     * @param reason why it is right
     * @return this property
     */
    public PropertyHandle vacuous(String reason) {
        protocol.text(reason, CallSite.here());
        Property property = protocol.property(index);
        protocol.property(
                index,
                new Property(
                        property.name(),
                        property.formula(),
                        property.reason(),
                        property.assumptions(),
                        Optional.of(reason),
                        property.location()));
        return this;
    }
}
