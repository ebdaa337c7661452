package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;

/** Prints constants, variables and their lists. */
final class DeclarationPrinter {
    /** The column in which comments on variables begin, whatever the length of their names. */
    private static final int COMMENT = 24;

    private final Protocol protocol;
    private final VariableLists lists;

    DeclarationPrinter(Protocol protocol, VariableLists lists) {
        this.protocol = protocol;
        this.lists = lists;
    }

    void print(ModuleWriter out) {
        out.line("EXTENDS Integers");
        constants(out);
        variables(out);
        lists(out);
        if (needsProcesses(protocol)) {
            out.blank();
            out.lines(Layout.fill(
                    "Processes == {",
                    protocol.processes().stream()
                            .map(process -> "\"" + process.name() + "\"")
                            .toList(),
                    "}",
                    2,
                    0));
        }
    }

    static boolean needsProcesses(Protocol protocol) {
        return protocol.variables().stream()
                .anyMatch(declaration ->
                        TypePrinter.mentionsProcesses(declaration.variable().type()));
    }

    private void constants(ModuleWriter out) {
        if (protocol.constants().isEmpty()) {
            return;
        }
        out.blank();
        out.line("CONSTANTS");
        List<String[]> entries = new ArrayList<>();
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
        out.line("VARIABLES");
        List<String[]> entries = new ArrayList<>();
        for (VariableGroup group : protocol.groups()) {
            entries.add(new String[] {"\\* " + group.heading()});
            group.variables().forEach(declaration -> entries.add(entry(declaration, "")));
        }
        for (ProcessDeclaration process : protocol.processes()) {
            entries.add(new String[] {"\\* process " + process.name()});
            entries.add(new String[] {process.name(), "its next step"});
            process.variables()
                    .forEach(declaration -> entries.add(entry(declaration, declaration.ghost() ? "" : "local: ")));
        }
        if (!protocol.frozen().isEmpty()) {
            entries.add(new String[] {"\\* chosen at the start, never changed"});
            protocol.frozen().forEach(declaration -> entries.add(entry(declaration, "")));
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
            out.line("\\* What a process cannot move: the places and the locals of all others.");
            lists.others().forEach(named -> list(named, out));
        }
        out.blank();
        out.lines(Layout.fill("vars == <<", lists.all(), ">>", 2, 0));
    }

    private static void list(VariableLists.Named named, ModuleWriter out) {
        out.lines(Layout.fill(named.name() + " == <<", named.members(), ">>", 2, 0));
    }
}
