package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.model.Session;
import org.interleave.checker.tlc.TlaTools;
import org.interleave.checker.tlc.TlcOptions;
import org.interleave.checker.tlc.TlcOutcome;
import org.interleave.checker.tlc.TlcProgressListener;
import org.interleave.checker.tlc.TlcResult;
import org.interleave.checker.tlc.TlcRunner;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.checker.tlc.TlcStatistics;
import org.interleave.checker.trace.Trace;
import org.interleave.dsl.tree.Formula;
import org.interleave.dsl.tree.Property;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.ModuleNames;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.RefinementPrinter;

/**
 * Lets TLC take the steps of counterexamples that another engine has found, one by one, on the generated module: each must
 * be a step of it, and the last state, or the fair round at the end, must break the property.
 */
public final class Replay {
    private final Session session;
    private final GeneratedModule module;
    private final ModuleNames names;
    private final TlcRunner runner = new TlcRunner(TlaTools.find());

    private Replay(Session session) {
        this.session = session;
        this.module = session.module();
        this.names = module.lowered().names();
    }

    /**
     * Replays all counterexamples of a protocol, and the behaviours that show what is possible.
     *
     * @param result what the other engine says
     * @return a sentence for each behaviour that TLC does not accept; none when it accepts all
     */
    public static List<String> refused(ProtocolResult result) {
        return new Replay(result.session()).refused(result.properties());
    }

    private List<String> refused(List<PropertyResult> properties) {
        List<String> refused = new ArrayList<>();
        List<PropertyResult> finite = new ArrayList<>();
        for (PropertyResult property : properties) {
            if (property.trace().isPresent() && property.kind() != CheckKind.TYPE) {
                if (property.trace().orElseThrow().loopStart().isEmpty()) {
                    if (property.kind() == CheckKind.REFINEMENT && property.verdict() == Verdict.VIOLATED) {
                        refinement(property).ifPresent(refused::add);
                    }
                    finite.add(property);
                } else {
                    endless(property).ifPresent(refused::add);
                }
            }
        }
        if (!finite.isEmpty() && !isAccepted(finite)) {
            // Which of them, TLC says of each alone.
            for (PropertyResult property : finite) {
                if (!isAccepted(List.of(property))) {
                    refused.add("TLC does not accept the behaviour of " + words(property));
                }
            }
        }
        return refused;
    }

    private static String words(PropertyResult property) {
        return property.protocol() + " " + property.property();
    }

    /** Whether each step is one of the module's, and invariants are broken where the behaviours end. */
    private boolean isAccepted(List<PropertyResult> finite) {
        ReplayPrinter printer = printer(finite);
        List<String> claims = new ArrayList<>(List.of("TRUE"));
        for (int i = 0; i < finite.size(); i++) {
            PropertyResult property = finite.get(i);
            if (!property.verdict().isDecided()) {
                // It ends where a value is missing: nothing can be claimed of that state.
                continue;
            }
            if (overtaking(property).isPresent()) {
                // TLC has no name for that without the counters.
                if (!isOvertaken(property)) {
                    return false;
                }
            } else if (property.kind() == CheckKind.INVARIANT || property.kind() == CheckKind.MISUSE) {
                claims.add("((Interleave_trace = " + (i + 1) + " /\\ Interleave_at = "
                        + property.trace().orElseThrow().length() + ") => ~" + property.property() + ")");
            } else if (property.kind() == CheckKind.DEADLOCK) {
                claims.add("((Interleave_trace = " + (i + 1) + " /\\ Interleave_at = "
                        + property.trace().orElseThrow().length() + ") => ~ENABLED " + names.definition("Next") + ")");
            }
        }
        TlcResult result = run(printer, String.join(" /\\ ", claims), ConfigPrinter.INVARIANTS);
        return result.outcome() instanceof TlcOutcome.Holds
                && result.statistics().map(TlcStatistics::distinct).equals(Optional.of(printer.states()));
    }

    private Optional<Formula.Overtaking> overtaking(PropertyResult property) {
        return module.lowered()
                .protocol()
                .property(property.property())
                .map(Property::formula)
                .filter(Formula.Overtaking.class::isInstance)
                .map(Formula.Overtaking.class::cast);
    }

    private boolean isOvertaken(PropertyResult property) {
        return new Overtakes(
                        module.lowered(),
                        overtaking(property).orElseThrow(),
                        property.trace().orElseThrow())
                .words()
                .isPresent();
    }

    /** Nothing, if the behaviour is fair and breaks the property. */
    private Optional<String> endless(PropertyResult property) {
        ReplayPrinter printer = printer(List.of(property));
        String broken = property.kind() == CheckKind.REFINEMENT
                ? RefinementPrinter.of(names, declared(property), "Fairness")
                : property.property();
        TlcResult result = run(printer, names.definition("Fairness") + " => " + broken, ConfigPrinter.PROPERTIES);
        boolean accepted = result.outcome() instanceof TlcOutcome.PropertyViolated
                && result.statistics().map(TlcStatistics::distinct).equals(Optional.of(printer.states()));
        return accepted
                ? Optional.empty()
                : Optional.of("TLC does not accept the behaviour without end of " + words(property) + ": "
                        + result.outcome());
    }

    /** Nothing, if the other protocol does not allow the last step of the behaviour, or where it begins. */
    private Optional<String> refinement(PropertyResult property) {
        String claim = String.join(" /\\ ", RefinementPrinter.steps(names, declared(property)));
        TlcResult result = run(printer(List.of(property)), claim, ConfigPrinter.PROPERTIES);
        boolean broken = result.outcome() instanceof TlcOutcome.ActionPropertyViolated
                || result.outcome() instanceof TlcOutcome.PropertyViolated;
        int length = property.trace().orElseThrow().length();
        boolean atItsEnd =
                result.trace().filter(raw -> raw.states().size() == length).isPresent();
        return broken && atItsEnd
                ? Optional.empty()
                : Optional.of(
                        "TLC does not accept the end of the behaviour of " + words(property) + ": " + result.outcome());
    }

    private Property declared(PropertyResult property) {
        return module.lowered().protocol().property(property.property()).orElseThrow();
    }

    private ReplayPrinter printer(List<PropertyResult> properties) {
        List<Trace> traces = properties.stream()
                .map(property -> property.trace().orElseThrow())
                .toList();
        return new ReplayPrinter(module.lowered(), traces);
    }

    private TlcResult run(ReplayPrinter printer, String claim, String keyword) {
        Protocol protocol = module.lowered().protocol();
        Map<String, String> others = session.otherModules();
        others.put(module.name(), module.text());
        String text = declared(protocol, printer.print(claim));
        String config = ConfigPrinter.replayed(protocol, ReplayPrinter.SPECIFICATION, keyword, ReplayPrinter.CLAIM);
        return runner.run(
                new TlcSpec(ReplayPrinter.name(module.name()), text, config, others),
                TlcOptions.defaults(),
                TlcProgressListener.NONE);
    }

    /** Members of symmetric families are model values, which only a cfg knows unless they are declared. */
    private static String declared(Protocol protocol, String text) {
        List<String> members = ConfigPrinter.modelValues(protocol);
        return members.isEmpty()
                ? text
                : text.replaceFirst("VARIABLES", "CONSTANTS " + String.join(", ", members) + "\nVARIABLES");
    }
}
