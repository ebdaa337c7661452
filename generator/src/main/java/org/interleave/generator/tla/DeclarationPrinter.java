package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;
import org.interleave.generator.lower.LoweredProtocol;

/** Prints constants, variables and their lists. */
public final class DeclarationPrinter {
    /** The column in which comments on variables begin, whatever the length of their names. */
    private static final int COMMENT = 24;

    private final Protocol protocol;
    private final LoweredProtocol lowered;
    private final VariableLists lists;
    private final ExpressionPrinter printer;

    DeclarationPrinter(LoweredProtocol lowered, VariableLists lists, ExpressionPrinter printer) {
        this.protocol = lowered.protocol();
        this.lowered = lowered;
        this.lists = lists;
        this.printer = printer;
    }

    /**
     * Prints what there is besides variables: constants, and the names of the processes.
     *
     * @param lowered the protocol
     * @param printer prints expressions; it has printed the rest of the module before
     * @param out takes the lines
     */
    public static void withoutVariables(LoweredProtocol lowered, ExpressionPrinter printer, ModuleWriter out) {
        VariableLists lists = new VariableLists(lowered, printer.names());
        DeclarationPrinter declarations = new DeclarationPrinter(lowered, lists, printer);
        extended(printer.modules(), out);
        declarations.constants(out);
        new FamilyPrinter(lowered.protocol(), printer).sets(out);
        declarations.operators(printer.modules(), out);
    }

    /**
     * Prints them.
     *
     * @param modules standard modules that the rest needs besides Integers
     */
    void print(Set<String> modules, ModuleWriter out) {
        extended(modules, out);
        constants(out);
        variables(out);
        new FamilyPrinter(protocol, printer).sets(out);
        lists(out);
        operators(modules, out);
    }

    private static void extended(Set<String> modules, ModuleWriter out) {
        List<String> extended = new ArrayList<>(List.of("Integers"));
        modules.stream()
                .filter(module -> !module.equals(TypePrinter.BOUNDED_SEQ) && !module.equals(TypePrinter.PROCESSES))
                .filter(module -> !FunctionPrinter.isDefined(module))
                .forEach(extended::add);
        out.line("EXTENDS " + String.join(", ", extended));
    }

    private void operators(Set<String> modules, ModuleWriter out) {
        if (modules.contains(TypePrinter.PROCESSES)) {
            out.blank();
            processes(out);
        }
        if (modules.contains(TypePrinter.BOUNDED_SEQ)) {
            out.blank();
            String set = printer.parameter("S");
            String most = printer.parameter("n");
            String one = printer.parameter("s");
            out.line("\\* The sequences of up to " + most + " elements of " + set + ".");
            out.definition(
                    printer.names().definition(TypePrinter.BOUNDED_SEQ) + "(" + set + ", " + most + ")",
                    List.of("{" + one + " \\in Seq(" + set + ") : Len(" + one + ") <= " + most + "}"));
        }
        new FunctionPrinter(printer).print(modules, out);
        new FamilyPrinter(protocol, printer).definitions(out);
    }

    /** Single processes by name, and the members of the families. */
    private void processes(ModuleWriter out) {
        String all = printer.names().definition(TypePrinter.PROCESSES);
        List<String> names = protocol.processes().stream()
                .filter(process -> process.family().isEmpty())
                .map(process -> "\"" + process.name() + "\"")
                .toList();
        String families = protocol.processes().stream()
                .flatMap(process -> process.family().stream())
                .map(ProcessFamily::set)
                .collect(Collectors.joining(" \\cup "));
        if (names.isEmpty()) {
            out.line(all + " == " + families);
        } else {
            out.lines(Layout.fill(all + " == {", names, "}" + (families.isEmpty() ? "" : " \\cup " + families), 2, 0));
        }
    }

