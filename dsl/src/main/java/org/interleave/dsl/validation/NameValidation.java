package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.catalogue.ProtocolMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ReservedNames;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;

/**
 * Names of authors are printed as they are: they must be identifiers, free, and each used once. What the generator adds
 * has other names where it has to, so nothing is said of that here.
 */
final class NameValidation {
    private final Map<String, Owner> taken = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private NameValidation() {}

    /** What has a name. */
    private record Owner(String what, SourceLocation at) {
        /** {@return for example {@code by the variable at Door.java:9}} */
        @Override
        public String toString() {
            return "by " + what + " at " + at;
        }
    }

    static List<Mistake> mistakes(Protocol protocol, ControlFlow flow) {
        NameValidation names = new NameValidation();
        names.protocol(protocol);
        protocol.constants().forEach(names::constant);
        for (VariableGroup group : protocol.groups()) {
            if (group.variables().size() > 1 && !group.name().isEmpty()) {
                names.take(
                        group.name(),
                        "the group",
                        group.variables().get(0).variable().location());
            }
        }
        protocol.variables().forEach(names::variable);
        List<ProcessDeclaration> named =
                protocol.processes().stream().filter(names::process).toList();
        for (ProcessDeclaration process : named) {
            Set<String> seen = new HashSet<>();
            for (Place step : flow.process(process.name()).steps()) {
                if (seen.add(step.name())) {
                    names.step(step);
                }
            }
        }
        for (Operator operator : protocol.operators()) {
            names.take(operator.name(), "the operator", operator.location());
        }
        for (KernelObject object : protocol.objects()) {
            if (names.mistakes.stream().noneMatch(mistake -> mistake.location().equals(object.location()))) {
                names.take(object.invariantName(), "the invariant of " + object.name(), object.location());
            }
        }
        for (Definition definition : protocol.definitions()) {
            names.takeApart(definition.name(), "the definition", definition.location());
            definition
                    .parameters()
                    .forEach(parameter -> names.identifier(parameter.name(), "the parameter", definition.location()));
        }
        for (Definition constraint : protocol.constraints()) {
            names.takeApart(constraint.name(), "the constraint", constraint.location());
        }
        for (Property property : protocol.properties()) {
            names.property(property);
        }
        Everywhere.expressions(protocol, flow)
                .flatMap(located -> Expressions.everything(located.expression()))
                .filter(Expression.Let.class::isInstance)
                .map(part -> ((Expression.Let) part).variable())
                .distinct()
                .forEach(part -> names.identifier(part.name(), "the part", part.location()));
        flow.processes()
                .values()
                .forEach(process -> process.places().forEach(place -> names.chosen(place.flow(), process, Map.of())));
        return names.mistakes;
    }

    private void constant(Constant constant) {
        take(constant.name(), "the constant", constant.location());
        take(constant.assumption(), "the assumption", constant.location());
    }

    private void variable(VariableDeclaration declaration) {
        take(declaration.name(), "the variable", declaration.variable().location());
        SourceLocation at = declaration.variable().location();
        Types.everything(declaration.variable().type()).forEach(type -> {
            if (type instanceof Type.EnumType members) {
                members(members, at);
            } else if (type instanceof Type.RecordType struct) {
                components(struct, at);
            }
        });
    }

    private void members(Type.EnumType type, SourceLocation at) {
        if (type.members().stream().distinct().count() < type.members().size()) {
            mistakes.add(new Mistake(
                    ProtocolMistake.ENUM_MEMBERS_ALIKE,
                    at,
                    "two members of the enum " + type.name() + " would be printed alike: " + type.members(),
                    "rename one of them; upper and lower case are printed alike"));
        }
        if (!type.members().stream().allMatch(member -> member.matches("[ -~]+"))) {
            mistakes.add(new Mistake(
                    ProtocolMistake.ENUM_MEMBER_NOT_ASCII,
                    at,
                    "the enum " + type.name() + " has a member that is not written in ASCII",
                    "rename the member"));
        }
        if (type.orNone() && type.members().contains(Type.NONE)) {
            mistakes.add(
                    new Mistake(
                            ProtocolMistake.ENUM_MEMBER_NONE,
                            at,
                            "the enum " + type.name() + " has a member NONE, which would be the same as being none",
                            "rename the member, or say that the variable is never none: variable(...), or the kind anyOf(...)"));
        }
    }

    private void components(Type.RecordType struct, SourceLocation at) {
        for (Type.Field field : struct.fields()) {
            if (!Names.isIdentifier(field.name())) {
                mistakes.add(new Mistake(
                        ProtocolMistake.COMPONENT_NAME_NO_IDENTIFIER,
                        at,
                        "the component " + field.name() + " of " + struct.name()
                                + " has a name that is no TLA+ identifier",
                        "use letters, digits and underscores, and begin with no digit"));
            } else {
                ReservedNames.ofComponent(field.name())
                        .ifPresent(whose -> mistakes.add(reserved(
                                "the component " + field.name() + " of " + struct.name(), field.name(), at, whose)));
            }
        }
    }

