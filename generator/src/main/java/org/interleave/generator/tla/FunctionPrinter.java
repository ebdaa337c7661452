package org.interleave.generator.tla;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interleave.dsl.tree.BoundVariable;
import org.interleave.dsl.tree.BuiltIn;
import org.interleave.dsl.tree.SourceLocation;

/** Prints those functions that no standard module has, where they are used. */
final class FunctionPrinter {
    private final ExpressionPrinter printer;

    FunctionPrinter(ExpressionPrinter printer) {
        this.printer = printer;
    }

    /** Whether a module that needs something of this name defines it itself. */
    static boolean isDefined(String name) {
        return List.of(BuiltIn.values()).stream()
                .anyMatch(function ->
                        function.module().isEmpty() && function.text().equals(name));
    }

    /** Prints those that are needed. */
    void print(Set<String> needed, ModuleWriter out) {
        for (BuiltIn function : BuiltIn.values()) {
            if (function.module().isEmpty() && needed.contains(function.text())) {
                out.blank();
                print(function, out);
            }
        }
    }

    /** A name that nothing else has. */
    private String free(String wanted, Set<String> known) {
        String name = printer.named(new BoundVariable(wanted, SourceLocation.NONE), known)
                .name();
        known.add(name);
        return name;
    }

    private void print(BuiltIn function, ModuleWriter out) {
        String name = printer.names().definition(function.text());
        Set<String> known = new HashSet<>();
        String set = free("S", known);
        String one = free("x", known);
        String other = free("y", known);
        if (function == BuiltIn.SUM) {
            String values = free("f", known);
            String some = free("over", known);
            out.line("\\* The sum of the values of " + values + ", over all its keys.");
            out.definition(
                    name + "(" + values + ")",
                    List.of(
                            "LET " + some + "[" + set + " \\in SUBSET DOMAIN " + values + "] ==",
                            "      IF " + set + " = {}",
                            "        THEN 0",
                            "        ELSE LET " + one + " == CHOOSE " + other + " \\in " + set + " : TRUE",
                            "             IN  " + values + "[" + one + "] + " + some + "[" + set + " \\ {" + one + "}]",
                            "IN  " + some + "[DOMAIN " + values + "]"));
            return;
        }
        boolean least = function == BuiltIn.LEAST;
        out.line("\\* The " + (least ? "least" : "greatest") + " of the numbers in " + set + ".");
        out.definition(
                name + "(" + set + ")",
                List.of("CHOOSE " + one + " \\in " + set + " : \\A " + other + " \\in " + set + " : " + one
                        + (least ? " <= " : " >= ") + other));
    }
}
