package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Start;
import org.interleave.dsl.tree.Variable;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.MisusePrinter;
import org.interleave.generator.tla.ModuleWriter;
import org.interleave.generator.tla.TypePrinter;

/** Prints what holds of the states of the translation: TypeOK, and TwinInit where PlusCal cannot say how it begins. */
final class StatesPrinter {
    /** The column in which a way to begin starts, behind its bullets, with the sign of its comment. */
    private static final int BESIDE = 11;
    /** The column in which a variable stands that a way to begin speaks of. */
    private static final int WAY = 11;

    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final ControlFlow flow;
    private final ProcessNames names;
    private final boolean hasPlaces;
    private final Beginnings beginnings;
    private final ExpressionPrinter printer;
    private final Layout layout;
    private final TypePrinter types;
    private final FirstValues first;

    StatesPrinter(
            LoweredProtocol lowered,
            ProcessNames names,
            Beginnings beginnings,
            ExpressionPrinter printer,
            Layout layout) {
        this.lowered = lowered;
        this.protocol = lowered.protocol();
        this.flow = lowered.flow();
        this.names = names;
        this.hasPlaces = Obligations.hasPlaces(flow);
        this.beginnings = beginnings;
        this.printer = printer;
        this.layout = layout;
        this.types = new TypePrinter(printer);
        this.first = new FirstValues(printer, layout);
    }

    void typeOk(ModuleWriter out) {
        List<String> lines = new ArrayList<>();
        for (VariableDeclaration declaration : protocol.variables()) {
            lines.addAll(
                    types.conjunct(declaration.name(), declaration.variable().type()));
        }
        for (ProcessFlow process : flow.processes().values()) {
            if (!process.isAtOnePlace()) {
                lines.addAll(places(process));
            }
        }
        if (lowered.canBeCut()) {
            lines.addAll(MisusePrinter.type(lowered));
        }
        out.definition("TypeOK", lines);
    }

    private List<String> places(ProcessFlow process) {
        String name = process.process().name();
        List<String> labels = new ArrayList<>();
        for (Place place : process.places()) {
            labels.add("\"" + names.label(name, place) + "\"");
        }
        if (process.canEnd()) {
            labels.add("\"" + PlaceResolver.DONE + "\"");
        }
        List<String> lines = new ArrayList<>();
        lines.add("/\\ " + names.ofEach(name, "pc[" + names.text(name) + "] \\in {"));
        lines.addAll(Layout.fill("     ", labels, "}", 5, 2));
        return lines;
    }

    void init(ModuleWriter out) {
        Map<String, String> parameters = parameters();
        if (!parameters.isEmpty()) {
            out.definition(
                    printer.names().definition("TwinStart") + "(" + String.join(", ", parameters.values()) + ")",
                    places(parameters));
            out.blank();
        }
        Set<String> chosen = chosen();
        List<String> lines = new ArrayList<>();
        for (VariableDeclaration declaration : protocol.variables()) {
            if (!chosen.contains(declaration.name())) {
                lines.addAll(first(declaration));
            }
        }
        if (parameters.isEmpty() && hasPlaces) {
            lines.addAll(Layout.hang("/\\ ", places(parameters)));
        }
        lines.addAll(starts(parameters));
        if (lowered.canBeCut()) {
            lines.add("/\\ " + MisusePrinter.first(printer.names()));
        }
        out.definition(printer.names().definition("TwinInit"), lines);
    }

    /** For each process whose place is chosen the name of that place. */
    private Map<String, String> parameters() {
        NewNames fresh = new NewNames(printer.names());
        Map<String, String> parameters = new LinkedHashMap<>();
        beginnings.chosen().forEach(process -> parameters.put(process, fresh.fresh(process + "_at", Set.of())));
        return parameters;
    }

    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        for (Start start : protocol.starts()) {
            start.values().forEach(value -> chosen.add(value.variable().name()));
        }
        return chosen;
    }

    private List<String> places(Map<String, String> parameters) {
        List<String> cases = new ArrayList<>();
        for (ProcessFlow process : flow.processes().values()) {
            String name = process.process().name();
            String who = names.set(name).map(set -> "self \\in " + set).orElseGet(() -> "self = " + names.text(name));
            String head = (cases.isEmpty() ? "CASE " : "  [] ") + who + " -> ";
            String parameter = parameters.get(name);
            List<String> place = parameter != null
                    ? List.of(parameter)
                    : layout.block(printer.resolve(beginnings.place(process)), 9 + head.length());
            cases.addAll(Layout.hang(head, place));
        }
        List<String> lines = new ArrayList<>();
        lines.add("pc = [self \\in ProcSet |->");
        lines.addAll(Layout.enclose("  ", cases, "]"));
        return lines;
    }

    private List<String> first(VariableDeclaration declaration) {
        return Layout.hang(
                "/\\ ", first.lines(declaration.name(), declaration.variable().type(), declaration.initial(), 5, 0));
    }

    /** The ways to begin, with a comment each: beside the first line if that fits, else above. */
    private List<String> starts(Map<String, String> parameters) {
        List<List<String>> ways =
                protocol.starts().stream().map(start -> way(start, parameters)).toList();
        int column = ways.stream().mapToInt(way -> way.get(0).length()).max().orElse(0) + 2;
        boolean beside = protocol.starts().stream()
                .allMatch(start -> BESIDE + column + start.comment().length() <= Layout.WIDTH);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            List<String> way = new ArrayList<>(ways.get(i));
            String comment = protocol.starts().get(i).comment();
            if (beside) {
                way.set(0, way.get(0) + " ".repeat(column - way.get(0).length()) + "\\* " + comment);
            } else {
                Layout.wrap(comment, Layout.WIDTH - BESIDE).forEach(line -> lines.add("\\* " + line));
            }
            lines.addAll(Layout.hang("\\/ ", way));
        }
        return lines.isEmpty() ? lines : Layout.hang("/\\ ", lines);
    }

    private List<String> way(Start start, Map<String, String> parameters) {
        List<String> way = new ArrayList<>();
        if (!parameters.isEmpty()) {
            List<String> labels = parameters.keySet().stream()
                    .map(process -> printer.print(place(start, process)))
                    .toList();
            way.addAll(Layout.fill("/\\ " + printer.names().definition("TwinStart") + "(", labels, ")", 5, 8));
        }
        for (Start.FirstValue value : start.values()) {
            Variable variable = value.variable();
            way.addAll(
                    Layout.hang("/\\ ", first.lines(variable.name(), variable.type(), List.of(value.value()), WAY, 0)));
        }
        return way;
    }

    private Expression place(Start start, String process) {
        Optional<Start.Place> place = start.places().stream()
                .filter(known -> known.process().equals(process))
                .findFirst();
        return place.map(beginnings::place).orElseGet(() -> beginnings.place(flow.process(process)));
    }
}
