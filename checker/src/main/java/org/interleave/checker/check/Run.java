package org.interleave.checker.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interleave.checker.tlc.TlcSpec;
import org.interleave.dsl.tree.Protocol;
import org.interleave.generator.lower.SearchBounds;
import org.interleave.generator.tla.ConfigPrinter;
import org.interleave.generator.tla.GeneratedModule;
import org.interleave.generator.tla.Monitor;
import org.interleave.generator.tla.Observation;

/**
 * One run of TLC: checks that are made together, or an observation made alone.
 *
 * @param module the generated module
 * @param checks what is checked
 * @param observation the question asked by an invariant that is expected to break, if it is one
 * @param coverage whether TLC counts how often each step is taken
 * @param bounded whether the search does not go on from a state that breaks one of its bounds, or stops there
 * @param symmetric whether states that differ only in who is who are taken for the same
 */
record Run(
        GeneratedModule module,
        List<Check> checks,
        Optional<Observation> observation,
        boolean coverage,
        boolean bounded,
        boolean symmetric) {
    Run {
        checks = List.copyOf(checks);
    }

    /** Checks that are made together: all of them safety, or all of them temporal. */
    static Run together(List<Check> checks) {
        Check first = checks.get(0);
        return new Run(first.module(), checks, Optional.empty(), first.isSafety(), !first.isSafety(), false);
    }

    /** Checks of safety, made together once more, in fewer states. */
    static Run symmetric(List<Check> checks) {
        return new Run(checks.get(0).module(), checks, Optional.empty(), false, false, true);
    }

    /** One check, made alone. */
    static Run alone(Check check) {
        if (check.kind() == CheckKind.REACHABLE) {
            return observation(check, Observation.Kind.REACHABLE);
        }
        boolean bounded = check.kind() != CheckKind.TYPE;
        return new Run(check.module(), List.of(check), Optional.empty(), check.isSafety(), bounded, false);
    }

    /** A question about the states that a check speaks of. */
    static Run observation(Check check, Observation.Kind kind) {
        return observation(check, new Observation(check.name(), kind));
    }

    /** A question that is asked for a check. */
    static Run observation(Check check, Observation asked) {
        return new Run(check.module(), List.of(check), Optional.of(asked), false, true, false);
    }

    boolean has(Check check) {
        return module.name().equals(check.protocol())
                && checks.stream().anyMatch(own -> own.name().equals(check.name()));
    }

    /** Whether it decides its checks, rather than whether they say anything, or say the same with symmetry. */
    boolean decides() {
        return !symmetric && supposition().isEmpty();
    }

    /** What it asks for that a check speaks of, and without which the check would say nothing; if it asks that. */
    Optional<Observation.Kind> supposition() {
        return observation.map(Observation::kind).filter(Observation.Kind::isOfWhatIsSupposed);
    }

    /** The invariants behind which its search does not go. */
    List<String> bounds() {
        return SearchBounds.of(module.lowered());
    }

    TlcSpec spec() {
        Protocol protocol = module.lowered().protocol();
        if (observation.isPresent()) {
            return observed(protocol, observation.orElseThrow());
        }
        if (checks.get(0).isMonitored()) {
            return monitored(protocol, checks.get(0).name());
        }
        List<String> names = new ArrayList<>();
        checks.stream().filter(check -> check.kind() != CheckKind.DEADLOCK).forEach(check -> names.add(check.name()));
        String config = checks.get(0).isSafety()
                ? safety(protocol, names)
                : ConfigPrinter.livenessWithin(protocol, bounds(), names);
        return new TlcSpec(module.name(), module.text(), module.config(config), OtherModules.of(module));
    }

    private TlcSpec observed(Protocol protocol, Observation asked) {
        String name = Optional.ofNullable(module.observations().get(asked))
                .orElseThrow(() -> new IllegalStateException("nothing observes " + asked));
        String config = asked.kind().isOfSteps()
                ? ConfigPrinter.stepsWithin(protocol, bounds(), name)
                : ConfigPrinter.safetyWithin(protocol, bounds(), List.of(name), false);
        return new TlcSpec(module.name(), module.observed(), module.config(config), OtherModules.of(module));
    }

    private TlcSpec monitored(Protocol protocol, String property) {
        Monitor monitor = Optional.ofNullable(module.monitors().get(property))
                .orElseThrow(() -> new IllegalStateException("nothing monitors " + property));
        Map<String, String> others = new HashMap<>(OtherModules.of(module));
        others.put(module.name(), module.text());
        return new TlcSpec(
                monitor.name(), monitor.text(), ConfigPrinter.monitoredWithin(protocol, bounds(), monitor), others);
    }

    /** What is expected to hold is checked together with the types: a value outside of its type ends the search. */
    private String safety(Protocol protocol, List<String> names) {
        boolean deadlock = checks.stream().anyMatch(check -> check.kind() == CheckKind.DEADLOCK);
        List<String> all = new ArrayList<>(names);
        if (!bounded && !all.contains(SearchBounds.TYPE_OK)) {
            all.add(0, SearchBounds.TYPE_OK);
        }
        List<String> silent = bounds().stream()
                .filter(bound -> bounded || !all.contains(bound))
                .toList();
        return symmetric
                ? ConfigPrinter.symmetricWithin(protocol, silent, all, deadlock)
                : ConfigPrinter.safetyWithin(protocol, silent, all, deadlock);
    }

    /** What it checks, for people. */
    String name() {
        return module.name() + " "
                + (checks.size() == 1 ? checks.get(0).name() : checks.get(0).isSafety() ? "safety" : "liveness")
                + (symmetric ? " with symmetry" : "");
    }
}
