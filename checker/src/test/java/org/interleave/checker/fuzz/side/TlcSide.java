package org.interleave.checker.fuzz.side;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.interleave.checker.evaluate.Evaluator;
import org.interleave.checker.tlc.ActionCoverage;
import org.interleave.checker.tlc.PlusCalTranslation;
import org.interleave.checker.tlc.PlusCalTranslator;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcProgressListener;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Operation;
import org.interleave.dsl.tree.ProcessFamily;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.pluscal.PlusCalGenerator;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.TlaGenerator;

/** Lets TLC explore a printed module: a run for all that can be said of states and steps, one for each other property. */
public final class TlcSide implements Side {
    private static final TlcOptions OPTIONS = TlcOptions.defaults().withHeapMegabytes(512);

    private final String name;
    private final Function<Protocol, Printed> printer;
    private final int mostTemporal;
    private final boolean symmetric;
    private final boolean countsEachReason;
    private final TlcRunner runner = new TlcRunner(TlaTools.find());

    /** A module as TLC reads it, or why there is none. */
    private record Printed(GeneratedModule module, Optional<String> text, String problem) {}

    private TlcSide(
            String name,
            Function<Protocol, Printed> printer,
            int mostTemporal,
            boolean symmetric,
            boolean countsEachReason) {
        this.name = name;
        this.printer = printer;
        this.mostTemporal = mostTemporal;
        this.symmetric = symmetric;
        this.countsEachReason = countsEachReason;
    }

    /**
     * TLC on the module.
     *
     * @param mostTemporal how many temporal properties of a protocol it decides at most; each is a run
     * @return the side
     */
    public static TlcSide onModule(int mostTemporal) {
        return new TlcSide("TLC", TlcSide::module, mostTemporal, false, true);
    }

    /**
     * TLC on the translation of the PlusCal twin.
     *
     * @param mostTemporal how many temporal properties of a protocol it decides at most; each is a run
     * @return the side
     */
    public static TlcSide onTwin(int mostTemporal) {
        return new TlcSide("TLC on the twin", TlcSide::twin, mostTemporal, false, false);
    }

    /**
     * TLC on the module, with symmetry: it decides what is said of states, and counts other states. It cannot look at
     * a protocol in which nothing is symmetric.
     *
     * @return the side
     */
    public static TlcSide withSymmetry() {
        return new TlcSide("TLC with symmetry", TlcSide::module, 0, true, false);
    }

    /**
     * TLC on a module that says something else than the protocol.
     *
     * @param change what becomes of the module's text
     * @return the side
     */
    public static TlcSide onChanged(UnaryOperator<String> change) {
        return new TlcSide(
                "TLC on another module",
                protocol -> {
                    GeneratedModule module = TlaGenerator.generate(protocol);
                    return new Printed(module, Optional.of(change.apply(module.text())), "");
                },
                0,
                false,
                true);
    }

    private static Printed module(Protocol protocol) {
        GeneratedModule module = TlaGenerator.generate(protocol);
        return new Printed(module, Optional.of(module.text()), "");
    }

