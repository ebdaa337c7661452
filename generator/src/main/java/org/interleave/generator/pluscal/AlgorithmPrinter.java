package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Flow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.flow.ProcessFlow;
import org.interleave.dsl.tree.Expression;
import org.interleave.dsl.tree.ProcessDeclaration;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.Type;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.MisusePrinter;
import org.interleave.generator.tla.ModuleWriter;

/** Prints the algorithm: variables, then processes. */
final class AlgorithmPrinter {
    private final LoweredProtocol lowered;
    private final Protocol protocol;
    private final ControlFlow flow;
    private final ProcessNames names;
    private final Locals locals;
    private final Obligations obligations;
    /** Whether the ways of a branch that is a step are actions of their own in the direct module. */
    private final Predicate<Place> apart;

    private final ExpressionPrinter printer;
    private final Layout layout;
    private final FirstValues first;

    AlgorithmPrinter(
            LoweredProtocol lowered,
            ProcessNames names,
            Locals locals,
            Predicate<Place> apart,
            ExpressionPrinter printer,
            Layout layout) {
        this.lowered = lowered;
        this.protocol = lowered.protocol();
        this.flow = lowered.flow();
        this.names = names;
        this.locals = locals;
        this.obligations = new Obligations(flow);
        this.apart = apart;
        this.printer = printer;
        this.layout = layout;
        this.first = new FirstValues(printer, layout);
    }

    void print(ModuleWriter out) {
        out.line("(*--algorithm " + protocol.name() + " {");
        List<String> shared = new ArrayList<>();
        protocol.groups().forEach(group -> group.variables().forEach(variable -> shared.addAll(declared(variable, 4))));
        for (ProcessDeclaration process : protocol.processes()) {
            process.variables().stream()
                    .filter(variable -> !locals.isLocal(variable))
                    .forEach(variable -> shared.addAll(declared(variable, 4)));
        }
        protocol.frozen().forEach(variable -> shared.addAll(declared(variable, 4)));
        if (lowered.canBeCut()) {
            shared.add(MisusePrinter.first(lowered.names()) + ";");
        }
        if (!shared.isEmpty()) {
            out.line("  variables");
            out.lines(Layout.hang("    ", shared));
        }
        for (ProcessFlow process : flow.processes().values()) {
            out.blank();
            process(process, out);
        }
        out.line("} *)");
    }

    private void process(ProcessFlow process, ModuleWriter out) {
        ProcessDeclaration declaration = process.process();
        String name = declaration.name();
        String who = names.set(name).map(set -> " \\in " + set).orElseGet(() -> " = " + names.text(name));
        String head = "  " + obligations.keyword(process) + " (" + names.together(name) + who + ")";
        List<String> own = new ArrayList<>();
        for (VariableDeclaration variable : declaration.variables()) {
            if (locals.isLocal(variable)) {
                own.addAll(local(declaration, variable));
            }
        }
        if (own.isEmpty()) {
            out.line(head + " {");
        } else {
            out.line(head);
            out.line("    variables");
            out.lines(Layout.hang("      ", own));
            out.line("  {");
        }
        List<Block> blocks = process.places().stream()
                .map(place -> Sequence.of(place, steps(name, place), new NewNames(printer.names()), apart))
                .toList();
        BodyPrinter body =
                new BodyPrinter(process, blocks, place -> obligations.suffix(process, place), printer, layout);
        out.lines(Layout.hang("    ", body.lines(4)));
        out.line("  }");
    }

    /** What happens at a place, as the process itself says it. */
    private Flow steps(String process, Place place) {
        Flow waiting = Stuttering.leftOut(place, place.flow(), names.self(process));
        Flow kept = KeptRules.in(lowered, process, place, waiting, names.self(process), locals);
        Flow own = Flows.map(kept, locals::own, locals::own);
        Flow named = Flows.as(names.self(process), own);
        return Flows.guardsFirst(named);
    }

    private List<String> declared(VariableDeclaration declaration, int column) {
        return declared(
                declaration, declaration.initial(), declaration.variable().type(), column);
    }

    /** In a family every process has a value of its own. */
    private List<String> local(ProcessDeclaration process, VariableDeclaration declaration) {
        Type type = declaration.variable().type();
        boolean own = process.family().isPresent() && type instanceof Type.ArrayType;
        return declared(
                declaration,
                declaration.initial().stream()
                        .map(value -> Locals.first(process, value))
                        .toList(),
                own ? ((Type.ArrayType) type).value() : type,
                6);
    }

    private List<String> declared(VariableDeclaration declaration, List<Expression> values, Type type, int column) {
        return Layout.enclose("", first.lines(declaration.name(), type, values, column, 1), ";");
    }
}
