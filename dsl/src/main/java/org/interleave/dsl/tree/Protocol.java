package org.interleave.dsl.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A protocol, whole and without a mistake. Immutable.
 *
 * @param name its name; names the generated module
 * @param about what a reader is told first
 * @param constants named constants
 * @param groups shared variables, in groups
 * @param processes its processes
 * @param frozen variables that are chosen at the start and never change
 * @param starts the ways in which it may begin; none when there is but one
 * @param operators functions with a name of their own, for steps and properties to use
 * @param structs library structs that its variables are made of
 * @param objects kernel objects with rules of use
 * @param definitions predicates with a name of their own
 * @param constraints where searches end: no state is explored further in which one of them does not hold
 * @param properties its properties
 * @param location where it was declared
 */
public record Protocol(
        String name,
        About about,
        List<Constant> constants,
        List<VariableGroup> groups,
        List<ProcessDeclaration> processes,
        List<VariableDeclaration> frozen,
        List<Start> starts,
        List<Operator> operators,
        List<StructDefinition> structs,
        List<KernelObject> objects,
        List<Definition> definitions,
        List<Definition> constraints,
        List<Property> properties,
        SourceLocation location) {
    public Protocol {
        constants = List.copyOf(constants);
        groups = List.copyOf(groups);
        processes = List.copyOf(processes);
        frozen = List.copyOf(frozen);
        starts = List.copyOf(starts);
        operators = List.copyOf(operators);
        structs = List.copyOf(structs);
        objects = List.copyOf(objects);
        definitions = List.copyOf(definitions);
        constraints = List.copyOf(constraints);
        properties = List.copyOf(properties);
    }

    /**
     * The same under another name.
     *
     * @param other another name, by the same rules
     * @return the protocol with that name
     */
    public Protocol named(String other) {
        return new Protocol(
                other,
                about,
                constants,
                groups,
                processes,
                frozen,
                starts,
                operators,
                structs,
                objects,
                definitions,
                constraints,
                properties,
                location);
    }

    /** {@return all its variables: shared ones, then each process's, then those that never change} */
    public List<VariableDeclaration> variables() {
        return Stream.of(
                        groups.stream().flatMap(group -> group.variables().stream()),
                        processes.stream().flatMap(process -> process.variables().stream()),
                        frozen.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** {@return its conditions with a name of their own that are no properties: definitions, then constraints} */
    public Stream<Definition> predicates() {
        return Stream.concat(definitions.stream(), constraints.stream());
    }

    /**
     * Finds a process.
     *
     * @param name name of a process
     * @return the process of that name, if there is one
     */
    public Optional<ProcessDeclaration> process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    /**
     * Finds a property.
     *
     * @param name name of a property
     * @return the property of that name, if there is one
     */
    public Optional<Property> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }
}