    private static Printed twin(Protocol protocol) {
        if (hasNumbersAndNames(protocol)) {
            return new Printed(PlusCalGenerator.generate(protocol), Optional.empty(), "");
        }
        GeneratedModule module = PlusCalGenerator.generate(protocol);
        PlusCalTranslation translation = new PlusCalTranslator(TlaTools.find()).translate(module.name(), module.text());
        return translation instanceof PlusCalTranslation.Translated translated
                ? new Printed(module, Optional.of(translated.text()), "")
                : new Printed(module, Optional.empty(), translation.toString());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean countsEachReason() {
        return countsEachReason;
    }

    @Override
    public SideResult explore(Protocol protocol) {
        if (symmetric && families(protocol).noneMatch(ProcessFamily::isSymmetric)) {
            return SideResult.without(SideResult.Outcome.CANNOT, "");
        }
        Printed printed = printer.apply(protocol);
        if (printed.text().isEmpty()) {
            SideResult.Outcome outcome =
                    printed.problem().isEmpty() ? SideResult.Outcome.CANNOT : SideResult.Outcome.FAILED;
            return SideResult.without(outcome, printed.problem());
        }
        GeneratedModule module = printed.module();
        String text = printed.text().orElseThrow();
        List<Property> temporal = temporal(protocol);
        boolean violated = false;
        TlcResult watched =
                run(module.name(), Watched.text(module, text), config(module, temporal), OPTIONS.withCoverage(true));
        if (watched.outcome() instanceof TlcOutcome.SpecificationError error) {
            if (error.message().equals(TlcOutcome.NO_INITIAL_STATE)) {
                return SideResult.without(SideResult.Outcome.NOTHING, "");
            }
            return SideResult.without(SideResult.Outcome.NO_VALUE, error.message());
        }
        if (watched.outcome() instanceof TlcOutcome.PropertyViolated) {
            // On a busy machine TLC looks at behaviours before it has seen all states, and ends with the first it
            // finds.
            watched = run(
                    module.name(), Watched.text(module, text), config(module, List.of()), OPTIONS.withCoverage(true));
            violated = true;
        }
        Optional<Boolean> verdict = violated ? Optional.of(false) : verdict(watched);
        if (verdict.isEmpty() || watched.statistics().isEmpty()) {
            return SideResult.without(
                    SideResult.Outcome.FAILED, watched.outcome().toString());
        }
        Map<String, Boolean> verdicts = new HashMap<>();
        TlcStatistics statistics = watched.statistics().orElseThrow();
        long generated = statistics.generated();
        for (Map.Entry<String, Boolean> property :
                Watched.properties(module.lowered()).entrySet()) {
            ActionCoverage taken = watched.coverage().get(Watched.PREFIX + property.getKey());
            long times = taken == null ? 0 : taken.generated();
            verdicts.put(property.getKey(), (times > 0) == property.getValue());
            generated -= times;
        }
        Rules.keepOthers(protocol, verdicts);
        within(protocol, module, verdicts);
        if (!temporal.isEmpty()) {
            verdicts.put(temporal.get(0).name(), verdict.orElseThrow());
            for (Property property : temporal.subList(1, temporal.size())) {
                verdicts.put(property.name(), verdict(module, text, property));
            }
        }
        if (symmetric) {
            return SideResult.of(verdicts);
        }
        // Where TLC decides a temporal property it may take actions once more, and count them: then nobody knows.
        long first = new LoweredMoves(new Cast(protocol)).first().size();
        long counted = watched.coverage().values().stream()
                .mapToLong(ActionCoverage::generated)
                .sum();
        boolean countsOnce = first + counted == statistics.generated();
        return new SideResult(
                SideResult.Outcome.COMPLETE,
                "",
                OptionalLong.of(statistics.distinct()),
                countsOnce ? OptionalLong.of(generated) : OptionalLong.empty(),
                OptionalLong.empty(),
                statistics.depth(),
                verdicts);
    }

    /**
     * What is said of constraints becomes what is said of bounds. No action watches an initial state outside: then
     * nothing is known of what is not broken elsewhere.
     */
    private static void within(Protocol protocol, GeneratedModule module, Map<String, Boolean> verdicts) {
        if (module.constraints().isEmpty()) {
            return;
        }
        Cast cast = new Cast(protocol);
        boolean beginsOutside = new LoweredMoves(cast)
                .first().stream()
                        .map(state -> new Evaluator(cast.lowered(), state.values()))
                        .anyMatch(state -> protocol.constraints().stream()
                                .anyMatch(constraint -> !state.holds(constraint.condition())));
        boolean left = beginsOutside;
        for (String constraint : module.constraints()) {
            left |= !verdicts.remove(constraint);
        }
        if (beginsOutside) {
            Map<String, Boolean> good = Watched.properties(module.lowered());
            verdicts.entrySet()
                    .removeIf(verdict -> !verdict.getKey().equals(Property.NO_DEADLOCK)
                            && !good.getOrDefault(verdict.getKey(), false).equals(verdict.getValue()));
        }
        if (left || module.lowered().bounds().isEmpty()) {
            verdicts.put(Operation.Misuse.BOUND, !left);
        }
    }

    /** The temporal properties that are decided. */
    private List<Property> temporal(Protocol protocol) {
        return protocol.properties().stream()
                .filter(property -> property.isTemporal() && !(property.formula() instanceof Formula.EveryStep))
                .limit(mostTemporal)
                .toList();
    }

    /** A cfg for the run that watches: it decides the first temporal property as well. */
    private String config(GeneratedModule module, List<Property> temporal) {
        String property =
                temporal.isEmpty() ? "" : "PROPERTY " + temporal.get(0).name() + "\n";
        return module.config(ConfigPrinter.safety(module.lowered().protocol(), "", List.of(), false))
                .replace(
                        "SPECIFICATION " + module.specification(),
                        (symmetric ? "SYMMETRY Symmetry\n" : "") + property + "SPECIFICATION " + Watched.SPECIFICATION);
    }

    private static Optional<Boolean> verdict(TlcResult result) {
        if (result.outcome() instanceof TlcOutcome.Holds) {
            return Optional.of(true);
        }
        return result.outcome() instanceof TlcOutcome.PropertyViolated ? Optional.of(false) : Optional.empty();
    }

    private boolean verdict(GeneratedModule module, String text, Property property) {
        TlcResult result = run(
                module.name(),
                text,
                module.config(ConfigPrinter.liveness(module.lowered().protocol(), "", List.of(property.name()))),
                OPTIONS);
        return verdict(result).orElseThrow(() -> new IllegalStateException(property.name() + ": " + result.outcome()));
    }

    private TlcResult run(String name, String text, String config, TlcOptions options) {
        return runner.run(new TlcSpec(name, text, config), options, TlcProgressListener.NONE);
    }

    /** PlusCal has one set of all processes, and TLC compares no number with a name. */
    private static boolean hasNumbersAndNames(Protocol protocol) {
        return families(protocol).anyMatch(ProcessFamily::isNumbered)
                && !families(protocol).allMatch(ProcessFamily::isNumbered);
    }

    private static Stream<ProcessFamily> families(Protocol protocol) {
        return protocol.processes().stream().flatMap(process -> process.family().stream());
    }
}
