package org.interleave.generator.tla;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Label;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.Statement;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.Destination;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;

/** Prints TypeOK and Init. */
final class StatePrinter {
    /** The column in which a way to begin starts, behind its bullets. */
    private static final int START = 8;

    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final DestinationPrinter destinations;

    StatePrinter(LoweredProtocol lowered, ExpressionPrinter printer, Layout layout, DestinationPrinter destinations) {
        this.lowered = lowered;
        this.protocol = lowered.protocol();
        this.printer = printer;
        this.layout = layout;
        this.destinations = destinations;
    }

    void print(ModuleWriter out) {
        int first = out.nextLine();
        out.definition("TypeOK", typeOk());
        out.source(first, "TypeOK", protocol.location());
        out.blank();
        out.definition(printer.names().definition("Init"), init());
    }

    private List<String> typeOk() {
        TypePrinter types = new TypePrinter(printer);
        List<String> lines = new ArrayList<>();
        for (VariableDeclaration declaration : protocol.variables()) {
            lines.addAll(
                    types.conjunct(declaration.name(), declaration.variable().type()));
        }
        for (LoweredProcess process : lowered.processes()) {
            if (process.flow().isAtOnePlace()) {
                continue;
            }
            Optional<String> set = process.flow().process().family().map(ProcessFamily::set);
            lines.add("/\\ " + process.name() + " \\in "
                    + set.map(of -> "[" + of + " -> ").orElse("") + "{");
            List<List<String>> groups = places(process);
            for (int i = 0; i < groups.size(); i++) {
                boolean last = i == groups.size() - 1;
                String end = set.isPresent() ? "}]" : "}";
                lines.addAll(Layout.fill("     ", groups.get(i), last ? end : ",", 5, 2));
            }
        }
        if (lowered.canBeCut()) {
            lines.addAll(MisusePrinter.type(lowered));
        }
        return lines;
    }

    /** The places of a process, those of one call of a C function together; the end last. */
    private static List<List<String>> places(LoweredProcess process) {
        List<List<String>> groups = new ArrayList<>();
        Optional<Statement.Function> function = Optional.empty();
        for (Place place : process.flow().places()) {
            boolean same = !groups.isEmpty() && sameCall(function, place.function());
            if (!same) {
                groups.add(new ArrayList<>());
            }
            function = place.function();
            groups.get(groups.size() - 1).add("\"" + place.name() + "\"");
        }
        if (process.flow().canEnd()) {
            groups.add(List.of("\"Done\""));
        }
        return groups;
    }

    private static boolean sameCall(Optional<Statement.Function> one, Optional<Statement.Function> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty()
                        || one.orElseThrow().name().equals(other.orElseThrow().name()));
    }

    private List<String> init() {
        Set<String> chosen = chosenByStarts();
        List<String> lines = new ArrayList<>();
        List<String> last = new ArrayList<>();
        protocol.groups().forEach(group -> group.variables().forEach(declaration -> first(declaration, chosen, lines)));
        for (LoweredProcess process : lowered.processes()) {
            if (!chosen.contains(process.name()) && !process.flow().isAtOnePlace()) {
                // A place that depends on other variables comes after them: TLC reads from top to bottom.
                boolean depends = process.start() instanceof Destination.Split;
                (depends ? last : lines).addAll(Layout.hang("/\\ ", place(process)));
            }
            process.flow().process().variables().forEach(declaration -> first(declaration, chosen, lines));
        }
        protocol.frozen().forEach(declaration -> first(declaration, chosen, lines));
        lines.addAll(starts());
        lines.addAll(last);
        if (lowered.canBeCut()) {
            lines.add("/\\ " + MisusePrinter.first(printer.names()));
        }
        return lines;
    }

    /** Where a process stands first; for a family, where each member does. */
    private List<String> place(LoweredProcess process) {
        Optional<ProcessFamily> family = process.flow().process().family();
        if (family.isEmpty()) {
            return destinations.assignment(process.name(), process.start(), "", 5);
        }
        return destinations.assignment(
                process.name() + " = [self \\in " + family.orElseThrow().set() + " |->", process.start(), "]", 5);
    }

    private Set<String> chosenByStarts() {
        Set<String> chosen = new LinkedHashSet<>();
        for (Start start : protocol.starts()) {
            start.places().forEach(place -> chosen.add(place.process()));
            start.values().forEach(value -> chosen.add(value.variable().name()));
        }
        return chosen;
    }

    private void first(VariableDeclaration declaration, Set<String> chosen, List<String> lines) {
        if (chosen.contains(declaration.name())) {
            return;
        }
        List<Expression> values = declaration.initial().stream().distinct().toList();
        if (declaration.beginsWithAny()) {
            lines.add("/\\ " + declaration.name() + " \\in " + printer.print(values.get(0)));
        } else if (values.size() == 1) {
            lines.addAll(equals(declaration.name(), values.get(0), 2));
        } else if (values.stream().allMatch(Expression.BooleanLiteral.class::isInstance)) {
            lines.add("/\\ " + declaration.name() + " \\in BOOLEAN");
        } else {
            String open = "/\\ " + declaration.name() + " \\in {";
            lines.addAll(Layout.fill(open, values.stream().map(this::value).toList(), "}", 5, 2));
        }
    }

    /** The ways to begin, as one disjunction with a comment each: beside the first line if that fits, else above. */
    private List<String> starts() {
        if (protocol.starts().isEmpty()) {
            return List.of();
        }
        List<List<String>> ways = protocol.starts().stream().map(this::way).toList();
        int column = ways.stream().mapToInt(way -> way.get(0).length()).max().orElse(0) + 2;
        boolean beside = protocol.starts().stream()
                .allMatch(start -> START + column + 3 + start.comment().length() <= Layout.WIDTH);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            List<String> way = new ArrayList<>(ways.get(i));
            String comment = protocol.starts().get(i).comment();
            if (beside) {
                way.set(0, way.get(0) + " ".repeat(column - way.get(0).length()) + "\\* " + comment);
            } else {
                Layout.wrap(comment, Layout.WIDTH - START - 3).forEach(line -> lines.add("\\* " + line));
            }
            lines.addAll(Layout.hang("\\/ ", way));
        }
        return Layout.hang("/\\ ", lines);
    }

    private List<String> way(Start start) {
        List<String> parts = new ArrayList<>();
        for (ProcessDeclaration process : protocol.processes()) {
            start.places().stream()
                    .filter(place -> place.process().equals(process.name()))
                    .forEach(place -> parts.add("/\\ " + process.name() + " = \""
                            + place.label()
                                    .map(label -> placeOf(process, label))
                                    .orElse("Done") + "\""));
        }
        start.values().forEach(value -> parts.addAll(equals(value.variable().name(), value.value(), START)));
        return parts;
    }

    /** A conjunct that a variable has a value, which is broken where it does not fit behind a column. */
    private List<String> equals(String variable, Expression value, int column) {
        String line = "/\\ " + variable + " = " + value(value);
        if (column + line.length() <= Layout.WIDTH) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(List.of("/\\ " + variable + " ="));
        lines.addAll(Layout.hang("     ", layout.block(printer.resolve(value), column + 5)));
        return lines;
    }

    /** Where a label is: of a function that is expanded twice, in its first expansion. */
    private String placeOf(ProcessDeclaration process, Label label) {
        return lowered.flow().process(process.name()).places().stream()
                .filter(place -> place.info().label().equals(label))
                .findFirst()
                .map(Place::name)
                .orElse(label.name());
    }

    private String value(Expression value) {
        return printer.print(printer.resolve(value));
    }
}
