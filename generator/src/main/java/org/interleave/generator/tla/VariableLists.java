package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.ModuleNames;

/**
 * The named lists of variables, and what an action leaves alone in their terms. The lists follow the declarations,
 * never the use: a new local changes its process's list and the actions that write it, and nothing else.
 */
final class VariableLists {
    private final Protocol protocol;
    private final ControlFlow flow;
    private final boolean canBeCut;
    private final ModuleNames names;

    VariableLists(LoweredProtocol lowered, ModuleNames names) {
        this.protocol = lowered.protocol();
        this.flow = lowered.flow();
        this.canBeCut = lowered.canBeCut();
        this.names = names;
    }

    /** A list with a name: a group of several variables. */
    record Named(String name, List<String> members) {}

    /** The groups of shared variables, then the locals of each process, where they are more than one. */
    List<Named> groups() {
        List<Named> named = new ArrayList<>();
        for (VariableGroup group : protocol.groups()) {
            if (isNamed(group)) {
                named.add(new Named(group.name(), names(group.variables())));
            }
        }
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.variables().size() > 1) {
                named.add(new Named(names.locals(process.name()), names(process.variables())));
            }
        }
        return named;
    }

    /** What no action of a process changes: places and locals of all others, and what never changes. */
    List<Named> others() {
        List<Named> named = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            List<String> members = othersOf(process.name());
            if (members.size() > 1) {
                named.add(new Named(names.others(process.name()), members));
            }
        }
        return named;
    }

    /** All variables of the protocol, in terms of the lists. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        for (VariableGroup group : protocol.groups()) {
            all.addAll(isNamed(group) ? List.of(group.name()) : names(group.variables()));
        }
        for (ProcessDeclaration process : protocol.processes()) {
            all.addAll(place(process));
            all.addAll(locals(process));
        }
        all.addAll(names(protocol.frozen()));
        return all;
    }

    /** What an action leaves alone. */
    List<String> unchanged(Action action) {
        Set<String> written = AssignmentPrinter.changes(action).stream()
                .map(update -> update.getKey().name())
                .collect(Collectors.toSet());
        List<String> unchanged = new ArrayList<>();
        for (VariableGroup group : protocol.groups()) {
            unchanged.addAll(
                    untouched(names(group.variables()), written, isNamed(group) ? List.of(group.name()) : List.of()));
        }
        ProcessDeclaration process = protocol.process(action.process()).orElseThrow();
        unchanged.addAll(untouched(names(process.variables()), written, locals(process)));
        List<String> others = othersOf(process.name());
        unchanged.addAll(others.size() > 1 ? List.of(names.others(process.name())) : others);
        return unchanged;
    }

    /** The list's name if nothing in it is written, else the members that are not. */
    private static List<String> untouched(List<String> members, Set<String> written, List<String> name) {
        List<String> left =
                members.stream().filter(member -> !written.contains(member)).toList();
        return left.size() == members.size() && !name.isEmpty() && !members.isEmpty() ? name : left;
    }

    private List<String> othersOf(String name) {
        List<String> others = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            if (!process.name().equals(name)) {
                others.addAll(place(process));
                others.addAll(locals(process));
            }
        }
        others.addAll(names(protocol.frozen()));
        if (canBeCut) {
            others.add(names.definition(MisusePrinter.BROKEN));
        }
        return others;
    }

    /** The variable that says where a process stands, if it can be at more than one place. */
    private List<String> place(ProcessDeclaration process) {
        return flow.process(process.name()).isAtOnePlace() ? List.of() : List.of(process.name());
    }

    private List<String> locals(ProcessDeclaration process) {
        return process.variables().size() > 1 ? List.of(names.locals(process.name())) : names(process.variables());
    }

    private static boolean isNamed(VariableGroup group) {
        return group.variables().size() > 1 && !group.name().isEmpty();
    }

    private static List<String> names(List<VariableDeclaration> variables) {
        return variables.stream().map(VariableDeclaration::name).toList();
    }
}
