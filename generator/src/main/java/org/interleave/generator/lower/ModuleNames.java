package org.interleave.generator.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Names;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.ReservedNames;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.StructDefinition;

/**
 * The names of what the generator adds to a protocol, in the module and in its twin. Authors keep the names that they
 * chose; a definition of the generator has another name where its own is taken.
 */
public final class ModuleNames {
    /** Definitions that a module may have, whatever its processes and properties are called. */
    private static final List<String> DEFINITIONS = List.of(
            "Init",
            "Next",
            "Spec",
            "Fairness",
            "Terminating",
            "Processes",
            "BoundedSeq",
            "Symmetry",
            "TwinInit",
            "TwinStart",
            "TwinFairness",
            "TwinNext",
            "TwinSpec",
            "broken",
            "state",
            "Breaks",
            "NotBroken",
            "WithinRules");

    /** Definitions that a module has where it needs them; everything else comes first. */
    private static final List<String> WHERE_NEEDED = Stream.of(BuiltIn.values())
            .filter(function -> function.module().isEmpty())
            .map(BuiltIn::text)
            .toList();

    private final Set<String> taken = new HashSet<>();
    /** What steps choose, which is known in those steps only. */
    private final Set<String> choices = new HashSet<>();

    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, String> structs = new HashMap<>();
    private final Map<Operator, String> operators = new HashMap<>();
    private final Map<String, ProcessNames> processes = new HashMap<>();
    private final Map<String, String> instances = new HashMap<>();
    private final Map<String, String> inTwin = new HashMap<>();

    /**
     * What belongs to a process.
     *
     * @param prefix what the names of its actions begin with
     * @param together all its actions together
     * @param others the variables that it cannot change
     * @param locals its variables
     * @param number the number of a member, for a family
     * @param actions its actions, by what follows the prefix
     * @param misuses the ways of a step that break a rule, by the step; of all steps, by nothing
     * @param allSteps in the twin, all its actions and the ways that break rules
     */
    private record ProcessNames(
            String prefix,
            String together,
            String others,
            String locals,
            String number,
            Map<String, String> actions,
            Map<String, String> misuses,
            String allSteps) {}

    private ModuleNames(Protocol protocol, ControlFlow flow) {
        authors(protocol);
        DEFINITIONS.forEach(name -> definitions.put(name, free(name)));
        taken.addAll(ReservedNames.all());
        protocol.structs().forEach(this::struct);
        for (ProcessDeclaration process : protocol.processes()) {
            processes.put(process.name(), process(process, flow));
        }
        for (Property property : protocol.properties()) {
            if (property.formula() instanceof Formula.Refines) {
                instances.put(property.name(), free(property.name() + "_of"));
            }
        }
        protocol.predicates().map(Definition::name).forEach(this::twin);
        protocol.properties().stream().map(Property::name).forEach(this::twin);
        WHERE_NEEDED.forEach(name -> definitions.put(name, free(name)));
    }

    /**
     * The names that the generator adds to a protocol.
     *
     * @param protocol a valid protocol
     * @param flow its control flow
     * @return the names; the same whenever they are asked for
     */
    public static ModuleNames of(Protocol protocol, ControlFlow flow) {
        return new ModuleNames(protocol, flow);
    }

    /**
     * The names that the generator adds to a protocol.
     *
     * @param protocol a valid protocol
     * @return the names; the same whenever they are asked for
     */
    public static ModuleNames of(Protocol protocol) {
        return of(protocol, ControlFlow.of(protocol));
    }

