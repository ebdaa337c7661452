package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Family;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;

/** A refinement gives every variable of the other protocol one value. Bounded overtaking needs somebody to overtake. */
final class RefinementValidation {
    private RefinementValidation() {}

    static List<Mistake> mistakes(Protocol protocol) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Refines refines) {
                refinement(protocol, property, refines, mistakes);
            } else if (property.formula() instanceof Formula.Overtaking overtaking) {
                overtaking(protocol, property, overtaking, mistakes);
            }
        }
        return mistakes;
    }

    private static void refinement(
            Protocol protocol, Property property, Formula.Refines refines, List<Mistake> mistakes) {
        Protocol specification = refines.specification();
        if (specification.name().equals(protocol.name())) {
            mistakes.add(new Mistake(
                    property.location(),
                    property.name() + " says that " + protocol.name() + " implements itself",
                    "name another protocol"));
            return;
        }
        Set<String> needed = new LinkedHashSet<>();
        specification.variables().forEach(variable -> needed.add(variable.name()));
        for (ProcessFlow process : ControlFlow.of(specification).processes().values()) {
            if (!process.isAtOnePlace()) {
                needed.add(process.process().name());
            }
        }
        Set<String> given = new LinkedHashSet<>();
        for (Formula.Mapped mapped : refines.mapping()) {
            if (!needed.contains(mapped.name())) {
                mistakes.add(new Mistake(
                        property.location(),
                        specification.name() + " has no variable " + mapped.name(),
                        "give values to " + needed));
            } else if (!given.add(mapped.name())) {
                mistakes.add(new Mistake(
                        property.location(),
                        property.name() + " gives " + mapped.name() + " of " + specification.name() + " two values",
                        "give it one"));
            }
        }
        needed.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> mistakes.add(new Mistake(
                        property.location(),
                        property.name() + " gives " + name + " of " + specification.name() + " no value",
                        "say what it is here: map(..., value), or for a process where it stands: mapPlaces(...)")));
        specification.processes().stream()
                .filter(process -> process.family().filter(Family::isSymmetric).isPresent())
                .forEach(process -> mistakes.add(new Mistake(
                        property.location(),
                        "the family " + process.name() + " of " + specification.name()
                                + " is symmetric, so nobody here can stand for one of its members",
                        "leave symmetric() out in " + specification.name())));
    }

    private static void overtaking(
            Protocol protocol, Property property, Formula.Overtaking overtaking, List<Mistake> mistakes) {
        if (overtaking.bound() < 0) {
            mistakes.add(new Mistake(
                    property.location(), "the bound of " + property.name() + " is negative", "write 0 or more"));
        }
        boolean family = protocol.process(overtaking.family())
                .filter(process -> process.family().isPresent())
                .isPresent();
        if (!family) {
            mistakes.add(new Mistake(
                    property.location(),
                    property.name() + " speaks of " + overtaking.family() + ", which is no family of "
                            + protocol.name(),
                    "name a family declared with processes(...) or numbered(...)"));
        }
    }
}
