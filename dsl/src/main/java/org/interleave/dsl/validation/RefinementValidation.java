package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;

/** A refinement gives every variable of the other protocol one value. Bounded overtaking needs somebody to overtake. */
final class RefinementValidation {
    /** Where a process that has ended is said to stand. */
    private static final String ENDED = "Done";

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
                    ProtocolMistake.REFINES_ITSELF,
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
                        ProtocolMistake.NO_SUCH_VARIABLE,
                        property.location(),
                        specification.name() + " has no variable " + mapped.name(),
                        "give values to " + needed));
            } else if (!given.add(mapped.name())) {
                mistakes.add(new Mistake(
                        ProtocolMistake.TWO_VALUES,
                        property.location(),
                        property.name() + " gives " + mapped.name() + " of " + specification.name() + " two values",
                        "give it one"));
            }
        }
        needed.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> mistakes.add(new Mistake(
                        ProtocolMistake.NO_VALUE,
                        property.location(),
                        property.name() + " gives " + name + " of " + specification.name() + " no value",
                        specification.process(name).isPresent()
                                ? "say where it stands here: mapPlace(...), or mapPlaces(...) for a family"
                                : "say what it is here: map(...), or mapEach(...) for an array")));
        refines.mapping().forEach(mapped -> keys(protocol, property, specification, mapped, mistakes));
        refines.mapping()
                .forEach(mapped -> places(mapped.value())
                        .forEach(place -> place(specification, mapped.name(), place, property, mistakes)));
        specification.processes().stream()
                .filter(process ->
                        process.family().filter(ProcessFamily::isSymmetric).isPresent())
                .forEach(process -> mistakes.add(new Mistake(
                        ProtocolMistake.SYMMETRIC_THERE,
                        property.location(),
                        "the family " + process.name() + " of " + specification.name()
                                + " is symmetric, so nobody here can stand for one of its members",
                        "leave symmetric() out in " + specification.name())));
    }

    /** What has one value for each key there has one for each of the same keys here. */
    private static void keys(
            Protocol protocol,
            Property property,
            Protocol specification,
            Formula.Mapped mapped,
            List<Mistake> mistakes) {
        Optional<Keys> there = keyType(specification, mapped.name()).flatMap(type -> Keys.of(type, specification));
        Optional<Keys> here = keyType(mapped.value()).flatMap(type -> Keys.of(type, protocol));
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.OTHER_KEYS,
                    property.location(),
                    mapped.name() + " of " + specification.name() + " has one value for each of " + there.orElseThrow()
                            + ", but is given one for each of " + here.orElseThrow(),
                    "give it one for each of its own keys; members of families are the same if the families have the"
                            + " same name, or the same numbers"));
        }
    }

    /** The keys of a variable of the other protocol, or its processes where they are a family. */
    private static Optional<Type> keyType(Protocol specification, String name) {
        Optional<Type> members = specification
                .process(name)
                .filter(process ->
                        process.family().filter(family -> !family.isSymmetric()).isPresent())
                .map(process -> new Type.MemberType(process.name()));
        return members.or(() -> specification.variables().stream()
                .map(VariableDeclaration::variable)
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .flatMap(variable -> keyType(new Expression.Read(variable))));
    }

    private static Optional<Type> keyType(Expression value) {
        if (value instanceof Expression.FunctionLiteral each && each.keys() instanceof Expression.AllValues all) {
            return Optional.of(all.type());
        }
        return value instanceof Expression.Read read && read.variable().type() instanceof Type.ArrayType array
                ? Optional.of(array.key())
                : Optional.empty();
    }

    /** Where a process of the other protocol is said to stand, it can stand. */
    private static void place(
            Protocol specification, String process, String place, Property property, List<Mistake> mistakes) {
        ProcessFlow known = ControlFlow.of(specification).processes().get(process);
        if (known == null
                || place.equals(ENDED)
                || known.places().stream().anyMatch(step -> step.name().equals(place))) {
            return;
        }
        Optional<Place> choice = known.placesOf().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(place))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
        if (choice.isPresent()) {
            String name = choice.orElseThrow().name();
            mistakes.add(new Mistake(
                    ProtocolMistake.STANDS_AT_THE_CHOICE,
                    property.location(),
                    "the step " + place + " of " + specification.name() + " begins a way of a choice, and " + process
                            + " stands at the choice, which is called " + name,
                    "write standsAt(label(\"" + name + "\"))"));
        } else {
            mistakes.add(new Mistake(
                    ProtocolMistake.NO_SUCH_PLACE,
                    property.location(),
                    process + " of " + specification.name() + " has no step " + place,
                    "name one of " + known.places().stream().map(Place::name).toList()));
        }
    }

    /** The names that a value may be. */
    private static Stream<String> places(Expression value) {
        if (value instanceof Expression.FunctionLiteral each) {
            return places(each.value());
        }
        if (value instanceof Expression.IfThenElse choice) {
            return Stream.concat(places(choice.then()), places(choice.otherwise()));
        }
        return value instanceof Expression.NameLiteral name ? Stream.of(name.text()) : Stream.empty();
    }

    private static void overtaking(
            Protocol protocol, Property property, Formula.Overtaking overtaking, List<Mistake> mistakes) {
        if (overtaking.bound() < 0) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NEGATIVE_TIMES,
                    property.location(),
                    "the bound of " + property.name() + " is negative",
                    "write 0 or more"));
        }
        boolean family = protocol.process(overtaking.family())
                .filter(process -> process.family().isPresent())
                .isPresent();
        if (!family) {
            mistakes.add(new Mistake(
                    ProtocolMistake.OVERTAKING_OF_NO_FAMILY,
                    property.location(),
                    property.name() + " speaks of " + overtaking.family() + ", which is no family of "
                            + protocol.name(),
                    "name a family declared with processes(...) or numbered(...)"));
        }
    }
}
