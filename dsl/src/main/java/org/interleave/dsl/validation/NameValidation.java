package org.interleave.dsl.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interleave.dsl.catalogue.NameMistake;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Family;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.KernelObject;
import org.interleave.dsl.tree.Mistake;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.SourceLocation;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.Types;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;

/** Names are printed as they are: they must be identifiers, free, and each used once. */
final class NameValidation {
    /** What TLA+, its standard modules and the generator have taken. */
    private static final Set<String> RESERVED = Set.of(
            "ACTION",
            "ASSUME",
            "ASSUMPTION",
            "AXIOM",
            "BOOLEAN",
            "BY",
            "CASE",
            "CHOOSE",
            "CONSTANT",
            "CONSTANTS",
            "COROLLARY",
            "DEF",
            "DEFINE",
            "DEFS",
            "DOMAIN",
            "ELSE",
            "ENABLED",
            "EXCEPT",
            "EXTENDS",
            "FALSE",
            "HAVE",
            "HIDE",
            "IF",
            "IN",
            "INSTANCE",
            "LAMBDA",
            "LEMMA",
            "LET",
            "LOCAL",
            "MODULE",
            "NEW",
            "OBVIOUS",
            "OMITTED",
            "ONLY",
            "OTHER",
            "PICK",
            "PROOF",
            "PROPOSITION",
            "PROVE",
            "QED",
            "RECURSIVE",
            "SF_",
            "STATE",
            "STRING",
            "SUBSET",
            "SUFFICES",
            "TAKE",
            "TEMPORAL",
            "THEN",
            "THEOREM",
            "TRUE",
            "UNCHANGED",
            "UNION",
            "USE",
            "VARIABLE",
            "VARIABLES",
            "WF_",
            "WITH",
            "WITNESS",
            "Int",
            "Nat",
            "Cardinality",
            "IsFiniteSet",
            "Seq",
            "Len",
            "Append",
            "Head",
            "Tail",
            "SubSeq",
            "SelectSeq",
            "Real",
            "Infinity",
            "Init",
            "Next",
            "Spec",
            "TypeOK",
            "Fairness",
            "Terminating",
            "Processes",
            "Done",
            "vars",
            "self",
            "BoundedSeq",
            "Symmetry");

    /** What the module TLC has taken, which is extended where a family is symmetric. */
    private static final Set<String> TLC = Set.of(
            "Any",
            "Assert",
            "JavaTime",
            "Permutations",
            "Print",
            "PrintT",
            "RandomElement",
            "SortSeq",
            "TLCEval",
            "TLCGet",
            "TLCSet",
            "ToString");

    /** What PlusCal and the translation of the twin have taken. */
    private static final Set<String> PLUSCAL = Set.of(
            "assert",
            "await",
            "begin",
            "call",
            "define",
            "do",
            "either",
            "else",
            "elsif",
            "end",
            "fair",
            "goto",
            "if",
            "macro",
            "or",
            "print",
            "procedure",
            "process",
            "return",
            "skip",
            "then",
            "variable",
            "variables",
            "when",
            "while",
            "with",
            "pc",
            "ProcSet",
            "Termination",
            "TwinInit",
            "TwinStart",
            "TwinFairness",
            "TwinSpec");

