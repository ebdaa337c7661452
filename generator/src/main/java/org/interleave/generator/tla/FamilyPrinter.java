package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;

/** Prints the sets of families' members, and what is asked of members. */
final class FamilyPrinter {
    private final Protocol protocol;
    private final ExpressionPrinter printer;

    FamilyPrinter(Protocol protocol, ExpressionPrinter printer) {
        this.protocol = protocol;
        this.printer = printer;
    }

    /** The sets of members that are no constants. */
    void sets(ModuleWriter out) {
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().isPresent() && !process.family().orElseThrow().isSymmetric()) {
                out.blank();
                out.lines(set(process.family().orElseThrow()));
            }
        }
    }

    private List<String> set(ProcessFamily family) {
        String head = family.set() + " == ";
        if (family.members() instanceof ProcessFamily.Numbered numbered) {
            return List.of(head + printer.operand(numbered.low()) + " .. " + printer.operand(numbered.high()));
        }
        return Layout.fill(head + "{", names((ProcessFamily.Named) family.members()), "}", 2, 0);
    }

    private static List<String> names(ProcessFamily.Named named) {
        return named.names().stream().map(name -> "\"" + name + "\"").toList();
    }

    /** Which member is which, for the families of which that is asked; and that symmetric ones are alike. */
    void definitions(ModuleWriter out) {
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().isPresent()
                    && process.family().orElseThrow().members() instanceof ProcessFamily.Named named
                    && printer.counts(process.name())) {
                String member = printer.parameter("member");
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < named.count(); i++) {
                    lines.add((i == 0 ? "CASE " : "  [] ") + member + " = "
                            + names(named).get(i) + " -> " + (i + 1));
                }
                out.blank();
                out.definition(printer.names().number(process.name()) + "(" + member + ")", lines);
            }
        }
        List<String> symmetric = protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .filter(ProcessFamily::isSymmetric)
                .map(family -> "Permutations(" + family.set() + ")")
                .toList();
        if (!symmetric.isEmpty()) {
            printer.needs("TLC");
            out.blank();
            out.line("\\* States that differ only in which member is which are alike.");
            out.definition(printer.names().definition("Symmetry"), union(symmetric));
        }
    }

    /** A union on one line if that fits, else with a line for each set. */
    private static List<String> union(List<String> sets) {
        String line = String.join(" \\cup ", sets);
        if (2 + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        sets.forEach(set -> lines.add((lines.isEmpty() ? "" : "\\cup ") + set));
        return lines;
    }

    /** The head of a definition over a member: with its parameter if the process is a family. */
    static String head(ProcessDeclaration process, String name) {
        return process.family().isPresent() ? name + "(self)" : name;
    }

    /** A quantifier over the members of a family, up to the colon; nothing for a single process. */
    static String each(ProcessDeclaration process, String quantifier) {
        return process.family()
                .map(family -> quantifier + " self \\in " + family.set() + " : ")
                .orElse("");
    }

    /** What stands for whoever takes the step: nothing for a single process. */
    static Expression self() {
        return new Expression.Self();
    }
}
