package org.interleave.generator.tla;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interleave.dsl.tree.Protocol;
import org.interleave.dsl.tree.StructDefinition;
import org.interleave.generator.lower.LoweredProtocol;
import org.interleave.generator.lower.Lowering;

/** Generates the TLA+ module of a protocol. */
public final class TlaGenerator {
    private final LoweredProtocol lowered;
    private final ExpressionPrinter printer;
    private final Layout layout;

    private TlaGenerator(LoweredProtocol lowered) {
        this.lowered = lowered;
        this.printer = new ExpressionPrinter(lowered.protocol(), lowered.flow());
        this.layout = new Layout(printer);
    }

    /**
     * Generates the module of a protocol.
     *
     * @param protocol a valid protocol
     * @return the module
     */
    public static GeneratedModule generate(Protocol protocol) {
        return generate(Lowering.lower(protocol));
    }

    /**
     * Generates the module of a protocol that is lowered already.
     *
     * @param lowered the protocol
     * @return the module
     */
    public static GeneratedModule generate(LoweredProtocol lowered) {
        return new TlaGenerator(lowered).module();
    }

    private GeneratedModule module() {
        // What the module extends is known when all of it has been printed once.
        print(new ModuleWriter());
        ModuleWriter out = new ModuleWriter();
        print(out);
        String body = out.text();
        String end = "=".repeat(Layout.WIDTH) + "\n";
        Map<Observation, String> observations = new LinkedHashMap<>();
        ModuleWriter observed = new ModuleWriter();
        new ObservationPrinter(printer, layout).print(lowered, observed, observations);
        return new GeneratedModule(
                lowered,
                body + end,
                observations,
                body + observed.text() + end,
                new MonitorPrinter(lowered.protocol(), printer, layout)
                        .monitors(
                                printer.names().definition("Init"),
                                printer.names().definition("Next")),
                printer.names().definition(ConfigPrinter.SPECIFICATION),
                Map.of(),
                out.sourceMap());
    }

    private void print(ModuleWriter out) {
        Protocol protocol = lowered.protocol();
        VariableLists lists = new VariableLists(lowered, printer.names());
        DestinationPrinter destinations = new DestinationPrinter(printer, layout);
        FairnessPrinter fairness = new FairnessPrinter(lowered, printer);
        new HeaderPrinter(lowered).print(out);
        new DeclarationPrinter(lowered, lists, printer).print(printer.modules(), out);
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
        new StatePrinter(lowered, printer, layout, destinations).print(out);
        out.blank();
        new ActionPrinter(lowered, lists, printer, layout, destinations).print(out);
        out.blank();
        fairness.print(out);
        new PropertyPrinter(lowered, printer, layout, fairness).print(out);
    }
}