    /** What the set of a struct's values calls the processes. */
    private static final String TASKS = "tasks";

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
        names.identifier(protocol.name(), "the protocol", protocol.location());
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
                    names.step(process, step);
                }
            }
        }
        for (Operator operator : protocol.operators()) {
            names.take(operator.name(), "the operator", operator.location());
        }
        for (StructDefinition struct : protocol.structs()) {
            SourceLocation at = firstUse(struct, protocol);
            names.take(struct.name(), "the library struct", at);
            names.take(struct.initialName(), "the operator", at);
            struct.operators().forEach(operator -> names.take(operator.name(), "the operator", at));
        }
        names.parameters(protocol.structs());
        for (KernelObject object : protocol.objects()) {
            if (names.mistakes.stream().noneMatch(mistake -> mistake.location().equals(object.location()))) {
                names.take(object.invariantName(), "the invariant of " + object.name(), object.location());
            }
        }
        for (Definition definition : protocol.definitions()) {
            names.take(definition.name(), "the definition", definition.location());
        }
        for (Property property : protocol.properties()) {
            names.property(property);
        }
        flow.processes()
                .values()
                .forEach(process -> process.places().forEach(place -> names.chosen(place.flow(), process, Map.of())));
        return names.mistakes;
    }

    /** A library struct is in the module because a variable holds one. */
    private static SourceLocation firstUse(StructDefinition struct, Protocol protocol) {
        return protocol.variables().stream()
                .map(VariableDeclaration::variable)
                .filter(variable -> variable.type().equals(new Type.StructType(struct)))
                .findFirst()
                .map(Variable::location)
                .orElse(protocol.location());
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
                    NameMistake.MEMBERS_ALIKE,
                    at,
                    "two members of the enum " + type.name() + " would be printed alike: " + type.members(),
                    "rename one of them; upper and lower case are printed alike"));
        }
        if (!type.members().stream().allMatch(member -> member.matches("[ -~]+"))) {
            mistakes.add(new Mistake(
                    NameMistake.MEMBER_NOT_ASCII,
                    at,
                    "the enum " + type.name() + " has a member that is not written in ASCII",
                    "rename the member"));
        }
        if (type.orNone() && type.members().contains(Type.NONE)) {
            mistakes.add(
                    new Mistake(
                            NameMistake.MEMBER_NONE,
                            at,
                            "the enum " + type.name() + " has a member NONE, which would be the same as being none",
                            "rename the member, or say that the variable is never none: variable(...), or the kind anyOf(...)"));
        }
    }

    private void components(Type.RecordType struct, SourceLocation at) {
        for (Type.Field field : struct.fields()) {
            if (!Names.isIdentifier(field.name())) {
                mistakes.add(new Mistake(
                        NameMistake.COMPONENT_NAME,
                        at,
                        "the component " + field.name() + " of " + struct.name()
                                + " has a name that is no TLA+ identifier",
                        "use letters, digits and underscores, and begin with no digit"));
            }
        }
    }

    /** A parameter hides nothing in TLA+: its name must be free, but several operators may have it. */
    private void parameters(List<StructDefinition> structs) {
        for (StructDefinition struct : structs) {
            Set<String> parameters = new LinkedHashSet<>(List.of(TASKS));
            struct.operators().forEach(operator -> parameters.addAll(operator.parameters()));
            for (String parameter : parameters) {
                Owner owner = taken.get(parameter);
                if (owner != null) {
                    mistakes.add(new Mistake(
                            NameMistake.STRUCT_PARAMETER,
                            owner.at(),
                            "the name " + parameter + " is that of a parameter of " + struct.name(),
                            "give it another name"));
                }
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
                        NameMistake.CHOICE_TAKEN,
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
        if (property.formula() instanceof Formula.Refines) {
            take(property.name() + "_of", "the instance of " + property.name(), property.location());
        }
        boolean itself = property.formula() instanceof Formula.NoDeadlock;
        if (!itself && property.name().equals(Property.NO_DEADLOCK)) {
            mistakes.add(new Mistake(
                    NameMistake.ALWAYS_CHECKED,
                    property.location(),
                    "the property " + property.name() + " has the name of the one that is always checked",
                    "give it another name, or write noDeadlock(...)"));
        } else {
            take(property.name(), "the property", property.location());
        }
    }

    /** The names that are made from a process's name are taken only if that is a good one. */
    private boolean process(ProcessDeclaration process) {
        if (process.name().equals(Type.NONE)) {
            mistakes.add(new Mistake(
                    NameMistake.PROCESS_NONE,
                    process.location(),
                    "no process can be called none: that is the name of nobody",
                    "rename it"));
            return false;
        }
        if (!take(process.name(), "the process", process.location())) {
            return false;
        }
        take(Names.camelCase(process.name()), "the action of " + process.name(), process.location());
        take("not_" + process.name(), "the list of variables beside " + process.name(), process.location());
        if (process.variables().size() > 1) {
            take(process.name() + "_locals", "the list of variables of " + process.name(), process.location());
        }
        process.family().ifPresent(family -> {
            take(
                    family.set(),
                    "the set of members of " + process.name(),
                    process.location(),
                    "give one of the two another name; called(...) names the set of a family");
            if (family.members() instanceof Family.Named named) {
                take(
                        Names.camelCase(process.name()) + "Number",
                        "the number of a member of " + process.name(),
                        process.location());
                if (named.symmetric()) {
                    named.names().forEach(name -> take(name, "the member", process.location()));
                }
            }
        });
        return true;
    }

    private void step(ProcessDeclaration process, Place step) {
        SourceLocation at = step.info().location();
        String name = step.name();
        if (!name.matches("[A-Za-z0-9_]+")) {
            mistakes.add(new Mistake(
                    NameMistake.STEP_NAME,
                    at,
                    "the step's name \"" + name + "\" cannot be part of a TLA+ name",
                    "use letters, digits and underscores"));
            return;
        }
        if (name.equals("Done")) {
            mistakes.add(new Mistake(
                    NameMistake.STEP_DONE,
                    at,
                    "no step can be called Done: that is where an ended process is",
                    "rename it"));
        }
        String action = Names.camelCase(process.name()) + "_" + name;
        take(action, "the action", at);
        outcomes(step.flow()).forEach(word -> take(action + "_" + word, "the action", at));
    }

    private static List<String> outcomes(Flow flow) {
        if (flow instanceof Flow.Do operation) {
            return outcomes(operation.next());
        }
        if (flow instanceof Flow.Decide decide && decide.words().isPresent()) {
            Flow.Words words = decide.words().orElseThrow();
            return List.of(words.whenTrue(), words.whenFalse());
        }
        if (flow instanceof Flow.Choose choose) {
            return choose.ways().stream().flatMap(way -> way.word().stream()).toList();
        }
        return flow instanceof Flow.Pick pick ? outcomes(pick.next()) : List.of();
    }

    /** Takes a name for what has it: {@code the variable}, or {@code the action of p}. */
    private boolean take(String name, String what, SourceLocation at) {
        return take(name, what, at, "give one of the two another name");
    }

    private boolean take(String name, String what, SourceLocation at, String advice) {
        if (!identifier(name, what, at)) {
            return false;
        }
        Owner first = taken.putIfAbsent(name, new Owner(what, at));
        if (first != null) {
            boolean sameLine = first.at().equals(at);
            mistakes.add(new Mistake(
                    NameMistake.TAKEN,
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

    /** For example {@code the variable busy}, or {@code the action of p, P,}. */
    private static String named(String what, String name) {
        return what.contains(" of ") ? what + ", " + name + "," : what + " " + name;
    }

    private boolean identifier(String name, String what, SourceLocation at) {
        if (!Names.isIdentifier(name)) {
            mistakes.add(new Mistake(
                    NameMistake.NO_IDENTIFIER,
                    at,
                    named(what, "\"" + name + "\"") + " has a name that is no TLA+ identifier",
                    "use letters, digits and underscores, and begin with no digit"));
            return false;
        }
        boolean fairness = name.startsWith("WF_") || name.startsWith("SF_");
        if (fairness || RESERVED.contains(name) || TLC.contains(name) || PLUSCAL.contains(name)) {
            mistakes.add(new Mistake(
                    NameMistake.RESERVED,
                    at,
                    named(what, name) + " has a name that TLA+, PlusCal or the generator reserves",
                    "give it another name"));
            return false;
        }
        return true;
    }
}
