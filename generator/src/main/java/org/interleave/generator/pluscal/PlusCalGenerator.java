package org.interleave.generator.pluscal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interleave.dsl.flow.ControlFlow;
import org.interleave.dsl.flow.Place;
import org.interleave.dsl.tree.Expressions;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.dsl.tree.VariableDeclaration;
import org.interleave.generator.lower.LoweredProcess;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.tla.DeclarationPrinter;
import org.interleave.generator.tla.ExpressionPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Layout;
import org.interleave.generator.tla.MisusePrinter;
import org.interleave.generator.tla.ModuleWriter;
import org.interleave.generator.tla.MonitorPrinter;
import org.interleave.generator.tla.Observation;
import org.interleave.generator.tla.ObservationPrinter;
import org.interleave.generator.tla.OperatorPrinter;
import org.interleave.generator.tla.PropertyPrinter;
import org.interleave.generator.tla.StructPrinter;

/**
 * Generates the PlusCal twin of a protocol. The algorithm is printed from the control flow; of the lowered protocol it
 * takes only what is asked of it.
 */
public final class PlusCalGenerator {
    private static final String SUFFIX = "PlusCal";

    private final Protocol protocol;
    private final LoweredProtocol lowered;
    private final ControlFlow flow;
    private final ProcessNames names;
    private final Locals locals;
    private final Beginnings beginnings;
    private final Behaviour behaviour;
    private final FairnessFormulas fairness;
    private final ExpressionPrinter printer;
    private final Layout layout;

    private PlusCalGenerator(LoweredProtocol lowered) {
        this.protocol = lowered.protocol();
        this.lowered = lowered;
        this.flow = lowered.flow();
        ModuleNames generated = ModuleNames.of(protocol, flow);
        this.names = new ProcessNames(protocol, generated);
        this.locals = new Locals(flow, names);
        this.beginnings = new Beginnings(protocol, flow, names, locals);
        this.behaviour = Behaviour.of(lowered, beginnings, generated);
        this.fairness = new FairnessFormulas(lowered, names);
        this.printer = new ExpressionPrinter(protocol, flow, new PlaceResolver(lowered, names)::resolve);
        this.layout = new Layout(printer);
    }

    /**
     * Generates the twin of a protocol.
     *
     * @param protocol a valid protocol
     * @return its twin, with the algorithm and without a translation
     */
    public static GeneratedModule generate(Protocol protocol) {
        return generate(Lowering.lower(protocol));
    }

    /**
     * Generates the PlusCal translation of a protocol that is lowered already.
     *
     * @param lowered the protocol
     * @return its twin, with the algorithm and without a translation
     */
    public static GeneratedModule generate(LoweredProtocol lowered) {
        return new PlusCalGenerator(lowered).module();
    }

    private GeneratedModule module() {
        LoweredProtocol asked = new PlaceResolver(lowered, names).resolved(protocol.name() + SUFFIX);
        // What the module extends is known when all of it has been printed once.
        print(asked, new ModuleWriter());
        ModuleWriter out = new ModuleWriter();
        print(asked, out);
        String body = out.text();
        String end = "=".repeat(Layout.WIDTH) + "\n";
        ModuleWriter observed = new ModuleWriter();
        Map<Observation, String> observations = new LinkedHashMap<>();
        new ObservationPrinter(printer, layout).print(asked, observed, observations);
        return new GeneratedModule(
                asked,
                body + end,
                observations,
                body + observed.text() + end,
                new MonitorPrinter(asked.protocol(), printer, layout).monitors(behaviour.init(), behaviour.next()),
                behaviour.specification(),
                printer.names().inTwin(),
                out.sourceMap());
    }

    private void print(LoweredProtocol asked, ModuleWriter out) {
        header(out);
        DeclarationPrinter.withoutVariables(lowered, printer, out);
        names.print(out);
        for (StructDefinition struct : protocol.structs()) {
            out.blank();
            out.rule();
            new StructPrinter(printer, layout).print(struct, out);
        }
        if (!protocol.operators().isEmpty()) {
            out.blank();
            out.rule();
            new OperatorPrinter(printer, layout).print(protocol.operators(), out);
        }
        out.blank();
        out.rule();
        new AlgorithmPrinter(lowered, names, locals, this::isApart, printer, layout).print(out);
        out.line("\\* BEGIN TRANSLATION");
        out.line("\\* END TRANSLATION");
        out.blank();
        WayPrinter ways = new WayPrinter(fairness, names, printer, layout);
        flow.processes().values().forEach(process -> ways.print(process, out));
        StatesPrinter states = new StatesPrinter(lowered, names, beginnings, printer, layout);
        misuses(out);
        behaviour(states, out);
        states.typeOk(out);
        new PropertyPrinter(asked, printer, layout, fairness).print(out);
    }

    private void header(ModuleWriter out) {
        String name = protocol.name() + SUFFIX;
        out.title(name);
        out.box(Layout.wrap(
                "The PlusCal twin of " + protocol.name() + ": the same protocol, from the same description. A label is "
                        + "called like the action of the direct module, and both have the same state graph.",
                Layout.WIDTH - 6));
        out.comment("This file holds no translation. The TLA+ tools put it in:");
        String command = "\\*   java -cp tla2tools.jar pcal.trans";
        String arguments = "-nocfg " + name + ".tla";
        if (command.length() + 1 + arguments.length() <= Layout.WIDTH) {
            out.line(command + " " + arguments);
        } else {
            out.line(command + " \\");
            out.line("\\*     " + arguments);
        }
    }

    /** Whether the direct module has an action for each way of a branch that is a step. */
    private boolean isApart(Place step) {
        return lowered.processes().stream()
                .anyMatch(process -> process.actionsOf(step).size() > 1);
    }

    /** The steps that break rules: PlusCal's labels are those that break none. */
    private void misuses(ModuleWriter out) {
        if (!lowered.canBeCut()) {
            return;
        }
        List<String> variables = new ArrayList<>(
                protocol.variables().stream().map(VariableDeclaration::name).toList());
        if (Obligations.hasPlaces(flow)) {
            variables.add("pc");
        }
        MisusePrinter.breaks(variables, lowered, out);
        out.blank();
        MisusePrinter misuses = new MisusePrinter(lowered, printer, layout);
        List<String> next = new ArrayList<>(List.of("\\/ Next"));
        for (LoweredProcess process : lowered.processes()) {
            if (!process.cuts().isEmpty()) {
                String name = process.name();
                misuses.print(
                        process,
                        action -> names.action(name, action),
                        expression -> Expressions.as(names.self(name), expression),
                        out);
                out.blank();
                out.definition(
                        names.steps(name),
                        List.of(names.process(name) + " \\/ "
                                + names.action(name, lowered.names().misuses(name))));
                out.blank();
                next.add("\\/ "
                        + names.someOf(name, names.action(name, lowered.names().misuses(name))));
            }
        }
        out.definition(behaviour.next(), next);
        out.blank();
    }

    /** What the translation cannot say of how the protocol behaves. */
    private void behaviour(StatesPrinter states, ModuleWriter out) {
        if (behaviour.beginsOtherwise()) {
            out.comment("Where processes begin is chosen at the start. PlusCal cannot say that: this is Init with the "
                    + "choice.");
            states.init(out);
            out.blank();
        }
        if (behaviour.isOther()) {
            String twinFairness = printer.names().definition("TwinFairness");
            out.definition(twinFairness, fairness.all());
            out.blank();
            out.definition(
                    behaviour.specification(),
                    List.of(behaviour.init() + " /\\ [][" + behaviour.next() + "]_vars /\\ " + twinFairness));
            out.blank();
        }
    }
}
