package org.interleave.generator.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.generator.compiled.Atom;

/** Numbers the values that have names: none is 0, then the processes, then what types and steps mention. */
final class Atoms {
    private final Map<String, Atom> atoms = new LinkedHashMap<>();
    private final List<Atom> processes = new ArrayList<>();

    Atoms(Protocol protocol) {
        add(Type.NONE, false);
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().filter(ProcessFamily::isNumbered).isEmpty()) {
                members(process).forEach(processes::add);
            }
        }
    }

    private List<Atom> members(ProcessDeclaration process) {
        if (process.family().isPresent()
                && process.family().orElseThrow().members() instanceof ProcessFamily.Named named) {
            return named.names().stream()
                    .map(name -> add(name, named.symmetric()))
                    .toList();
        }
        return List.of(add(process.name(), false));
    }

    private Atom add(String text, boolean model) {
        return atoms.computeIfAbsent(text, name -> new Atom(atoms.size(), name, model));
    }

    Atom of(String text) {
        return add(text, false);
    }

    /** The names of all processes, members of families with names included. */
    List<Atom> processes() {
        return processes;
    }

    /** All so far, by number. */
    List<Atom> all() {
        return List.copyOf(atoms.values());
    }
}
