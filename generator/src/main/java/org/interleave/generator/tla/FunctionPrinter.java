package org.interleave.generator.tla;

import java.util.List;
import java.util.Set;
import org.interleave.dsl.tree.BuiltIn;

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

    private void print(BuiltIn function, ModuleWriter out) {
        String name = printer.names().definition(function.text());
        String set = printer.parameter("S");
        String one = printer.parameter("x");
        String other = printer.parameter("y");
        if (function == BuiltIn.SUM) {
            String values = printer.parameter("f");
            String some = printer.parameter("over");
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
