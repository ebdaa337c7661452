package org.interleave.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.tree.Constant;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.dsl.tree.VariableGroup;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.TypePrinter;

/**
 * Prints what a protocol does: its state and its processes, statement by statement, in the order of the source. The
 * text has neither the protocol's name nor any line number, so that the difference between two versions is what the
 * patch between them does. Properties are not part of it: they are what is asked, not what is done.
 */
public final class TreePrinter {
    private final Protocol protocol;
    private final ExpressionPrinter expressions;
    private final TypePrinter types;
    private final List<String> lines = new ArrayList<>();

    private TreePrinter(Protocol protocol) {
        this.protocol = protocol;
        this.expressions = new ExpressionPrinter(protocol, ControlFlow.of(protocol));
        this.types = new TypePrinter(expressions, "processes");
    }

    /**
     * Prints a protocol.
     *
     * @param protocol a valid protocol
     * @return its text, each line with its line feed
     */
    public static String print(Protocol protocol) {
        TreePrinter printer = new TreePrinter(protocol);
        printer.state();
        printer.processes();
        return String.join("\n", printer.lines) + "\n";
    }

    private void state() {
        for (Constant constant : protocol.constants()) {
            lines.add("constant " + constant.name() + " = " + constant.value());
        }
        for (VariableGroup group : protocol.groups()) {
            lines.add(group.name().isEmpty() ? group.heading() : "shared " + group.name() + ": " + group.heading());
            group.variables().forEach(this::variable);
        }
        if (!protocol.frozen().isEmpty()) {
            lines.add("chosen at the start");
            protocol.frozen().forEach(this::variable);
        }
        for (Start start : protocol.starts()) {
            List<String> parts = new ArrayList<>();
            start.places()
                    .forEach(place -> parts.add(place.process() + " "
                            + place.label().map(label -> "at " + label.name()).orElse("absent")));
            start.values()
                    .forEach(value -> parts.add(value.variable().name() + " = " + expressions.print(value.value())));
            lines.add("start " + start.comment() + ": " + String.join(", ", parts));
        }
    }

    private void variable(VariableDeclaration declaration) {
        String initial = declaration.initial().stream().map(this::value).collect(Collectors.joining(" or "));
        lines.add("  " + (declaration.ghost() ? "ghost " : "") + declaration.name() + " in "
                + types.print(declaration.variable().type()) + ", first " + initial);
    }

    private String value(Expression expression) {
        return expression instanceof Expression.AllValues ? "any" : expressions.print(expressions.resolve(expression));
    }

    private void processes() {
        for (ProcessDeclaration process : protocol.processes()) {
            Optional<String> nothing = process.owesNothing();
            String family = process.family()
                    .map(members -> (members.isSymmetric() ? ", symmetric family " : ", family ") + members.set())
                    .orElse("");
            lines.add("process " + process.name() + family + (nothing.isPresent() ? ", owes nothing" : ""));
            process.runsWhile().ifPresent(runs -> lines.add("  runs while " + expressions.print(runs.expression())));
            process.variables().forEach(this::variable);
            lines.addAll(new StatementPrinter(expressions).print(process.body(), 1));
        }
    }
}
