package org.interleave.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.FairnessAssumption;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Quantifier;

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
        return change(property -> {
            List<FairnessAssumption> all = new ArrayList<>(property.assumptions());
            all.addAll(Arrays.asList(assumptions));
            return new Property(
                    property.name(),
                    property.formula(),
                    property.reason(),
                    all,
                    property.vacuous(),
                    property.location());
        });
    }

    /**
     * Says that it is right that what the property supposes never happens: the premise of a {@code leadsTo} or of an
     * {@code everyStep} with an {@code implies}, overtaking, or a step of a refinement that the other protocol sees. Without
     * this, such a property fails its check.
     *
     * @param reason why it is right
     * @return this property
     */
    public PropertyHandle vacuous(String reason) {
        protocol.text(reason, CallSite.here());
        return change(property -> new Property(
                property.name(),
                property.formula(),
                property.reason(),
                property.assumptions(),
                Optional.of(reason),
                property.location()));
    }

    /**
     * Says of a refinement that the fairness of the other protocol need not be implied: only where it begins, and its
     * steps.
     *
     * @return this property
     */
    public PropertyHandle safetyOnly() {
        Formula formula = protocol.properties().get(index).formula();
        if (formula instanceof Formula.Refines refines) {
            return become(new Formula.Refines(refines.specification(), refines.mapping(), false));
        }
        protocol.mistake(new Mistake(
                ProtocolMistake.SAFETY_ONLY,
                CallSite.here(),
                "safetyOnly() is said of a property that is no refinement",
                "leave it out; it belongs to refines(...)"));
        return this;
    }

    /** Makes it hold of every element of a set. What holds of single states and steps becomes one condition. */
    PropertyHandle forAll(BoundVariable variable, Expression set) {
        Formula formula = protocol.properties().get(index).formula();
        if (formula instanceof Formula.Always always) {
            return become(new Formula.Always(
                    new Expression.Quantified(Quantifier.FOR_ALL, variable, set, always.condition())));
        }
        if (formula instanceof Formula.Never never) {
            return become(
                    new Formula.Never(new Expression.Quantified(Quantifier.EXISTS, variable, set, never.condition())));
        }
        if (formula instanceof Formula.EveryStep step) {
            return become(new Formula.EveryStep(
                    new Expression.Quantified(Quantifier.FOR_ALL, variable, set, step.condition())));
        }
        if (!protocol.properties().get(index).isTemporal()) {
            protocol.mistake(new Mistake(
                    ProtocolMistake.NOT_OF_EVERY_ELEMENT,
                    CallSite.here(),
                    protocol.properties().get(index).name() + " cannot be said of every element",
                    "say it once; reachable(...) may ask forAll(...) or exists(...) in its condition"));
        }
        return become(new Formula.ForAll(variable, set, formula));
    }

    private PropertyHandle become(Formula formula) {
        return change(property -> new Property(
                property.name(),
                formula,
                property.reason(),
                property.assumptions(),
                property.vacuous(),
                property.location()));
    }

    private PropertyHandle change(UnaryOperator<Property> change) {
        protocol.properties().set(index, change.apply(protocol.properties().get(index)));
        return this;
    }
}
