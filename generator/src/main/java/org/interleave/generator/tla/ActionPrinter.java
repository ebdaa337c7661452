package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.Variable;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Prints the actions of the processes, and all of them together. */
final class ActionPrinter {
    private final LoweredProtocol lowered;
    private final VariableLists lists;
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final DestinationPrinter destinations;

    ActionPrinter(
            LoweredProtocol lowered,
            VariableLists lists,
            ExpressionPrinter printer,
            Layout layout,
            DestinationPrinter destinations) {
        this.lowered = lowered;
        this.lists = lists;
        this.printer = printer;
        this.layout = layout;
        this.destinations = destinations;
    }

    void print(ModuleWriter out) {
        for (LoweredProcess process : lowered.processes()) {
            String comment =
                    process.flow().process().comment().map(text -> ": " + text).orElse("");
            out.box(Layout.wrap(process.name() + comment, Layout.WIDTH - 6));
            for (Action action : process.actions()) {
                int first = out.nextLine();
                comment(action, out);
                out.definition(action.name(), body(action));
                out.source(first, action);
                out.blank();
            }
            out.definition(
                    process.actionName(),
                    process.actions().stream()
                            .map(action -> "\\/ " + action.name())
                            .toList());
            out.blank();
        }
        out.box(List.of("All processes together"));
        together(out);
    }

    /** The C function and its line; a line that does not fit stands below the function. */
    private static void comment(Action action, ModuleWriter out) {
        String function = action.step()
                .function()
                .map(Statement.Function::name)
                .map(name -> name + ": ")
                .orElse("");
        List<String> text = action.c();
        if (3 + function.length() + text.get(0).length() <= Layout.WIDTH) {
            out.line("\\* " + function + text.get(0));
        } else {
            if (!function.isEmpty()) {
                out.line("\\* " + function.strip());
            }
            indented(text.get(0), out);
        }
        text.subList(1, text.size()).forEach(more -> indented(more, out));
        for (String remark : action.remarks()) {
            Layout.wrap("(" + remark + ")", Layout.WIDTH - 3).forEach(line -> out.line("\\* " + line));
        }
    }

    /** A line of C below its function; what does not fit on it is indented further. */
    private static void indented(String text, ModuleWriter out) {
        String indent = "\\*   ";
        for (String line : Layout.wrap(text, Layout.WIDTH - indent.length() - 2)) {
            out.line(indent + line);
            indent = "\\*     ";
        }
    }

    private List<String> body(Action action) {
        List<String> lines = new ArrayList<>();
        lines.add("/\\ " + action.process() + " = \"" + action.place().name() + "\"");
        for (Expression guard : action.guards()) {
            lines.addAll(Layout.hang("/\\ ", conjunct(guard)));
        }
        for (Map.Entry<Variable, Expression> update : action.updates().entrySet()) {
            lines.addAll(Layout.hang("/\\ ", assignment(update.getKey(), update.getValue())));
        }
        lines.addAll(Layout.hang("/\\ ", destinations.assignment(action.process() + "'", action.destination(), 5)));
        List<String> unchanged = lists.unchanged(action);
        if (!unchanged.isEmpty()) {
            lines.addAll(Layout.fill("/\\ UNCHANGED <<", unchanged, ">>", 5, 2));
        }
        return lines;
    }

    /** A guard; a disjunction on one line needs no parentheses behind its bullet. */
    private List<String> conjunct(Expression guard) {
        return layout.block(printer.resolve(guard), 5);
    }

    private List<String> assignment(Variable variable, Expression value) {
        Expression resolved = printer.resolve(value);
        String line = variable.name() + "' = " + printer.assigned(resolved);
        if (5 + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(variable.name() + "' =");
        if (ExpressionPrinter.bindsInAssignment(resolved)) {
            lines.addAll(Layout.hang("  ", layout.block(resolved, 7)));
        } else {
            lines.addAll(Layout.hang("  ", layout.parenthesised(resolved, 7)));
        }
        return lines;
    }

    private void together(ModuleWriter out) {
        List<String> next = new ArrayList<>();
        lowered.processes().forEach(process -> next.add("\\/ " + process.actionName()));
        if (lowered.canTerminate()) {
            List<String> ended = new ArrayList<>();
            lowered.processes().forEach(process -> ended.add("/\\ " + process.name() + " = \"Done\""));
            ended.add("/\\ UNCHANGED vars");
            out.definition("Terminating", ended);
            out.blank();
            next.add("\\/ Terminating");
        }
        out.definition("Next", next);
    }
}