    private void constants(ModuleWriter out) {
        List<String[]> entries = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            if (process.family().filter(ProcessFamily::isSymmetric).isPresent()) {
                entries.add(new String[] {process.family().orElseThrow().set(), "the members of " + process.name()});
            }
        }
        if (protocol.constants().isEmpty() && entries.isEmpty()) {
            return;
        }
        out.blank();
        out.line("CONSTANTS");
        for (Constant constant : protocol.constants()) {
            entries.add(new String[] {constant.name(), constant.comment().orElse("")});
        }
        declared(entries, out);
        for (Constant constant : protocol.constants()) {
            out.blank();
            out.definition("ASSUME " + constant.assumption(), List.of(constant.name() + " \\in " + range(constant)));
        }
    }

    private static String range(Constant constant) {
        if (constant.high().isPresent()) {
            return constant.low() + " .. " + constant.high().getAsInt();
        }
        if (constant.low() == 0) {
            return "Nat";
        }
        return constant.low() == 1 ? "Nat \\ {0}" : "Nat \\ (0 .. " + (constant.low() - 1) + ")";
    }

    private void variables(ModuleWriter out) {
        out.blank();
        if (lowered.flow().processes().values().stream().anyMatch(process -> !process.isAtOnePlace())) {
            out.comment("Each process has a control variable of its own, and there is no common pc: an action shows "
                    + "at a glance whom it moves.");
        }
        out.line("VARIABLES");
        List<String[]> entries = new ArrayList<>();
        for (VariableGroup group : protocol.groups()) {
            entries.add(new String[] {"\\* " + group.heading()});
            group.variables().forEach(declaration -> entries.add(entry(declaration, "")));
        }
        for (ProcessDeclaration process : protocol.processes()) {
            boolean moves = !lowered.flow().process(process.name()).isAtOnePlace();
            if (moves || !process.variables().isEmpty()) {
                String each = process.family()
                        .map(family -> ", one for each of " + family.set())
                        .orElse("");
                entries.add(new String[] {"\\* process " + process.name() + each});
            }
            if (moves) {
                entries.add(new String[] {process.name(), "its next step"});
            }
            process.variables()
                    .forEach(declaration -> entries.add(entry(declaration, declaration.ghost() ? "" : "local: ")));
        }
        if (!protocol.frozen().isEmpty()) {
            entries.add(new String[] {"\\* chosen at the start, never changed"});
            protocol.frozen().forEach(declaration -> entries.add(entry(declaration, "")));
        }
        if (lowered.canBeCut()) {
            boolean bounded = !lowered.bounds().isEmpty();
            entries.add(new String[] {
                !bounded ? "\\* misuse" : lowered.canBreakRules() ? "\\* misuse, bounds" : "\\* bounds"
            });
            entries.add(new String[] {
                printer.names().definition(MisusePrinter.BROKEN),
                "the rule that the last step broke, "
                        + (bounded ? "\"" + Operation.Misuse.BOUND + "\", " : "")
                        + "or \"" + MisusePrinter.NONE + "\""
            });
        }
        declared(entries, out);
    }

    private static String[] entry(VariableDeclaration declaration, String prefix) {
        String text = declaration.comment().orElse(members(declaration).orElse(""));
        String comment = (declaration.ghost() ? "GHOST: " : prefix) + text;
        return new String[] {declaration.name(), comment.strip().replaceAll(":$", "")};
    }

    private static Optional<String> members(VariableDeclaration declaration) {
        if (declaration.variable().type() instanceof Type.EnumType type) {
            return Optional.of("\"" + String.join("\", \"", type.members()) + "\"");
        }
        return Optional.empty();
    }

    /** One name a line with a comma behind all but the last, and its comment in a column of its own. */
    private static void declared(List<String[]> entries, ModuleWriter out) {
        long left = entries.stream().filter(entry -> entry.length == 2).count();
        for (String[] entry : entries) {
            if (entry.length == 1) {
                out.line("  " + entry[0]);
                continue;
            }
            left--;
            String name = "  " + entry[0] + (left > 0 ? "," : "");
            if (entry[1].isEmpty()) {
                out.line(name);
                continue;
            }
            String padded = name + " ".repeat(Math.max(1, COMMENT - name.length()));
            List<String> comment = Layout.wrap(entry[1], Layout.WIDTH - 3 - Math.max(padded.length(), COMMENT));
            out.line(padded + "\\* " + comment.get(0));
            for (String line : comment.subList(1, comment.size())) {
                out.line(" ".repeat(padded.length()) + "\\* " + line);
            }
        }
    }

    private void lists(ModuleWriter out) {
        if (!lists.groups().isEmpty()) {
            out.blank();
            lists.groups().forEach(named -> list(named, out));
        }
        if (!lists.others().isEmpty()) {
            out.blank();
            out.comment("What a process cannot move: the places and the locals of all others"
                    + (lowered.canBeCut()
                            ? "; " + printer.names().definition(MisusePrinter.BROKEN)
                                    + (lowered.canBreakRules() ? " only by a misuse." : " only at a bound.")
                            : "."));
            lists.others().forEach(named -> list(named, out));
        }
        out.blank();
        if (lowered.canBeCut()) {
            MisusePrinter.breaks(lists.all(), lowered, out);
            out.blank();
            out.line(MisusePrinter.all(printer.names()));
        } else {
            out.lines(Layout.fill("vars == <<", lists.all(), ">>", 2, 0));
        }
    }

    private static void list(VariableLists.Named named, ModuleWriter out) {
        out.lines(Layout.fill(named.name() + " == <<", named.members(), ">>", 2, 0));
    }
}
