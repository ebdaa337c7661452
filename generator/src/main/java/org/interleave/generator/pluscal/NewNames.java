package org.interleave.generator.pluscal;

import java.util.Set;
import org.interleave.dsl.tree.ReservedNames;
import org.interleave.generator.lower.ModuleNames;

/** Finds names that a module does not use otherwise. */
final class NewNames {
    private final Set<String> taken;

    NewNames(ModuleNames names) {
        taken = names.taken();
    }

    /** The name itself, or, where it is taken in the module or around here, the name with a number. */
    String fresh(String wanted, Set<String> used) {
        String plain = ReservedNames.isFairness(wanted) ? "its_" + wanted : wanted;
        String name = plain;
        for (int i = 2; taken.contains(name) || used.contains(name); i++) {
            name = plain + "_" + i;
        }
        return name;
    }
}
