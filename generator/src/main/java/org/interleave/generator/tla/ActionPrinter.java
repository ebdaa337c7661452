package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Statement;
import org.interleave.generator.lower.Action;
import org.interleave.generator.lower.Choice;
import org.interleave.generator.lower.Guards;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Prints the actions of the processes, and all of them together. */
final class ActionPrinter {
    private final LoweredProtocol lowered;
    private final VariableLists lists;
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final AssignmentPrinter assignments;

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
        this.assignments = new AssignmentPrinter(printer, layout, destinations);
    }

    void print(ModuleWriter out) {
        for (LoweredProcess process : lowered.processes()) {
            String comment =
                    process.flow().process().comment().map(text -> ": " + text).orElse("");
            out.box(Layout.wrap(process.name() + comment, Layout.WIDTH - 6));
            for (Action action : process.actions()) {
                int first = out.nextLine();
                comment(action, text(action, process), out);
                out.definition(FamilyPrinter.head(process.flow().process(), action.name()), body(process, action));
                out.source(first, action);
                out.blank();
            }
            List<String> names =
                    new ArrayList<>(process.actions().stream().map(Action::name).toList());
            if (!process.cuts().isEmpty()) {
                names.add(printer.names().misuses(process.name()));
                new MisusePrinter(lowered, printer, layout)
                        .print(
                                process,
                                name -> FamilyPrinter.head(process.flow().process(), name),
                                UnaryOperator.identity(),
                                out);
                out.blank();
            }
            out.definition(
                    FamilyPrinter.head(process.flow().process(), printer.names().together(process.name())),
                    names.stream()
                            .map(name ->
                                    "\\/ " + FamilyPrinter.head(process.flow().process(), name))
                            .toList());
            out.blank();
        }
        out.box(List.of("All processes together"));
        together(out);
    }

    /** What an action stands for in C; with its outcome where the same text stands above another one. */
    private static List<String> text(Action action, LoweredProcess process) {
        boolean alone = process.actions().stream()
                .noneMatch(other -> !other.equals(action)
                        && other.step().equals(action.step())
                        && other.c().equals(action.c()));
        if (alone || action.outcome().isEmpty()) {
            return action.c();
        }
        List<String> text = new ArrayList<>(action.c());
        int last = text.size() - 1;
        text.set(last, text.get(last) + " -> " + action.outcome().orElseThrow().replace('_', ' '));
        return text;
    }

    /** The C function and its line; a line that does not fit stands below the function. */
    private static void comment(Action action, List<String> text, ModuleWriter out) {
        String function = action.step()
                .function()
                .map(Statement.Function::name)
                .map(name -> name + ": ")
                .orElse("");
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

    private List<String> body(LoweredProcess process, Action action) {
        List<String> lines = new ArrayList<>();
        boolean family = process.flow().process().family().isPresent();
        boolean moves = !process.flow().isAtOnePlace();
        if (moves) {
            String place = family ? action.process() + "[self]" : action.process();
            lines.add("/\\ " + place + " = \"" + action.place().name() + "\"");
        }
        lines.addAll(choices(process, action, moves, 2));
        List<String> unchanged = lists.unchanged(action);
        if (!unchanged.isEmpty()) {
            lines.addAll(Layout.fill("/\\ UNCHANGED <<", unchanged, ">>", 5, 2));
        }
        return lines;
    }

    /** What does not depend on a choice, then the choice around the rest. */
    private List<String> choices(LoweredProcess process, Action action, boolean moves, int column) {
        List<String> lines = new ArrayList<>();
        List<Expression> left = new ArrayList<>(action.guards());
        int indent = column;
        String prefix = "";
        for (Choice choice : action.choices()) {
            List<Choice> open = action.choices()
                    .subList(action.choices().indexOf(choice), action.choices().size());
            List<Expression> now = Guards.before(open, left);
            left.removeAll(now);
            for (Expression guard : now) {
                lines.addAll(Layout.hang(prefix + "/\\ ", conjunct(guard, indent + 3)));
            }
            String head = prefix + "/\\ \\E " + choice.variable().name() + " \\in ";
            lines.addAll(layout.choice(head, printer.resolve(choice.set()), column));
            indent += 5;
            prefix += "     ";
        }
        String name = action.process();
        boolean family = process.flow().process().family().isPresent();
        String place = family ? name + "' = [" + name + " EXCEPT ![self]" : name + "'";
        Optional<String> moved = moves ? Optional.of(place) : Optional.empty();
        List<String> inside = new ArrayList<>(assignments.print(left, action, moved, family ? "]" : "", indent));
        if (inside.isEmpty() && !action.choices().isEmpty()) {
            inside.add("TRUE");
        }
        lines.addAll(Layout.hang(prefix, inside));
        return lines;
    }

    /** A guard; a disjunction on one line needs no parentheses behind its bullet. */
    private List<String> conjunct(Expression guard, int column) {
        return layout.block(printer.resolve(guard), column);
    }

    private void together(ModuleWriter out) {
        List<String> next = new ArrayList<>();
        lowered.processes()
                .forEach(process -> next.add("\\/ "
                        + FamilyPrinter.each(process.flow().process(), "\\E")
                        + FamilyPrinter.head(
                                process.flow().process(), printer.names().together(process.name()))));
        if (lowered.canTerminate()) {
            List<String> ended = new ArrayList<>();
            lowered.processes()
                    .forEach(process ->
                            ended.add("/\\ " + FamilyPrinter.each(process.flow().process(), "\\A") + process.name()
                                    + (process.flow().process().family().isPresent() ? "[self]" : "")
                                    + " = \"Done\""));
            ended.add("/\\ UNCHANGED vars");
            out.definition(printer.names().definition("Terminating"), ended);
            out.blank();
            next.add("\\/ " + printer.names().definition("Terminating"));
        }
        out.definition(printer.names().definition("Next"), next);
    }
}
