package org.interleave.generator.pluscal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Definition;
import org.interleave.dsl.tree.Operator;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.VariableDeclaration;

/** Finds names that a module does not use otherwise. */
final class NewNames {
    private final Set<String> taken;

    NewNames(Protocol protocol) {
        taken = Stream.of(
                        protocol.constants().stream().map(Constant::name),
                        protocol.variables().stream().map(VariableDeclaration::name),
                        protocol.processes().stream().map(ProcessDeclaration::name),
                        protocol.operators().stream().map(Operator::name),
                        protocol.structs().stream()
                                .flatMap(struct -> struct.operators().stream())
                                .map(Operator::name),
                        protocol.definitions().stream().map(Definition::name),
                        protocol.properties().stream().map(Property::name))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(HashSet::new));
        taken.add("self");
        taken.add("pc");
    }

    /** The name itself, or, where it is taken in the module or around here, the name with a number. */
    String fresh(String wanted, Set<String> used) {
        String name = wanted;
        for (int i = 2; taken.contains(name) || used.contains(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
