package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.generator.lower.Guards;
import org.interleave.generator.lower.Simplifier;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;

/** Prints statements. A goto to what follows anyway is left out. */
final class BlockPrinter {
    private final String process;
    private final Nested nested;
    private final ExpressionPrinter printer;
    private final Layout layout;

    BlockPrinter(String process, Nested nested, ExpressionPrinter printer, Layout layout) {
        this.process = process;
        this.nested = nested;
        this.printer = printer;
        this.layout = layout;
    }

    /** Knows the labels that stand in the same braces behind a block. */
    interface Nested {
        /** Their lines, if there are any. */
        Optional<List<String>> labels(Block block, Optional<Place> follow, int column);
    }

    /**
     * The lines of a block; none when it does nothing.
     *
     * @param follow where control goes when it falls off the end; empty for the end of the process
     * @param column where the lines begin
     */
    List<String> lines(Block block, Optional<Place> follow, int column) {
        List<String> lines = new ArrayList<>();
        block.commands().forEach(command -> lines.addAll(lines(command, follow, column)));
        if (block.exit() instanceof Block.Goto jump) {
            Optional<List<String>> labels = nested.labels(block, follow, column);
            if (labels.isPresent()) {
                lines.addAll(labels.orElseThrow());
            } else if (!jump.place().equals(follow)) {
                lines.add("goto " + jump.place().map(this::label).orElse("Done") + ";");
            }
        }
        return lines;
    }

    /** The label of a place. */
    String label(Place place) {
        return printer.names().action(process, place.name());
    }

    /** The same, and never empty. */
    List<String> some(Block block, Optional<Place> follow, int column) {
        List<String> lines = lines(block, follow, column);
        return lines.isEmpty() ? List.of("skip;") : lines;
    }

    private List<String> lines(Command command, Optional<Place> follow, int column) {
        if (command instanceof Command.Await await) {
            return Layout.enclose(
                    "await ", layout.block(printer.resolve(Guards.inOrder(await.condition())), column + 7, 1), ";");
        }
        if (command instanceof Command.Assign assign) {
            return assignment(assign, column);
        }
        if (command instanceof Command.If branch) {
            return branch(branch, follow, column);
        }
        if (command instanceof Command.Either either) {
            List<String> lines = new ArrayList<>();
            for (Block way : either.ways()) {
                lines.add(lines.isEmpty() ? "either {" : "} or {");
                lines.addAll(indented(some(way, follow, column + 2)));
            }
            lines.add("};");
            return lines;
        }
        if (command instanceof Command.Pick pick) {
            return pick(pick, follow, column);
        }
        Command.Let let = (Command.Let) command;
        String open = "with (" + let.name() + " = ";
        List<String> value = layout.block(printer.resolve(let.value()), column + open.length() + 3);
        return with(Layout.enclose(open, value, ") {"), let.body(), follow, column);
    }

    /** Choices that stand directly inside of each other are made in one line if they fit. */
    private List<String> pick(Command.Pick pick, Optional<Place> follow, int column) {
        String open = "with (";
        String head = open + choice(pick);
        Block body = pick.body();
        while (body.commands().size() == 1 && body.commands().get(0) instanceof Command.Pick inner) {
            String longer = head + ", " + choice(inner);
            if (column + longer.length() + 3 > Layout.WIDTH) {
                break;
            }
            head = longer;
            body = inner.body();
        }
        if (column + head.length() + 3 <= Layout.WIDTH) {
            return with(List.of(head + ") {"), body, follow, column);
        }
        String name = pick.name() + " \\in ";
        List<String> set = layout.block(printer.resolve(pick.set()), column + open.length() + name.length() + 3);
        return with(Layout.enclose(open + name, set, ") {"), pick.body(), follow, column);
    }

    private String choice(Command.Pick pick) {
        return pick.name() + " \\in " + printer.print(printer.resolve(pick.set()));
    }

    private List<String> with(List<String> head, Block body, Optional<Place> follow, int column) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(indented(some(body, follow, column + 2)));
        lines.add("};");
        return lines;
    }

    private List<String> branch(Command.If branch, Optional<Place> follow, int column) {
        List<String> then = indented(lines(branch.then(), follow, column + 2));
        List<String> otherwise = indented(lines(branch.otherwise(), follow, column + 2));
        if (then.isEmpty() && otherwise.isEmpty()) {
            return List.of();
        }
        Expression condition = then.isEmpty() ? Simplifier.negate(branch.condition()) : branch.condition();
        List<String> lines =
                new ArrayList<>(Layout.enclose("if (", layout.block(printer.resolve(condition), column + 7), ") {"));
        lines.addAll(then.isEmpty() ? otherwise : then);
        boolean both = !then.isEmpty() && !otherwise.isEmpty();
        if (both && isOneBranch(branch.otherwise())) {
            List<String> chained = lines(branch.otherwise(), follow, column);
            String head = "} else " + chained.get(0);
            if (head.endsWith("{") && column + head.length() <= Layout.WIDTH) {
                lines.add(head);
                lines.addAll(chained.subList(1, chained.size()));
                return lines;
            }
        }
        if (both) {
            lines.add("} else {");
            lines.addAll(otherwise);
        }
        lines.add("};");
        return lines;
    }

    /** Whether a block is another branch and nothing else: then it follows in the same line. */
    private static boolean isOneBranch(Block block) {
        return block.commands().size() == 1
                && block.commands().get(0) instanceof Command.If
                && !(block.exit() instanceof Block.Goto);
    }

    private List<String> assignment(Command.Assign assign, int column) {
        List<List<String>> parts = new ArrayList<>();
        for (Command.Single single : assign.singles()) {
            int from = column + (parts.isEmpty() ? 0 : 3);
            parts.add(assignment(single, from));
        }
        boolean flat = parts.stream().allMatch(part -> part.size() == 1);
        String line =
                String.join(" || ", parts.stream().map(part -> part.get(0)).toList()) + ";";
        if (flat && column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(parts.get(0));
        parts.subList(1, parts.size()).forEach(part -> lines.addAll(Layout.hang("|| ", part)));
        return Layout.enclose("", lines, ";");
    }

    private List<String> assignment(Command.Single single, int column) {
        Assignment update = Assignment.of(single.variable(), single.value());
        String target = update.target(single.variable(), printer) + " :=";
        Expression value = printer.resolve(update.value());
        String line = target + " " + printer.print(value);
        if (column + line.length() < Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        lines.add(target);
        lines.addAll(Layout.hang("  ", layout.block(value, column + 2, 1)));
        return lines;
    }

    static List<String> indented(List<String> lines) {
        return Layout.hang("  ", lines);
    }
}