    /**
     * What a step chooses is called so in its action: the name must be free, but several steps may use it.
     *
     * @param around what the same step has chosen before
     */
    private void chosen(Flow flow, ProcessFlow process, Map<String, Owner> around) {
        if (flow instanceof Flow.Pick pick) {
            String name = pick.variable().name();
            SourceLocation at = pick.variable().location();
            Owner first = taken.getOrDefault(name, around.get(name));
            if (identifier(name, "the choice", at) && first != null) {
                mistakes.add(new Mistake(
                        ProtocolMistake.CHOICE_NAME_TAKEN,
                        at,
                        "the choice " + name + " in " + process.process().name() + " has a name that is taken, "
                                + first,
                        "give it another name"));
            }
            Map<String, Owner> inside = new HashMap<>(around);
            inside.put(name, new Owner("the choice around it", at));
            chosen(pick.next(), process, inside);
        } else if (flow instanceof Flow.Choose choose) {
            choose.ways().forEach(way -> chosen(way.flow(), process, around));
        }
    }

    private void property(Property property) {
        boolean itself = property.formula() instanceof Formula.NoDeadlock;
        if (!itself && property.name().equals(Property.NO_DEADLOCK)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NAME_ALWAYS_CHECKED,
                    property.location(),
                    "the property " + property.name() + " has the name of the one that is always checked",
                    "give it another name, or write noDeadlock(...)"));
        } else {
            takeApart(property.name(), "the property", property.location());
        }
    }

    /** Whether a process has a name that can be one. */
    private boolean process(ProcessDeclaration process) {
        if (process.name().equals(Type.NONE)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.PROCESS_NONE,
                    process.location(),
                    "no process can be called none: that is the name of nobody",
                    "rename it"));
            return false;
        }
        if (!takeApart(process.name(), "the process", process.location())) {
            return false;
        }
        process.family().ifPresent(family -> {
            take(
                    family.set(),
                    "the set of members of " + process.name(),
                    process.location(),
                    "give one of the two another name; called(...) names the set of a family");
            if (family.members() instanceof ProcessFamily.Named named && named.symmetric()) {
                named.names().forEach(name -> take(name, "the member", process.location()));
            }
        });
        return true;
    }

    private void step(Place step) {
        SourceLocation at = step.info().location();
        String name = step.name();
        if (!name.matches("[A-Za-z0-9_]+")) {
            mistakes.add(new Mistake(
                    ProtocolMistake.STEP_NAME_NO_IDENTIFIER,
                    at,
                    "the step's name \"" + name + "\" cannot be part of a TLA+ name",
                    "use letters, digits and underscores"));
            return;
        }
        if (name.equals("Done")) {
            mistakes.add(new Mistake(
                    ProtocolMistake.STEP_DONE,
                    at,
                    "no step can be called Done: that is where an ended process is",
                    "rename it"));
        }
    }

    /** Takes a name for what has it: {@code the variable}, or {@code the action of p}. */
    private boolean take(String name, String what, SourceLocation at) {
        return take(name, what, at, "give one of the two another name");
    }

    /** The same for what is not in the algorithm of the twin, where PlusCal's translation has names of its own. */
    private boolean takeApart(String name, String what, SourceLocation at) {
        return identifier(name, what, at, ReservedNames.ofProperty(name))
                && add(name, what, at, "give one of the two another name");
    }

    private boolean take(String name, String what, SourceLocation at, String advice) {
        return identifier(name, what, at) && add(name, what, at, advice);
    }

    private boolean add(String name, String what, SourceLocation at, String advice) {
        Owner first = taken.putIfAbsent(name, new Owner(what, at));
        if (first != null) {
            boolean sameLine = first.at().equals(at);
            mistakes.add(new Mistake(
                    ProtocolMistake.NAME_TAKEN,
                    at,
                    named(what, name) + " has a name that is taken, "
                            + (sameLine ? "by the same line in another process" : first),
                    sameLine
                            ? "give it another name each time: an argument or a number in the name, or"
                                    + " as_(\"again\", () -> ...) around one of the calls; a module has one variable of"
                                    + " a name, locals included"
                            : advice));
        }
        return first == null;
    }

    /** For example {@code the variable busy}, or {@code the set of members of p, Ps,}. */
    private static String named(String what, String name) {
        return what.contains(" of ") ? what + ", " + name + "," : what + " " + name;
    }

    private void protocol(Protocol protocol) {
        identifier(protocol.name(), "the protocol", protocol.location(), ReservedNames.ofProtocol(protocol.name()));
    }

    private boolean identifier(String name, String what, SourceLocation at) {
        return identifier(name, what, at, ReservedNames.ofDeclaration(name));
    }

    /** Whether a name is an identifier that nobody else has, with a mistake where it is not. */
    private boolean identifier(String name, String what, SourceLocation at, Optional<String> whose) {
        if (!Names.isIdentifier(name)) {
            mistakes.add(new Mistake(
                    ProtocolMistake.NAME_NO_IDENTIFIER,
                    at,
                    named(what, "\"" + name + "\"") + " has a name that is no TLA+ identifier",
                    "use letters, digits and underscores, and begin with no digit"));
            return false;
        }
        whose.ifPresent(reserved -> mistakes.add(reserved(named(what, name), name, at, reserved)));
        return whose.isEmpty();
    }

    private static Mistake reserved(String what, String name, SourceLocation at, String whose) {
        return new Mistake(
                ProtocolMistake.NAME_RESERVED,
                at,
                what + " has a name that is reserved: " + name + " is " + whose,
                "give it another name");
    }
}