    private void authors(Protocol protocol) {
        protocol.constants().forEach(constant -> {
            taken.add(constant.name());
            taken.add(constant.assumption());
        });
        protocol.groups().forEach(group -> taken.add(group.name()));
        protocol.variables().forEach(variable -> taken.add(variable.name()));
        for (ProcessDeclaration process : protocol.processes()) {
            taken.add(process.name());
            process.family().ifPresent(family -> {
                taken.add(family.set());
                if (family.isSymmetric()) {
                    taken.addAll(((ProcessFamily.Named) family.members()).names());
                }
            });
            choices(process.body());
        }
        protocol.operators().forEach(operator -> taken.add(operator.name()));
        protocol.objects().forEach(object -> taken.add(object.invariantName()));
        protocol.predicates().forEach(definition -> taken.add(definition.name()));
        protocol.properties().forEach(property -> taken.add(property.name()));
    }

    /** What a step chooses keeps its name, so whatever else is bound in that step has another one. */
    private void choices(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof Statement.With with) {
                choices.add(with.variable().name());
            }
            choices(statement.inside());
        }
    }

    private void struct(StructDefinition struct) {
        structs.put(struct.initialName(), free(struct.initialName()));
        structs.put(struct.name(), free(struct.name()));
        struct.operators().forEach(operator -> operators.put(operator, free(operator.name())));
    }

    private ProcessNames process(ProcessDeclaration process, ControlFlow flow) {
        String name = process.name();
        String prefix = freePrefix(Names.camelCase(name));
        Map<String, String> actions = new HashMap<>();
        Map<String, String> misuses = new HashMap<>();
        ProcessNames names = new ProcessNames(
                prefix,
                taken.contains(prefix) ? free(prefix + "Process") : free(prefix),
                free("not_" + name),
                free(name + "_locals"),
                free(prefix + "Number"),
                actions,
                misuses,
                free(prefix + "_steps"));
        Set<String> ends = new LinkedHashSet<>();
        for (Place place : flow.process(name).places()) {
            ends.add(place.name());
        }
        for (Place step : flow.process(name).steps()) {
            ends.add(step.name());
            outcomes(step.flow()).forEach(word -> ends.add(step.name() + "_" + word));
        }
        for (String end : ends) {
            actions.put(end, free(names.prefix() + "_" + end));
        }
        boolean bounded = flow.process(name).steps().stream().anyMatch(step -> isBounded(step.flow()));
        String cut = bounded ? "_is_cut" : "_misuses";
        misuses.put("", free(names.prefix() + cut));
        for (Place step : flow.process(name).steps()) {
            misuses.put(step.name(), free(names.prefix() + "_" + step.name() + cut));
        }
        return names;
    }

    /** What begins the names of one process's actions, with an underscore behind it, and of nothing else. */
    private String freePrefix(String camelCase) {
        String wanted = Names.isIdentifier(camelCase) ? camelCase : "P" + camelCase;
        boolean means = ReservedNames.ofProperty(wanted + "_").isPresent();
        String prefix = means ? wanted + "Process" : wanted;
        for (int i = 2; isPrefix(prefix); i++) {
            prefix = wanted + "_" + i;
        }
        return prefix;
    }

    private boolean isPrefix(String prefix) {
        return processes.values().stream().anyMatch(names -> names.prefix().equals(prefix));
    }

    /** The words by which the actions of a step differ. */
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

    /** Whether a bound can forbid a step, which is no misuse. */
    private static boolean isBounded(Flow flow) {
        if (flow instanceof Flow.Do todo) {
            boolean bound = todo.operation() instanceof Operation.Misuse misuse
                    && misuse.object().isEmpty();
            return bound || isBounded(todo.next());
        }
        if (flow instanceof Flow.Decide decide) {
            return isBounded(decide.whenTrue()) || isBounded(decide.whenFalse());
        }
        if (flow instanceof Flow.Choose choose) {
            return choose.ways().stream().anyMatch(way -> isBounded(way.flow()));
        }
        return flow instanceof Flow.Pick pick && isBounded(pick.next());
    }

    /** In the twin PlusCal's translation has the names that it has. */
    private void twin(String name) {
        if (ReservedNames.TRANSLATION.names().contains(name)) {
            inTwin.put(name, free(name));
        }
    }

    /** The name itself, or, where it is taken, the name with a number. It is taken afterwards. */
    private String free(String wanted) {
        String plain = ReservedNames.isFairness(wanted) ? "its_" + wanted : wanted;
        String name = plain;
        for (int i = 2; choices.contains(name) || !taken.add(name); i++) {
            name = plain + "_" + i;
        }
        return name;
    }

    /** {@return the names that have one meaning in all of the module, those that are reserved included} */
    public Set<String> taken() {
        return Set.copyOf(taken);
    }

    /** {@return the names of what steps choose} */
    public Set<String> choices() {
        return Set.copyOf(choices);
    }

    /**
     * A definition that does not depend on what the protocol consists of.
     *
     * @param wanted what it is called where nobody has taken that name, for example {@code Init}
     * @return its name
     */
    public String definition(String wanted) {
        return Optional.ofNullable(definitions.get(wanted))
                .orElseThrow(() -> new IllegalArgumentException("there is no definition " + wanted));
    }

    /**
     * The first value or the set of the values of a library struct.
     *
     * @param wanted what the library calls it
     * @return its name
     */
    public String struct(String wanted) {
        return structs.getOrDefault(wanted, wanted);
    }

    /**
     * An operator.
     *
     * @param operator one of a library, or an author's
     * @return its name
     */
    public String operator(Operator operator) {
        return operators.getOrDefault(operator, operator.name());
    }

    /**
     * All actions of a process together.
     *
     * @param process its name
     * @return their name
     */
    public String together(String process) {
        return of(process).together();
    }

    /**
     * An action of a process, or a label in its twin.
     *
     * @param process name of the process
     * @param step name of the step, with an underscore and the outcome where it has several
     * @return its name
     */
    public String action(String process, String step) {
        ProcessNames names = of(process);
        return names.actions().getOrDefault(step, names.prefix() + "_" + step);
    }

    /**
     * All ways of a process's steps that break a rule.
     *
     * @param process its name
     * @return their name
     */
    public String misuses(String process) {
        return misuses(process, "");
    }

    /**
     * The ways of a step that break a rule.
     *
     * @param process name of the process
     * @param step name of a step that begins a way of a choice
     * @return their name
     */
    public String misuses(String process, String step) {
        return of(process).misuses().getOrDefault(step, of(process).prefix() + "_" + step + "_misuses");
    }

    /**
     * All that a process can do, ways that break a rule included. For the twin.
     *
     * @param process its name
     * @return their name
     */
    public String allSteps(String process) {
        return of(process).allSteps();
    }

    /**
     * What begins the names of other definitions about a process.
     *
     * @param process its name
     * @return its name in camel case, or that with a number where two processes have it
     */
    public String prefix(String process) {
        return of(process).prefix();
    }

    /**
     * The list of the variables that a process cannot change.
     *
     * @param process its name
     * @return the name of the list
     */
    public String others(String process) {
        return of(process).others();
    }

    /**
     * The list of the variables of a process.
     *
     * @param process its name
     * @return the name of the list
     */
    public String locals(String process) {
        return of(process).locals();
    }

    /**
     * The operator that counts the members of a family.
     *
     * @param family its name
     * @return the name of the operator
     */
    public String number(String family) {
        return of(family).number();
    }

    /**
     * The instance of the other protocol's module that a property speaks of.
     *
     * @param property name of the property
     * @return the name of the instance
     */
    public String instance(String property) {
        return instances.getOrDefault(property, property + "_of");
    }

    /**
     * A property or a definition in the twin.
     *
     * @param name what its author calls it
     * @return its name there
     */
    public String inTwin(String name) {
        return inTwin.getOrDefault(name, name);
    }

    /** {@return the names of properties and definitions that are called otherwise in the twin, with those names} */
    public Map<String, String> inTwin() {
        return Map.copyOf(inTwin);
    }

    private ProcessNames of(String process) {
        return Optional.ofNullable(processes.get(process))
                .orElseThrow(() -> new IllegalArgumentException("there is no process " + process));
    }
}
